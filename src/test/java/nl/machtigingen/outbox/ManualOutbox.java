package nl.machtigingen.outbox;

import com.github.kagkarlsson.scheduler.PollingStrategyConfig;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The outbox as it runs, except that its scheduler does nothing by itself: a test sets the clock and runs what is due,
 * in its own thread. Delays have no jitter.
 */
public final class ManualOutbox implements Outbox, AutoCloseable {

    private final DurableOutbox outbox;
    private final ManualScheduler scheduler;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    /** One node, with the settings of {@code gateway.outbox} as they are by default. */
    public ManualOutbox(
            DataSource dataSource, PlatformTransactionManager transactions, Clock clock, Worker... workers) {
        OutboxSettings settings = OutboxSettingsTest.defaults();
        var store = new WorkStore(JdbcClient.create(dataSource));
        var kinds = new Workers(() -> Stream.of(workers));
        var attempts = new Attempts(
                store,
                kinds,
                new TransactionTemplate(transactions),
                new Backoff(settings.eersteHerhaling(), settings.langsteHerhaling(), () -> 0.5),
                settings.opgevenNa(),
                clock,
                meters);
        var due = new OutboxScheduler(dataSource, kinds, store, attempts, settings, clock);
        var builder = TestHelper.createManualScheduler(dataSource, due.tasks())
                .clock(new SettableClock() {
                    @Override
                    public Instant now() {
                        return clock.instant();
                    }
                })
                .pollingStrategy(new PollingStrategyConfig(PollingStrategyConfig.Type.LOCK_AND_FETCH, 0.5, 1.0));
        // the manual scheduler counts its own number of missed heartbeats, whatever it is told
        builder.heartbeatInterval(settings.heartbeat()
                .multipliedBy(settings.missedHeartbeats())
                .dividedBy(SchedulerBuilder.DEFAULT_MISSED_HEARTBEATS_LIMIT));
        this.scheduler = builder.build();
        this.outbox = new DurableOutbox(
                store, kinds, attempts, () -> {}, clock, settings.immediateAttempts(), Duration.ofMinutes(1));
        outbox.start();
    }

    /** Attempts what is due, in this thread; work that becomes due by it waits for the next call. */
    public void runDue() {
        scheduler.runAnyDueExecutions();
    }

    /** Frees the work of nodes that fell silent, as every node does from time to time; {@link #runDue} attempts it. */
    public void takeOverFromTheDead() {
        scheduler.runDeadExecutionDetection();
    }

    /** Waits until attempts that outlasted their caller's patience have ended. */
    @Override
    public void close() {
        outbox.stop();
    }

    MeterRegistry meters() {
        return meters;
    }

    @Override
    public Claim promise(String kind, String key, Duration headStart) {
        return outbox.promise(kind, key, headStart);
    }

    @Override
    public void promise(String kind, String key) {
        outbox.promise(kind, key);
    }

    @Override
    public Progress attemptNow(Claim claim, Duration patience) {
        return outbox.attemptNow(claim, patience);
    }
}
