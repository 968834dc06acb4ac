package nl.machtigingen.machtiging.jdbc;

import nl.machtigingen.kluis.Kluis;
import nl.machtigingen.kluis.Sleutelkolom;
import nl.machtigingen.kluis.Sleutelkolommen;
import nl.machtigingen.machtiging.Machtigingen;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the store. */
@Configuration(proxyBeanMethods = false)
class MachtigingJdbcConfiguration {

    @Bean
    Machtigingen machtigingen(JdbcClient jdbc, Kluis kluis) {
        return new JdbcMachtigingen(jdbc, kluis);
    }

    @Bean
    Sleutelkolom machtigingsleutels(Sleutelkolommen kolommen) {
        return kolommen.verpakt("machtiging", "sleutel");
    }
}
