package nl.machtigingen.soapclient;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;
import org.springframework.ws.WebServiceMessage;
import org.springframework.ws.client.WebServiceIOException;
import org.springframework.ws.client.core.WebServiceTemplate;
import org.springframework.ws.context.MessageContext;
import org.springframework.ws.transport.FaultAwareWebServiceConnection;
import org.springframework.ws.transport.WebServiceConnection;
import org.springframework.ws.transport.WebServiceMessageSender;
import org.springframework.ws.transport.http.HttpComponents5Connection;

/** Calls SOAP 1.1 services for one purpose. Thread-safe; sends everything at most once. */
public final class SoapClient {

    private static final Logger LOG = LoggerFactory.getLogger(SoapClient.class);

    private final String purpose;
    private final WebServiceTemplate template;

    SoapClient(String purpose, WebServiceMessageSender sender, DataSize largestAnswer) {
        this.purpose = purpose;
        this.template = new Template(new Envelopes(largestAnswer), sender);
    }

    /**
     * Calls and waits for the answer, as long as the limits say.
     *
     * @param element the child of the Body, UTF-8 without XML declaration
     * @return never an exception for what the other side or the network does
     */
    public Reply call(URI address, String soapAction, byte[] element) {
        return call(address, soapAction, element, List.of());
    }

    /** The same, with files beside the envelope; the element refers to each by {@code cid:} and its Content-ID. */
    public Reply call(URI address, String soapAction, byte[] element, List<Part> parts) {
        if (!"https".equalsIgnoreCase(address.getScheme()) || address.getHost() == null) {
            return failure(address, "address", null);
        }
        try {
            Received received = template.sendAndReceive(
                    address.toString(), request -> ((Outgoing) request).carry(soapAction, element, parts), response ->
                            (Received) response);
            return received == null ? failure(address, "nonsense", null) : received.reply();
        } catch (CallFailed e) {
            return failure(address, e.reason(), null);
        } catch (WebServiceIOException e) {
            return failure(address, word(e.getCause()), e.getCause());
        }
    }

    private Reply.Failure failure(URI address, String reason, @Nullable Throwable cause) {
        LOG.warn("{} at {}:{}: {}{}", purpose, address.getHost(), address.getPort(), reason, told(cause));
        return new Reply.Failure(reason);
    }

    /** A handshake fails on certificates, so its text is what an operator needs; any other text may quote what was received. */
    private static String told(@Nullable Throwable cause) {
        if (cause == null) {
            return "";
        }
        String kind = " (" + cause.getClass().getSimpleName();
        return cause instanceof SSLException ? kind + ": " + cause.getMessage() + ")" : kind + ")";
    }

    private static String word(@Nullable Throwable cause) {
        if (cause == null) {
            return "connection-lost";
        }
        return switch (cause) {
            case ConnectionRequestTimeoutException e -> "busy";
            case ConnectTimeoutException e -> "unreachable";
            case SocketTimeoutException e -> "time-out";
            case ConnectException e -> "unreachable";
            case UnknownHostException e -> "unreachable";
            case NoRouteToHostException e -> "unreachable";
            case SSLException e -> isIo(e.getCause()) ? word(e.getCause()) : "tls";
            case InterruptedIOException e -> "interrupted";
            default -> "connection-lost";
        };
    }

    /** The JDK wraps a lost connection into an SSLException when it happens to be in the middle of a record. */
    private static boolean isIo(@Nullable Throwable cause) {
        return cause instanceof SocketException || cause instanceof SocketTimeoutException;
    }

    /** Hands over faults and answers alike, and keeps the status of what is neither. */
    private static final class Template extends WebServiceTemplate {

        Template(Envelopes envelopes, WebServiceMessageSender sender) {
            super(envelopes);
            setMessageSender(sender);
        }

        @Override
        protected Object handleError(WebServiceConnection connection, WebServiceMessage request) {
            throw unexpectedStatus(connection);
        }

        @Override
        protected boolean hasFault(WebServiceConnection connection, WebServiceMessage response) throws IOException {
            boolean fault = super.hasFault(connection, response);
            if (!fault && connection instanceof FaultAwareWebServiceConnection http && http.hasFault()) {
                throw unexpectedStatus(connection);
            }
            return fault;
        }

        @Override
        protected Object handleFault(WebServiceConnection connection, MessageContext context) {
            return context.getResponse();
        }

        private static CallFailed unexpectedStatus(WebServiceConnection connection) {
            int status =
                    ((HttpComponents5Connection) connection).getHttpResponse().getCode();
            return new CallFailed("http-" + status);
        }
    }
}
