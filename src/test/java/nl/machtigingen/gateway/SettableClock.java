package nl.machtigingen.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The machine's time in milliseconds, and whatever a test put on top of it: years pass in an instant, and nothing stands still. */
public final class SettableClock extends Clock {

    private final Clock machine = Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    public void advance(Duration by) {
        ahead.updateAndGet(now -> now.plus(by));
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the gateway tells time in UTC");
    }
}
