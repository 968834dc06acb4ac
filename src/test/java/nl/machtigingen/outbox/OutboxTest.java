package nl.machtigingen.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.machtigingen.SettableClock;
import nl.machtigingen.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class OutboxTest {

    private static final Duration HEAD_START = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static TestDatabase database;
    private static JdbcClient jdbc;
    private static TransactionTemplate transaction;

    private final SettableClock clock = SettableClock.standingStillAt(Instant.parse("2026-11-21T12:00:00Z"));
    private final Postman postman = new Postman();
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private Level level = Level.DEBUG;
    private ManualOutbox outbox;

    @BeforeAll
    static void createDatabase() {
        database = TestDatabase.create();
        jdbc = JdbcClient.create(database.dataSource());
        transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
        jdbc.sql("create table bezorgd (key text, attempt int)").update();
    }

    @AfterAll
    static void closeDatabase() {
        database.close();
    }

    @BeforeEach
    void empty() {
        jdbc.sql("truncate scheduled_tasks, gestrand_werk, bezorgd").update();
        outbox = newNode();
        logged.start();
        level = logger().getLevel();
        logger().setLevel(Level.DEBUG);
        logger().addAppender(logged);
    }

    @AfterEach
    void stop() {
        outbox.close();
        logger().detachAppender(logged);
        logger().setLevel(level);
    }

    // promising

    @Test
    void refusesAPromiseWithoutATransaction() {
        assertThatThrownBy(() -> outbox.promise("post", "brief")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> outbox.promise("post", "brief", HEAD_START)).isInstanceOf(IllegalStateException.class);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void refusesWorkThatNobodyDoes() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> outbox.promise("telegram", "brief")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("telegram");
    }

    @Test
    void forgetsAPromiseThatIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            outbox.promise("post", "brief");
            status.setRollbackOnly();
        });
        outbox.runDue();
        assertThat(postman.attempts).isEmpty();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void attemptsPromisedWorkOnceOutsideAnyTransaction() {
        promise("brief");
        postman.next(() -> {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isFalse();
            return delivered("brief", 1);
        });
        outbox.runDue();
        outbox.runDue();
        assertThat(postman.attempts).containsExactly("brief#1");
        assertThat(recorded()).containsExactly("brief#1");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void leavesWaitingWorkAsItIsWhenItIsPromisedAgain() {
        promise("brief");
        postman.next(() -> new Verdict.Later("closed", () -> {}));
        outbox.runDue();

        promise("brief");
        outbox.runDue();
        assertThat(postman.attempts).containsExactly("brief#1");

        clock.advance(Duration.ofSeconds(5));
        outbox.runDue();
        assertThat(postman.attempts).containsExactly("brief#1", "brief#2");
    }

    // recording

    @Test
    void keepsTheWorkWhenItsRecordFails() {
        promise("brief");
        postman.next(() -> new Verdict.Done(() -> {
            record("brief", 1);
            throw new IllegalStateException("geheim");
        }));
        outbox.runDue();
        assertThat(recorded()).isEmpty();
        assertThat(waiting()).containsExactly("brief");

        clock.advance(Duration.ofSeconds(5));
        outbox.runDue();
        assertThat(recorded()).containsExactly("brief#2");
        assertThat(waiting()).isEmpty();
        assertThat(messages()).noneMatch(line -> line.contains("geheim"));
    }

    @Test
    void recordsAnAttemptThatHasToBeRepeated() {
        promise("brief");
        postman.next(() -> new Verdict.Later("closed", () -> record("brief", 1)));
        outbox.runDue();
        assertThat(recorded()).containsExactly("brief#1");
        assertThat(waiting()).containsExactly("brief");
    }

    @Test
    void promisesTheNextStepInTheRecordOfThisOne() {
        promise("brief");
        postman.next(() -> new Verdict.Done(() -> outbox.promise("post", "antwoord")));
        outbox.runDue();
        outbox.runDue();
        assertThat(postman.attempts).containsExactly("brief#1", "antwoord#1");
    }

    // claiming

    @Test
    void leavesClaimedWorkToItsHolder() {
        Claim claim = claim("brief");
        clock.advance(HEAD_START.minusMillis(1));
        outbox.runDue();
        assertThat(postman.attempts).isEmpty();

        assertThat(outbox.attemptNow(claim, PATIENCE)).isEqualTo(Progress.DONE);
        assertThat(recorded()).containsExactly("brief#1");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void takesUpClaimedWorkWhenTheHolderNeverDid() {
        Claim claim = claim("brief");
        clock.advance(HEAD_START);
        ManualOutbox otherNode = newNode();
        otherNode.runDue();
        assertThat(recorded()).containsExactly("brief#1");

        assertThat(outbox.attemptNow(claim, PATIENCE)).isEqualTo(Progress.NOT_YET);
        assertThat(postman.attempts).hasSize(1);
    }

    @Test
    void attemptsAClaimOnlyOnce() {
        Claim claim = claim("brief");
        postman.next(() -> new Verdict.Later("closed", () -> {}));
        assertThat(outbox.attemptNow(claim, PATIENCE)).isEqualTo(Progress.NOT_YET);
        assertThat(outbox.attemptNow(claim, PATIENCE)).isEqualTo(Progress.NOT_YET);
        assertThat(postman.attempts).containsExactly("brief#1");

        clock.advance(Duration.ofSeconds(5));
        outbox.runDue();
        assertThat(postman.attempts).containsExactly("brief#1", "brief#2");
    }

    @Test
    void refusesToAttemptBeforeTheCommit() {
        transaction.executeWithoutResult(status -> {
            Claim claim = outbox.promise("post", "brief", HEAD_START);
            assertThatThrownBy(() -> outbox.attemptNow(claim, PATIENCE)).isInstanceOf(IllegalStateException.class);
        });
        assertThat(postman.attempts).isEmpty();
    }

    @Test
    void refusesToAttemptWhatWasRolledBack() {
        Claim claim = transaction.execute(status -> {
            status.setRollbackOnly();
            return outbox.promise("post", "brief", HEAD_START);
        });
        assertThatThrownBy(() -> outbox.attemptNow(claim, PATIENCE)).isInstanceOf(IllegalStateException.class);
        assertThat(postman.attempts).isEmpty();
    }

    @Test
    void givesAnEmptyClaimOnWorkThatWasPromisedBefore() {
        Claim first = claim("brief");
        Claim second = claim("brief");
        assertThat(outbox.attemptNow(second, PATIENCE)).isEqualTo(Progress.NOT_YET);
        assertThat(postman.attempts).isEmpty();
        assertThat(outbox.attemptNow(first, PATIENCE)).isEqualTo(Progress.DONE);
    }

    @Test
    void goesOnInTheBackgroundWhenPatienceEnds() throws InterruptedException {
        Claim claim = claim("brief");
        var released = new CountDownLatch(1);
        postman.next(() -> {
            await(released);
            return delivered("brief", 1);
        });
        assertThat(outbox.attemptNow(claim, Duration.ZERO)).isEqualTo(Progress.NOT_YET);
        released.countDown();
        outbox.close();
        assertThat(recorded()).containsExactly("brief#1");
        assertThat(waiting()).isEmpty();
    }

    // losing the lease

    @Test
    void dropsTheOutcomeOfAClaimThatOutlastedItsHeadStart() {
        Claim claim = claim("brief");
        var released = new CountDownLatch(1);
        postman.next(() -> {
            await(released);
            return delivered("te laat", 1);
        });
        assertThat(outbox.attemptNow(claim, Duration.ZERO)).isEqualTo(Progress.NOT_YET);
        await(postman.busy);

        clock.advance(HEAD_START);
        newNode().runDue();
        released.countDown();
        outbox.close();
        assertThat(recorded()).containsExactly("brief#1");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void dropsAnOutcomeThatComesWhenTheSameKeyWasPromisedAnew() {
        Claim claim = claim("brief");
        var released = new CountDownLatch(1);
        postman.next(() -> {
            await(released);
            return delivered("te laat", 1);
        });
        assertThat(outbox.attemptNow(claim, Duration.ZERO)).isEqualTo(Progress.NOT_YET);
        await(postman.busy);

        clock.advance(HEAD_START);
        newNode().runDue();
        claim("brief");
        released.countDown();
        outbox.close();
        assertThat(recorded()).containsExactly("brief#1");
        assertThat(waiting()).containsExactly("brief");
    }

    @Test
    void recordsNothingWhenItsNodeWasTakenForDead() {
        promise("brief");
        ManualOutbox otherNode = newNode();
        postman.next(() -> {
            clock.advance(Duration.ofSeconds(41));
            otherNode.takeOverFromTheDead();
            return delivered("te laat", 1);
        });
        outbox.runDue();
        assertThat(recorded()).isEmpty();
        assertThat(waiting()).containsExactly("brief");

        otherNode.runDue();
        assertThat(recorded()).containsExactly("brief#2");
        assertThat(outbox.meters()
                        .get("gateway.outbox.attempts")
                        .tag("kind", "post")
                        .tag("outcome", "lost")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void takesOverFromANodeSilentForFourHeartbeats() {
        promise("brief");
        jdbc.sql(
                        "update scheduled_tasks set picked = true, picked_by = 'dood', last_heartbeat = :now, version = version + 1")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        clock.advance(Duration.ofSeconds(39));
        outbox.takeOverFromTheDead();
        outbox.runDue();
        assertThat(postman.attempts).isEmpty();

        clock.advance(Duration.ofSeconds(2));
        outbox.takeOverFromTheDead();
        outbox.runDue();
        assertThat(postman.attempts).containsExactly("brief#2");
    }

    // no wake-up is lost

    @Test
    void looksAgainAtWorkPromisedDuringItsAttempt() {
        promise("brief");
        postman.next(() -> {
            promise("brief");
            return delivered("brief", 1);
        });
        outbox.runDue();
        assertThat(waiting()).containsExactly("brief");
        outbox.runDue();
        assertThat(postman.attempts).containsExactly("brief#1", "brief#1");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void looksAgainAtClaimedWorkPromisedDuringItsAttempt() {
        Claim claim = claim("brief");
        postman.next(() -> {
            promise("brief");
            return delivered("brief", 1);
        });
        assertThat(outbox.attemptNow(claim, PATIENCE)).isEqualTo(Progress.DONE);
        outbox.runDue();
        assertThat(postman.attempts).containsExactly("brief#1", "brief#1");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void looksAgainAtAbandonedWorkPromisedDuringItsAttempt() {
        promise("brief");
        postman.next(() -> {
            promise("brief");
            return new Verdict.Abandoned("unknown address", () -> {});
        });
        outbox.runDue();
        assertThat(stranded()).isEmpty();
        outbox.runDue();
        assertThat(postman.attempts).hasSize(2);
    }

    // trying again, and giving up

    @Test
    void waitsTwiceAsLongAfterEveryAttempt() {
        promise("brief");
        for (int attempt = 1; attempt <= 3; attempt++) {
            postman.next(() -> new Verdict.Later("closed", () -> {}));
            outbox.runDue();
            Duration delay = Duration.ofSeconds(5L << (attempt - 1));
            clock.advance(delay.minusMillis(1));
            outbox.runDue();
            assertThat(postman.attempts).hasSize(attempt);
            clock.advance(Duration.ofMillis(1));
        }
    }

    @Test
    void waitsAsLongAsItIsAskedWhenThatIsLonger() {
        promise("kort");
        postman.next(() -> new Verdict.Later("busy", () -> {}, Duration.ofSeconds(1)));
        outbox.runDue();
        assertThat(due("kort")).isEqualTo(clock.instant().plusSeconds(5));

        promise("lang");
        postman.next(() -> new Verdict.Later("busy", () -> {}, Duration.ofHours(1)));
        outbox.runDue();
        assertThat(due("lang")).isEqualTo(clock.instant().plusSeconds(3600));
    }

    @Test
    void triesAgainAfterAnExceptionWithoutRepeatingItsWords() {
        promise("brief");
        postman.next(() -> {
            throw new IllegalArgumentException("geheim", new IllegalStateException("heel geheim"));
        });
        outbox.runDue();
        assertThat(waiting()).containsExactly("brief");
        assertThat(messages())
                .anyMatch(line -> line.contains("IllegalArgumentException < IllegalStateException"))
                .noneMatch(line -> line.contains("geheim"));
    }

    @Test
    void triesAgainAfterAnError() {
        promise("brief");
        postman.next(() -> {
            throw new StackOverflowError();
        });
        outbox.runDue();
        assertThat(waiting()).containsExactly("brief");
        assertThat(due("brief")).isEqualTo(clock.instant().plusSeconds(5));
    }

    @Test
    void givesUpAfterThirtyDaysAndSaysSoOnce() {
        promise("brief");
        postman.next(() -> new Verdict.Later("closed", () -> {}));
        outbox.runDue();
        clock.advance(Duration.ofDays(30).minusSeconds(1));
        postman.next(() -> new Verdict.Later("closed", () -> {}));
        outbox.runDue();
        assertThat(stranded()).isEmpty();

        clock.advance(Duration.ofSeconds(10));
        postman.next(() -> new Verdict.Later("closed for good", () -> record("brief", 3)));
        outbox.runDue();
        assertThat(waiting()).isEmpty();
        assertThat(stranded()).containsExactly("post brief closed for good 3 " + clock.instant());
        assertThat(recorded()).containsExactly("brief#3");
        assertThat(warnings()).hasSize(1).first().asString().contains("gave up on post brief");
    }

    @Test
    void setsAbandonedWorkAsideUntilItIsPromisedAgain() {
        promise("brief");
        postman.next(() -> new Verdict.Abandoned("unknown address", () -> record("brief", 1)));
        outbox.runDue();
        assertThat(stranded()).containsExactly("post brief unknown address 1 " + clock.instant());
        assertThat(waiting()).isEmpty();

        promise("brief");
        assertThat(stranded()).isEmpty();
        outbox.runDue();
        assertThat(postman.attempts).containsExactly("brief#1", "brief#1");
    }

    @Test
    void givesUpSoonerOnWorkThatIsOutOfDateSooner() {
        postman.giveUpAfter = Duration.ofDays(3);
        promise("krant");
        clock.advance(Duration.ofDays(3).minusSeconds(1));
        postman.next(() -> new Verdict.Later("closed", () -> {}));
        outbox.runDue();
        assertThat(waiting()).containsExactly("krant");

        clock.advance(Duration.ofSeconds(10));
        postman.next(() -> new Verdict.Later("closed", () -> {}));
        outbox.runDue();
        assertThat(stranded()).hasSize(1);
    }

    @Test
    void givesUpThirtyDaysAfterTheLastPromise() {
        promise("brief");
        postman.next(() -> new Verdict.Later("closed", () -> {}));
        outbox.runDue();
        clock.advance(Duration.ofDays(29));
        promise("brief");
        clock.advance(Duration.ofDays(2));
        postman.next(() -> new Verdict.Later("closed", () -> {}));
        outbox.runDue();
        assertThat(waiting()).containsExactly("brief");
        assertThat(stranded()).isEmpty();
    }

    // measuring

    @Test
    void countsWhatWaitsIsOverdueAndStrandedAtMostOnceInTenSeconds() {
        var metrics = new OutboxMetrics(new WorkStore(jdbc), new Workers(() -> Stream.of(postman)), clock);
        metrics.bindTo(outbox.meters());
        promise("brief");
        assertThat(gauge("waiting")).isEqualTo(1);
        assertThat(gauge("overdue")).isZero();

        promise("kaart");
        assertThat(gauge("waiting")).isEqualTo(1);

        clock.advance(Duration.ofSeconds(61));
        assertThat(gauge("waiting")).isEqualTo(2);
        assertThat(gauge("overdue")).isEqualTo(2);

        postman.next(() -> new Verdict.Abandoned("unknown address", () -> {}));
        outbox.runDue();
        clock.advance(Duration.ofSeconds(11));
        assertThat(gauge("waiting")).isZero();
        assertThat(gauge("stranded")).isEqualTo(1);
    }

    private double gauge(String name) {
        return outbox.meters()
                .get("gateway.outbox." + name)
                .tag("kind", "post")
                .gauge()
                .value();
    }

    private ManualOutbox newNode() {
        return new ManualOutbox(
                database.dataSource(), new JdbcTransactionManager(database.dataSource()), clock, postman);
    }

    private void promise(String key) {
        transaction.executeWithoutResult(status -> outbox.promise("post", key));
    }

    private Claim claim(String key) {
        return transaction.execute(status -> outbox.promise("post", key, HEAD_START));
    }

    private static Verdict delivered(String key, int attempt) {
        return new Verdict.Done(() -> record(key, attempt));
    }

    private static void record(String key, int attempt) {
        jdbc.sql("insert into bezorgd values (?, ?)").param(key).param(attempt).update();
    }

    private static List<String> recorded() {
        return jdbc.sql("select key || '#' || attempt from bezorgd")
                .query((rs, n) -> rs.getString(1))
                .list();
    }

    private static List<String> waiting() {
        return jdbc.sql("select task_instance from scheduled_tasks")
                .query((rs, n) -> rs.getString(1))
                .list();
    }

    private static Instant due(String key) {
        return jdbc.sql("select execution_time from scheduled_tasks where task_instance = ?")
                .param(key)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static List<String> stranded() {
        return jdbc.sql("select kind, key, reason, attempts, since from gestrand_werk")
                .query((rs, n) -> String.join(
                        " ",
                        rs.getString(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getObject(5, OffsetDateTime.class).toInstant().toString()))
                .list();
    }

    private List<String> messages() {
        return logged.list.stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : event.getThrowableProxy().getMessage()))
                .toList();
    }

    private List<String> warnings() {
        return logged.list.stream()
                .filter(event -> event.getLevel() == Level.WARN)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Delivers, except as told for the attempts to come. */
    private static final class Postman implements Worker {

        final List<String> attempts = new ArrayList<>();
        final CountDownLatch busy = new CountDownLatch(1);
        private final List<Supplier<Verdict>> next = new ArrayList<>();

        @Nullable
        Duration giveUpAfter;

        void next(Supplier<Verdict> verdict) {
            next.add(verdict);
        }

        @Override
        public String kind() {
            return "post";
        }

        @Override
        public @Nullable Duration giveUpAfter() {
            return giveUpAfter;
        }

        @Override
        public Verdict attempt(String key, int attempt) {
            Supplier<Verdict> verdict;
            synchronized (this) {
                attempts.add(key + "#" + attempt);
                verdict = next.isEmpty() ? () -> delivered(key, attempt) : next.removeFirst();
            }
            busy.countDown();
            return verdict.get();
        }
    }
}
