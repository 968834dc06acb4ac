package nl.machtigingen.outbox;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait after an attempt: doubling from the first to the longest, give or take a fifth so that work that
 * failed together does not come back together.
 *
 * @param random from 0 to 1
 */
record Backoff(Duration first, Duration longest, DoubleSupplier random) {

    Duration delay(int attempt) {
        // beyond 2^20 every sensible first delay has long passed the longest
        long doublings = Math.clamp(attempt - 1, 0, 20);
        Duration delay = first.multipliedBy(1L << doublings);
        if (delay.compareTo(longest) > 0) {
            delay = longest;
        }
        return Duration.ofMillis(Math.round(delay.toMillis() * (0.8 + 0.4 * random.getAsDouble())));
    }
}
