package nl.machtigingen.toegang;

import java.time.Clock;
import java.util.UUID;
import nl.machtigingen.register.Register;
import nl.machtigingen.tls.RevocationLists;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the filter right behind the one that continues the caller's trace, and before everything else. */
@Configuration(proxyBeanMethods = false)
class ToegangConfiguration {

    private static final int NA_TRACE = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    FilterRegistrationBean<Toegangsfilter> toegangsfilter(Register register, RevocationLists revocation, Clock clock) {
        var registration = new FilterRegistrationBean<>(
                new Toegangsfilter(new Herkenning(register, revocation, clock), UUID::randomUUID));
        registration.addUrlPatterns("/*");
        registration.setOrder(NA_TRACE);
        return registration;
    }
}
