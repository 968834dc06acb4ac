package nl.machtigingen.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboxSettings.class)
class OutboxConfig {

    @Bean
    WorkStore outboxStore(JdbcClient jdbc) {
        return new WorkStore(jdbc);
    }

    @Bean
    Workers outboxWorkers(ObjectProvider<Worker> workers) {
        return new Workers(workers::stream);
    }

    @Bean
    Attempts outboxAttempts(
            WorkStore store,
            Workers workers,
            PlatformTransactionManager transactions,
            OutboxSettings settings,
            Clock clock,
            MeterRegistry meters) {
        var backoff = new Backoff(
                settings.eersteHerhaling(),
                settings.langsteHerhaling(),
                () -> ThreadLocalRandom.current().nextDouble());
        return new Attempts(
                store, workers, new TransactionTemplate(transactions), backoff, settings.opgevenNa(), clock, meters);
    }

    @Bean
    OutboxScheduler outboxScheduler(
            DataSource dataSource,
            Workers workers,
            WorkStore store,
            Attempts attempts,
            OutboxSettings settings,
            Clock clock) {
        return new OutboxScheduler(dataSource, workers, store, attempts, settings, clock);
    }

    @Bean
    DurableOutbox outbox(
            WorkStore store,
            Workers workers,
            Attempts attempts,
            OutboxScheduler scheduler,
            Clock clock,
            OutboxSettings settings) {
        return new DurableOutbox(
                store, workers, attempts, scheduler::wake, clock, settings.immediateAttempts(), settings.stopWithin());
    }

    @Bean
    OutboxMetrics outboxMetrics(WorkStore store, Workers workers, Clock clock) {
        return new OutboxMetrics(store, workers, clock);
    }
}
