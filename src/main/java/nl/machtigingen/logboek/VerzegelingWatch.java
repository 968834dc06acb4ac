package nl.machtigingen.logboek;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Seals again and again, on every node: which of them does it is decided in the database, each time. */
final class VerzegelingWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(VerzegelingWatch.class);

    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final Verzegeling verzegeling;
    private final Duration interval;
    private volatile @Nullable ScheduledExecutorService thread;

    VerzegelingWatch(Verzegeling verzegeling, Duration interval) {
        this.verzegeling = verzegeling;
        this.interval = interval;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // seal() lets nothing escape that the future could tell
    public void start() {
        ScheduledExecutorService starting = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("audit-trail").factory());
        starting.scheduleWithFixedDelay(this::seal, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        thread = starting;
    }

    private void seal() {
        try {
            verzegeling.verzegel();
        } catch (RuntimeException e) {
            // thrown further it would silently end the watch; the lines wait, and the metric tells for how long
            LOG.warn(
                    "Lines of the audit trail could not be sealed: {}",
                    e.getClass().getSimpleName());
        }
    }

    /** What is still open then, another node seals, or this one after its next start. */
    @Override
    public void stop() {
        ScheduledExecutorService stopping = thread;
        thread = null;
        if (stopping != null) {
            stopping.shutdown();
            awaitEnd(stopping);
        }
    }

    private static void awaitEnd(ScheduledExecutorService stopping) {
        try {
            stopping.awaitTermination(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
