package nl.machtigingen.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import nl.machtigingen.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whole nodes, wired as the gateway wires them, with their schedulers running and the time of day. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class OutboxNodesTest {

    private static final int KEYS = 200;

    @Test
    void neverAttemptTheSameKeyAtTheSameTime() {
        try (TestDatabase database = TestDatabase.create()) {
            node(database)
                    .run(one -> node(database).run(two -> {
                        var transaction = one.getBean(TransactionTemplate.class);
                        for (int i = 0; i < KEYS; i++) {
                            String key = "k" + i;
                            transaction.executeWithoutResult(
                                    status -> one.getBean(Outbox.class).promise("tel", key));
                            // again, and by the other node: now before, now during and now after its attempt
                            two.getBean(TransactionTemplate.class)
                                    .executeWithoutResult(
                                            status -> two.getBean(Outbox.class).promise("tel", key));
                        }
                        Counter first = one.getBean(Counter.class);
                        Counter second = two.getBean(Counter.class);
                        Counter.await(first, second);
                        assertThat(Counter.overlapped).isFalse();
                        assertThat(first.attempts.get())
                                .as("attempts of the first node")
                                .isPositive();
                        assertThat(second.attempts.get())
                                .as("attempts of the second node")
                                .isPositive();
                    }));
        }
    }

    @Test
    void beginAtOnceAfterTheCommitAndNotAtTheNextPoll() {
        try (TestDatabase database = TestDatabase.create()) {
            node(database).withPropertyValues("gateway.outbox.poll-interval=1h").run(node -> {
                // the first look at the table happens at the start; whatever is seen later is due to the commit
                for (String key : new String[] {"een", "twee", "drie"}) {
                    node.getBean(TransactionTemplate.class)
                            .executeWithoutResult(
                                    status -> node.getBean(Outbox.class).promise("wek", key));
                    assertThat(node.getBean(Waker.class).woken(key)).isTrue();
                }
            });
        }
    }

    @Test
    void stopTheirSchedulerBeforeAndTheirClaimsAfterTheWebServer() {
        try (TestDatabase database = TestDatabase.create()) {
            node(database).run(node -> {
                int webServer = Integer.MAX_VALUE - 2048;
                assertThat(node.getBean(OutboxScheduler.class).isRunning()).isTrue();
                assertThat(node.getBean(OutboxScheduler.class).getPhase()).isGreaterThan(webServer);
                assertThat(node.getBean(DurableOutbox.class).getPhase()).isLessThan(webServer - 1024);
            });
        }
    }

    @Test
    void letARunningAttemptEndBeforeTheyStop() {
        try (TestDatabase database = TestDatabase.create()) {
            var finished = new AtomicBoolean();
            node(database).run(node -> {
                var slow = node.getBean(Slow.class);
                slow.atTheEnd = () -> finished.set(true);
                node.getBean(TransactionTemplate.class)
                        .executeWithoutResult(
                                status -> node.getBean(Outbox.class).promise("traag", "een"));
                assertThat(slow.begun.await(30, TimeUnit.SECONDS)).isTrue();
                Thread.ofVirtual().start(() -> {
                    while (node.getBean(OutboxScheduler.class).isRunning()) {
                        Thread.onSpinWait();
                    }
                    slow.mayEnd.countDown();
                });
            });
            assertThat(finished).isTrue();
            assertThat(JdbcClient.create(database.dataSource())
                            .sql("select count(*) from scheduled_tasks")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    private static ApplicationContextRunner node(TestDatabase database) {
        return new ApplicationContextRunner()
                .withUserConfiguration(OutboxConfig.class, Beans.class)
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        DataSourceTransactionManagerAutoConfiguration.class,
                        TransactionAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class,
                        JdbcClientAutoConfiguration.class,
                        FlywayAutoConfiguration.class))
                .withPropertyValues(
                        "spring.datasource.url=" + database.jdbcUrl(),
                        "spring.datasource.username=" + database.user(),
                        "spring.datasource.password=" + database.password(),
                        "gateway.outbox.threads=4");
    }

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        Counter counter() {
            return new Counter();
        }

        /** Needs the outbox that needs it, as every worker with a next step does. */
        @Bean
        Waker waker(Outbox outbox, ApplicationContext context) {
            assertThat(outbox).isNotNull();
            return new Waker();
        }

        @Bean
        Slow slow() {
            return new Slow();
        }
    }

    /** Counts what runs at the same time, over all nodes. */
    static final class Counter implements Worker {

        static final Map<String, AtomicInteger> running = new ConcurrentHashMap<>();
        static final Map<String, Boolean> seen = new ConcurrentHashMap<>();
        static final CountDownLatch all = new CountDownLatch(KEYS);
        static volatile boolean overlapped;

        final AtomicInteger attempts = new AtomicInteger();

        @Override
        public String kind() {
            return "tel";
        }

        @Override
        public Verdict attempt(String key, int attempt) {
            AtomicInteger count = running.computeIfAbsent(key, k -> new AtomicInteger());
            if (count.incrementAndGet() > 1) {
                overlapped = true;
            }
            attempts.incrementAndGet();
            count.decrementAndGet();
            return new Verdict.Done(() -> {
                if (seen.putIfAbsent(key, true) == null) {
                    all.countDown();
                }
            });
        }

        static void await(Counter first, Counter second) throws InterruptedException {
            assertThat(all.await(60, TimeUnit.SECONDS))
                    .as("all work done by %s and %s attempts", first.attempts, second.attempts)
                    .isTrue();
        }
    }

    static final class Waker implements Worker {

        private final Map<String, CountDownLatch> woken = new ConcurrentHashMap<>();

        boolean woken(String key) throws InterruptedException {
            return latch(key).await(Duration.ofSeconds(30).toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public String kind() {
            return "wek";
        }

        @Override
        public Verdict attempt(String key, int attempt) {
            return new Verdict.Done(() -> latch(key).countDown());
        }

        private CountDownLatch latch(String key) {
            return woken.computeIfAbsent(key, k -> new CountDownLatch(1));
        }
    }

    static final class Slow implements Worker {

        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch mayEnd = new CountDownLatch(1);
        volatile Runnable atTheEnd = () -> {};

        @Override
        public String kind() {
            return "traag";
        }

        @Override
        public Verdict attempt(String key, int attempt) {
            begun.countDown();
            try {
                assertThat(mayEnd.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                return new Verdict.Later("interrupted", () -> {});
            }
            return new Verdict.Done(atTheEnd);
        }
    }
}
