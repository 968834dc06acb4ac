package nl.machtigingen.bijlage.jdbc;

import nl.machtigingen.bijlage.Bijlageboek;
import nl.machtigingen.kluis.Kluis;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the rows. */
@Configuration(proxyBeanMethods = false)
class BijlageJdbcConfiguration {

    @Bean
    Bijlageboek bijlageboek(JdbcClient jdbc, Kluis kluis) {
        return new JdbcBijlageboek(jdbc, kluis);
    }
}
