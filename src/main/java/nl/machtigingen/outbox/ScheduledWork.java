package nl.machtigingen.outbox;

import com.github.kagkarlsson.scheduler.task.AbstractTask;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One kind of work as db-scheduler sees it. The library picks rows, keeps their heartbeat and finds the dead; attempts
 * end their own rows, so its completion handler has nothing left to do.
 */
final class ScheduledWork extends AbstractTask<Void> {

    private static final Logger log = LoggerFactory.getLogger(ScheduledWork.class);

    private final WorkStore store;
    private final Attempts attempts;

    ScheduledWork(String kind, WorkStore store, Attempts attempts, Clock clock) {
        super(
                kind,
                Void.class,
                // never called: an attempt does not throw
                (complete, operations) -> {},
                (complete, operations) -> takeOver(store, complete.getExecution(), clock.instant()));
        this.store = store;
        this.attempts = attempts;
    }

    @Override
    public CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext context) {
        long version = context.getExecution().version;
        store.picked(getName(), instance.getId(), version).ifPresent(attempts::attempt);
        return (complete, operations) -> {};
    }

    @Override
    public SchedulableInstance<Void> schedulableInstance(String id) {
        throw new UnsupportedOperationException("Work is promised to the outbox");
    }

    @Override
    public SchedulableInstance<Void> schedulableInstance(String id, Void data) {
        throw new UnsupportedOperationException("Work is promised to the outbox");
    }

    private static void takeOver(WorkStore store, Execution dead, Instant now) {
        if (store.takeOver(dead.getTaskName(), dead.getId(), dead.version, dead.lastHeartbeat, now)) {
            log.warn("Outbox: {} {}: its node fell silent; taken over", dead.getTaskName(), dead.getId());
        }
    }
}
