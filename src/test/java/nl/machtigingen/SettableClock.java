package nl.machtigingen;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that a test moves: one that stands still in between, or one that goes on with the machine, so that years pass in an instant. */
public final class SettableClock extends Clock {

    private final Clock base;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    private SettableClock(Clock base) {
        this.base = base;
    }

    public static SettableClock standingStillAt(Instant moment) {
        return new SettableClock(Clock.fixed(moment, ZoneOffset.UTC));
    }

    /** In milliseconds, like the clock of the gateway. */
    public static SettableClock goingOn() {
        return new SettableClock(Clock.tick(Clock.systemUTC(), Duration.ofMillis(1)));
    }

    public void advance(Duration by) {
        ahead.updateAndGet(so -> so.plus(by));
    }

    public void set(Instant moment) {
        ahead.set(Duration.between(base.instant(), moment));
    }

    @Override
    public Instant instant() {
        return base.instant().plus(ahead.get());
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
