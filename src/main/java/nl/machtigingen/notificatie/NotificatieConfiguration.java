package nl.machtigingen.notificatie;

import java.time.Clock;
import java.util.UUID;
import nl.machtigingen.outbox.Outbox;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the ledger and its delivery. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotificatieSettings.class)
class NotificatieConfiguration {

    @Bean
    Notificaties notificaties(JdbcClient jdbc, Outbox outbox, Clock clock, NotificatieSettings settings) {
        return new Notificaties(jdbc, outbox, clock, UUID::randomUUID, settings);
    }

    @Bean
    BezorgNotificaties bezorgNotificaties(
            Notificaties notificaties, Praktijksoftware praktijksoftware, NotificatieSettings settings) {
        return new BezorgNotificaties(notificaties, praktijksoftware, settings.bundel());
    }
}
