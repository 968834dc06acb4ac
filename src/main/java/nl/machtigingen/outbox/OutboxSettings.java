package nl.machtigingen.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How eagerly durable work is done.
 *
 * @param eersteHerhaling delay after the first failed attempt
 * @param langsteHerhaling the delay doubles up to this
 * @param opgevenNa work not done this long after it was last promised is set aside for an operator
 * @param threads attempts of the scheduler at once, on this node
 * @param immediateAttempts attempts of claimed work at once, on this node; beyond it the scheduler takes them
 * @param pollInterval how often to look for work that became due
 * @param heartbeat how often a node shows that it is alive
 * @param missedHeartbeats a node silent for so many is dead, and its work is taken over
 * @param stopWithin how long to let attempts finish at shutdown
 */
@ConfigurationProperties("gateway.outbox")
record OutboxSettings(
        @DefaultValue("5s") Duration eersteHerhaling,
        @DefaultValue("15m") Duration langsteHerhaling,
        @DefaultValue("30d") Duration opgevenNa,
        @DefaultValue("16") int threads,
        @DefaultValue("200") int immediateAttempts,
        @DefaultValue("1s") Duration pollInterval,
        @DefaultValue("10s") Duration heartbeat,
        @DefaultValue("4") int missedHeartbeats,
        @DefaultValue("20s") Duration stopWithin) {

    OutboxSettings {
        positive("eerste-herhaling", eersteHerhaling);
        positive("opgeven-na", opgevenNa);
        positive("poll-interval", pollInterval);
        positive("heartbeat", heartbeat);
        positive("stop-within", stopWithin);
        if (langsteHerhaling.compareTo(eersteHerhaling) < 0) {
            throw new IllegalArgumentException(
                    "gateway.outbox.langste-herhaling must not be shorter than gateway.outbox.eerste-herhaling");
        }
        atLeast(1, "threads", threads);
        atLeast(1, "immediate-attempts", immediateAttempts);
        // below this db-scheduler calls a node dead that was merely slow
        atLeast(4, "missed-heartbeats", missedHeartbeats);
    }

    private static void positive(String key, Duration value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException("gateway.outbox." + key + " must be longer than nothing");
        }
    }

    private static void atLeast(int least, String key, int value) {
        if (value < least) {
            throw new IllegalArgumentException("gateway.outbox." + key + " must be at least " + least);
        }
    }
}
