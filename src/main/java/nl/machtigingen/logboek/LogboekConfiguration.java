package nl.machtigingen.logboek;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the audit trail. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LogboekSettings.class)
class LogboekConfiguration {

    @Bean
    Logboek logboek(JdbcClient jdbc, Clock clock) {
        return new Logboek(jdbc, clock);
    }

    @Bean
    Ankers logboekAnkers(JdbcClient jdbc, Waarmerk waarmerk, Clock clock, LogboekSettings settings) {
        return new Ankers(jdbc, waarmerk, clock, settings);
    }

    /** Never lazy: nobody asks for it. */
    @Bean
    @Lazy(false)
    VerzegelingWatch verzegelingWatch(
            JdbcClient jdbc, TransactionTemplate transactie, Ankers ankers, LogboekSettings settings) {
        return new VerzegelingWatch(
                new Verzegeling(jdbc, transactie, ankers, settings.bundel()), settings.verzegelElke());
    }

    @Bean
    LogboekEndpoint logboekEndpoint(JdbcClient jdbc, Ankers ankers) {
        return new LogboekEndpoint(new Logboekcontrole(jdbc, ankers));
    }

    @Bean
    LogboekMetrics logboekMetrics(JdbcClient jdbc, Clock clock) {
        return new LogboekMetrics(jdbc, clock);
    }
}
