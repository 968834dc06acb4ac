package nl.machtigingen.toegang;

import io.micrometer.observation.ObservationFilter;
import java.time.Clock;
import java.util.UUID;
import nl.machtigingen.register.Register;
import nl.machtigingen.tls.RevocationLists;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Opens the second port, and puts the filter right behind the one that continues the caller's trace, and before everything else. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PersonenpoortSettings.class)
class ToegangConfiguration {

    private static final int NA_TRACE = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    ObservationFilter zonderAdres() {
        return new ZonderAdres();
    }

    @Bean
    Personenpoort personenpoort(SslBundles bundles, PersonenpoortSettings settings) {
        return new Personenpoort(bundles, settings);
    }

    @Bean
    FilterRegistrationBean<Toegangsfilter> toegangsfilter(
            Register register, RevocationLists revocation, Personenpoort personenpoort, Clock clock) {
        var registration = new FilterRegistrationBean<>(
                new Toegangsfilter(new Herkenning(register, revocation, clock), personenpoort, UUID::randomUUID));
        registration.addUrlPatterns("/*");
        registration.setOrder(NA_TRACE);
        return registration;
    }
}
