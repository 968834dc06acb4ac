package nl.machtigingen.machtiging.jdbc;

import nl.machtigingen.kluis.Kluis;
import nl.machtigingen.kluis.Sleutelkolom;
import nl.machtigingen.kluis.Sleutelkolommen;
import nl.machtigingen.machtiging.Concepten;
import nl.machtigingen.machtiging.Machtigingen;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the stores. */
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

    @Bean
    Sleutelkolom conceptsleutels(Sleutelkolommen kolommen) {
        return kolommen.verpakt("concept", "sleutel");
    }

    @Bean
    Concepten concepten(JdbcClient jdbc, Kluis kluis) {
        return new JdbcConcepten(jdbc, kluis);
    }
}
