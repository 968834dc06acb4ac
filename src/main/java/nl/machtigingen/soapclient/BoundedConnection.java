package nl.machtigingen.soapclient;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;
import org.springframework.ws.WebServiceMessage;
import org.springframework.ws.transport.http.HttpComponents5Connection;

/**
 * One call with a deadline on the whole of it. The limits of the socket begin anew with every byte, so a peer that trickles could hold
 * a thread for as long as it likes.
 */
final class BoundedConnection extends HttpComponents5Connection {

    private final MtomPost post;
    private final Duration deadline;
    private final ScheduledExecutorService watchdog;
    private @Nullable ScheduledFuture<?> end;

    BoundedConnection(
            HttpClient client, HttpHost host, MtomPost post, Duration deadline, ScheduledExecutorService watchdog) {
        super(client, host, post, HttpClientContext.create());
        this.post = post;
        this.deadline = deadline;
        this.watchdog = watchdog;
    }

    @Override
    protected void onSendAfterWrite(WebServiceMessage message) throws IOException {
        post.beside(((Outgoing) message).parts());
        end = watchdog.schedule(() -> getHttpPost().cancel(), deadline.toMillis(), TimeUnit.MILLISECONDS);
        try {
            super.onSendAfterWrite(message);
        } catch (IOException e) {
            throw timeOutWhenCancelled(e);
        }
    }

    @Override
    protected InputStream getRawResponseInputStream() throws IOException {
        return new FilterInputStream(super.getRawResponseInputStream()) {
            @Override
            public int read() throws IOException {
                try {
                    return checked(in.read());
                } catch (IOException e) {
                    throw timeOutWhenCancelled(e);
                }
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                try {
                    return checked(in.read(buffer, offset, length));
                } catch (IOException e) {
                    throw timeOutWhenCancelled(e);
                }
            }
        };
    }

    private int checked(int read) throws SocketTimeoutException {
        // an answer without a length ends when its connection does, also when it was us who ended it
        if (read < 0 && getHttpPost().isCancelled()) {
            throw new SocketTimeoutException("deadline");
        }
        return read;
    }

    private IOException timeOutWhenCancelled(IOException cause) {
        if (!getHttpPost().isCancelled()) {
            return cause;
        }
        SocketTimeoutException timeOut = new SocketTimeoutException("deadline");
        timeOut.initCause(cause);
        return timeOut;
    }

    /** Does not read on to the end for the sake of the connection: what was not read is unwanted, and may be endless. */
    @Override
    public void onClose() throws IOException {
        if (end != null) {
            end.cancel(false);
        }
        if (getHttpResponse() instanceof ClassicHttpResponse response) {
            response.close();
        }
    }
}
