package nl.machtigingen.logboek;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether sealing keeps up. */
final class LogboekMetrics implements MeterBinder {

    private final JdbcClient jdbc;
    private final Clock clock;

    LogboekMetrics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("gateway.logboek.open.seconds", this, LogboekMetrics::oudsteOpen)
                .description("Age of the oldest line of the audit trail that is not sealed")
                .register(registry);
    }

    private double oudsteOpen() {
        return jdbc.sql("select tijdstip from logboek where keten is null order by nummer limit 1")
                .query((rij, nummer) -> rij.getTimestamp("tijdstip").toInstant())
                .optional()
                .map(tijdstip ->
                        Math.max(0, Duration.between(tijdstip, clock.instant()).toMillis() / 1000.0))
                .orElse(0.0);
    }
}
