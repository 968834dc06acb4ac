package nl.machtigingen.outbox;

import io.micrometer.context.ContextSnapshotFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The outbox on the table of {@link WorkStore}. Stops after the web server, whose requests attempt what they claimed. */
final class DurableOutbox implements Outbox, SmartLifecycle {

    private static final ContextSnapshotFactory TRACE =
            ContextSnapshotFactory.builder().build();

    /** Below the web server, which has {@code DEFAULT_PHASE - 2048}. */
    private static final int PHASE = DEFAULT_PHASE - 4096;

    private final WorkStore store;
    private final Workers workers;
    private final Attempts attempts;
    private final Runnable wakeScheduler;
    private final Clock clock;
    private final int most;
    private final Duration stopWithin;
    private final Semaphore free;
    private volatile boolean running;

    DurableOutbox(
            WorkStore store,
            Workers workers,
            Attempts attempts,
            Runnable wakeScheduler,
            Clock clock,
            int most,
            Duration stopWithin) {
        this.store = store;
        this.workers = workers;
        this.attempts = attempts;
        this.wakeScheduler = wakeScheduler;
        this.clock = clock;
        this.most = most;
        this.stopWithin = stopWithin;
        this.free = new Semaphore(most);
    }

    @Override
    public Claim promise(String kind, String key, Duration headStart) {
        if (!headStart.isPositive()) {
            throw new IllegalArgumentException("A claim needs a head start");
        }
        Instant now = clock.instant();
        Instant end = now.plus(headStart);
        Claim claim = new Claim(insert(kind, key, now, end), end);
        afterCommit(claim::committed);
        return claim;
    }

    @Override
    public void promise(String kind, String key) {
        Instant now = clock.instant();
        insert(kind, key, now, now);
        afterCommit(wakeScheduler);
    }

    @Override
    public Progress attemptNow(Claim claim, Duration patience) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An attempt must not hold a transaction open");
        }
        if (!running || !free.tryAcquire()) {
            return Progress.NOT_YET;
        }
        var progress = new CompletableFuture<Progress>();
        boolean started = false;
        try {
            Lease lease = claim.take(clock.instant());
            if (lease == null) {
                return Progress.NOT_YET;
            }
            Map<String, String> logContext = MDC.getCopyOfContextMap();
            // The attempt belongs to the caller's trace and to the caller's log context.
            Runnable traced = TRACE.captureAll().wrap(() -> attempt(lease, logContext, progress));
            Thread.ofVirtual().name("outbox-now").start(traced);
            started = true;
        } finally {
            if (!started) {
                free.release();
            }
        }
        return await(progress, patience);
    }

    @Override
    public void start() {
        running = true;
    }

    /** Lets no new attempt begin, and waits for those that run; what does not end in time is left to the scheduler. */
    @Override
    public void stop() {
        running = false;
        try {
            if (free.tryAcquire(most, stopWithin.toMillis(), TimeUnit.MILLISECONDS)) {
                free.release(most);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private @Nullable Lease insert(String kind, String key, Instant now, Instant due) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A promise belongs in the transaction that makes it necessary");
        }
        workers.of(kind);
        return store.promise(kind, key, now, due);
    }

    private static void afterCommit(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }

    private void attempt(Lease lease, @Nullable Map<String, String> logContext, CompletableFuture<Progress> progress) {
        try {
            if (logContext != null) {
                MDC.setContextMap(logContext);
            }
            progress.complete(attempts.attempt(lease));
        } finally {
            free.release();
            progress.complete(Progress.NOT_YET);
        }
    }

    private static Progress await(CompletableFuture<Progress> progress, Duration patience) {
        try {
            return progress.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Progress.NOT_YET;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Progress.NOT_YET;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
