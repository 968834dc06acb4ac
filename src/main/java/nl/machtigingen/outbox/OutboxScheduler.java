package nl.machtigingen.outbox;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Runs what is due on this node: the last to start, so that what work needs is there, and the first to stop. */
final class OutboxScheduler implements SmartLifecycle {

    /** The library deletes work of kinds it does not know. Ours is never to be deleted, least of all by an old node. */
    private static final Duration NEVER = Duration.ofDays(36_500);

    private final DataSource dataSource;
    private final Workers workers;
    private final WorkStore store;
    private final Attempts attempts;
    private final OutboxSettings settings;
    private final Clock clock;
    private volatile @Nullable Scheduler scheduler;

    OutboxScheduler(
            DataSource dataSource,
            Workers workers,
            WorkStore store,
            Attempts attempts,
            OutboxSettings settings,
            Clock clock) {
        this.dataSource = dataSource;
        this.workers = workers;
        this.store = store;
        this.attempts = attempts;
        this.settings = settings;
        this.clock = clock;
    }

    List<Task<?>> tasks() {
        return workers.all().stream()
                .<Task<?>>map(worker -> new ScheduledWork(worker.kind(), store, attempts, clock))
                .toList();
    }

    /** Looks for due work now instead of at the next poll. */
    void wake() {
        Scheduler running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    @Override
    public void start() {
        Scheduler starting = Scheduler.create(dataSource, tasks())
                .clock(clock::instant)
                .threads(settings.threads())
                // takes no more than it has threads for: what waits, waits in the table, where others can see it
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(settings.pollInterval())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(settings.missedHeartbeats())
                .shutdownMaxWait(settings.stopWithin())
                .deleteUnresolvedAfter(NEVER)
                .build();
        starting.start();
        scheduler = starting;
    }

    @Override
    public void stop() {
        Scheduler stopping = scheduler;
        scheduler = null;
        if (stopping != null) {
            stopping.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
