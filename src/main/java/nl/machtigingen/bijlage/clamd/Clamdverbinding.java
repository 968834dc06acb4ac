package nl.machtigingen.bijlage.clamd;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.machtigingen.bijlage.Virusscanner.Onbereikbaar;

/**
 * One INSTREAM command over one connection. Every wait ends at the deadline, also that for a clamd which does not read: a blocking socket
 * has no limit on writing.
 */
final class Clamdverbinding implements AutoCloseable {

    /** With z before it a command and its answer end with a zero byte. */
    private static final byte[] INSTREAM = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);

    private static final int LANGSTE_ANTWOORD = 4096;

    private final AsynchronousSocketChannel kanaal;
    private final long uiterlijk;

    private Clamdverbinding(AsynchronousSocketChannel kanaal, long uiterlijk) {
        this.kanaal = kanaal;
        this.uiterlijk = uiterlijk;
    }

    /** @param uiterlijk on the scale of {@link System#nanoTime} */
    static Clamdverbinding begin(InetSocketAddress adres, Duration verbinden, long uiterlijk)
            throws Onbereikbaar, IOException {
        Clamdverbinding verbinding = new Clamdverbinding(AsynchronousSocketChannel.open(), uiterlijk);
        try {
            wacht(verbinding.kanaal.connect(adres), Math.min(verbinden.toNanos(), verbinding.over()), "unreachable");
            verbinding.schrijf(ByteBuffer.wrap(INSTREAM));
            return verbinding;
        } catch (Onbereikbaar e) {
            verbinding.close();
            throw e;
        }
    }

    /** Content goes in pieces, each behind its length. */
    void stuur(byte[] stuk, int lengte) throws Onbereikbaar {
        schrijf(ByteBuffer.allocate(Integer.BYTES).putInt(lengte).flip());
        schrijf(ByteBuffer.wrap(stuk, 0, lengte));
    }

    /** A piece without length ends the content; then comes the answer. */
    String eindigEnLeesAntwoord() throws Onbereikbaar {
        schrijf(ByteBuffer.allocate(Integer.BYTES));
        ByteBuffer antwoord = ByteBuffer.allocate(LANGSTE_ANTWOORD);
        while (antwoord.hasRemaining()) {
            int gelezen = wacht(kanaal.read(antwoord), over(), "connection-lost");
            if (gelezen < 0) {
                throw new Onbereikbaar("connection-lost");
            }
            if (antwoord.get(antwoord.position() - 1) == 0) {
                return new String(antwoord.array(), 0, antwoord.position() - 1, StandardCharsets.US_ASCII);
            }
        }
        throw new Onbereikbaar("nonsense");
    }

    private void schrijf(ByteBuffer bytes) throws Onbereikbaar {
        while (bytes.hasRemaining()) {
            wacht(kanaal.write(bytes), over(), "connection-lost");
        }
    }

    private long over() {
        return uiterlijk - System.nanoTime();
    }

    private static <T> T wacht(Future<T> uitkomst, long nanos, String reden) throws Onbereikbaar {
        try {
            return uitkomst.get(nanos, TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new Onbereikbaar(reden);
        } catch (TimeoutException e) {
            throw new Onbereikbaar("time-out");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Onbereikbaar("interrupted");
        }
    }

    @Override
    public void close() throws IOException {
        kanaal.close();
    }
}
