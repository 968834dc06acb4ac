package nl.machtigingen.soapclient;

import java.time.Duration;
import nl.machtigingen.tls.OutboundLimits;
import org.springframework.util.unit.DataSize;

/**
 * What one client may cost. Checked when the settings are read, so that a bad value stops the start and not the first call.
 *
 * @param prefix of the settings that the values come from, for the message when one is wrong
 * @param connect for the connection and for its handshake, each
 * @param response for the answer, from the first byte sent to the last one read
 * @param perHost connections to one host and port
 */
public record ClientLimits(
        String prefix, Duration connect, Duration response, int connections, int perHost, DataSize largestAnswer) {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final DataSize SMALLEST_ANSWER = DataSize.ofKilobytes(1);
    private static final DataSize LARGEST_ANSWER = DataSize.ofMegabytes(64);

    public ClientLimits {
        check(prefix, connect, response, Math.min(connections, perHost), largestAnswer);
    }

    /** Refuses what no client could be made with, and names the key. */
    public static void check(
            String prefix, Duration connect, Duration response, int connections, DataSize largestAnswer) {
        require(isUseful(connect), prefix, "verbinden", "meer dan 0 en hoogstens 5m");
        require(isUseful(response), prefix, "antwoord", "meer dan 0 en hoogstens 5m");
        require(connections >= 1, prefix, "verbindingen", "minstens 1");
        require(
                largestAnswer.compareTo(SMALLEST_ANSWER) >= 0 && largestAnswer.compareTo(LARGEST_ANSWER) <= 0,
                prefix,
                "grootste-antwoord",
                "van 1KB tot en met 64MB");
    }

    private static boolean isUseful(Duration duration) {
        return duration.toMillis() >= 1 && duration.compareTo(LONGEST) <= 0;
    }

    private static void require(boolean good, String prefix, String key, String rule) {
        if (!good) {
            throw new IllegalArgumentException(prefix + "." + key + ": " + rule);
        }
    }

    /** The pool and the sockets are bounded piece by piece; this bounds the whole, against a peer that sends a byte at a time. */
    Duration deadline() {
        return connect.plus(response);
    }

    OutboundLimits outbound() {
        return new OutboundLimits(connect, response, connections, Math.min(perHost, connections));
    }
}
