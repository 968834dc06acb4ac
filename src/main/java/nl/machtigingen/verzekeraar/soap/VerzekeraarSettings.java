package nl.machtigingen.verzekeraar.soap;

import java.time.Duration;
import nl.machtigingen.soapclient.ClientLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one insurer may cost.
 *
 * @param verbinden for the connection and for its handshake, each
 * @param antwoord for the whole answer: an insurer that decides on-line may think for a while
 * @param verbindingenPerVerzekeraar calls at most at once; one more is not queued
 * @param grootsteAntwoord a larger one is nonsense
 */
@ConfigurationProperties("gateway.verzekeraar")
record VerzekeraarSettings(
        @DefaultValue("2s") Duration verbinden,
        @DefaultValue("25s") Duration antwoord,
        @DefaultValue("20") int verbindingenPerVerzekeraar,
        @DefaultValue("1MB") DataSize grootsteAntwoord,
        @DefaultValue Breaker breaker) {

    private static final String PREFIX = "gateway.verzekeraar";

    VerzekeraarSettings {
        if (verbindingenPerVerzekeraar < 1) {
            throw new IllegalArgumentException(PREFIX + ".verbindingen-per-verzekeraar: minstens 1");
        }
        ClientLimits.check(PREFIX, verbinden, antwoord, verbindingenPerVerzekeraar, grootsteAntwoord);
    }

    ClientLimits limits() {
        return new ClientLimits(
                PREFIX, verbinden, antwoord, verbindingenPerVerzekeraar, verbindingenPerVerzekeraar, grootsteAntwoord);
    }

    /**
     * When an insurer is left alone for a while.
     *
     * @param failureRate percentage of the window above which it is
     * @param slidingWindow calls that are looked back on
     * @param minimumCalls before which nothing is concluded
     * @param open how long it is left alone
     * @param halfOpen calls that are let through after that, to see
     */
    record Breaker(
            @DefaultValue("50") int failureRate,
            @DefaultValue("20") int slidingWindow,
            @DefaultValue("10") int minimumCalls,
            @DefaultValue("30s") Duration open,
            @DefaultValue("3") int halfOpen) {

        Breaker {
            check(failureRate >= 1 && failureRate <= 100, "failure-rate", "1 tot en met 100");
            check(slidingWindow >= 1, "sliding-window", "minstens 1");
            check(
                    minimumCalls >= 1 && minimumCalls <= slidingWindow,
                    "minimum-calls",
                    "minstens 1 en hoogstens sliding-window");
            check(open.toMillis() >= 1, "open", "meer dan 0");
            check(halfOpen >= 1, "half-open", "minstens 1");
        }

        private static void check(boolean good, String key, String rule) {
            if (!good) {
                throw new IllegalArgumentException(PREFIX + ".breaker." + key + ": " + rule);
            }
        }
    }
}
