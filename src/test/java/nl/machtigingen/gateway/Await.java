package nl.machtigingen.gateway;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what happens in the background. Looks often, gives up loudly. */
final class Await {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LOOK_EVERY_NANOS = 20_000_000;

    private Await() {}

    /** The first value that fits. */
    static <V> V until(String what, Supplier<V> look, Predicate<V> fits) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        V last = look.get();
        while (!fits.test(last)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("still waiting for " + what + "; last seen: " + last);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(LOOK_EVERY_NANOS);
            last = look.get();
        }
        return last;
    }
}
