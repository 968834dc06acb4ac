package nl.machtigingen.register;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the file before anything can ask the register. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegisterSettings.class)
class RegisterConfiguration {

    @Bean
    Register register(JdbcClient jdbc, TransactionTemplate transactie, Clock clock, RegisterSettings settings) {
        Path bestand = settings.bestand();
        if (bestand != null) {
            new Registerbestand(jdbc, transactie, clock).verwerk(bestand);
        }
        return new Register(jdbc);
    }
}
