package nl.machtigingen;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The time of the whole gateway: one bean, so that a test can set it. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    /** In milliseconds, as times go over the wire and into the database: what is answered again must not differ in a digit. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }
}
