package nl.machtigingen.referentie;

import java.time.Clock;
import nl.machtigingen.kluis.Kluis;
import nl.machtigingen.kluis.Sleutelgebruik;
import nl.machtigingen.kluis.Sleutelkolommen;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the memory of calls. */
@Configuration(proxyBeanMethods = false)
class ReferentieConfiguration {

    @Bean
    Referenties referenties(JdbcClient jdbc, TransactionTemplate transactie, Kluis kluis, Clock clock) {
        return new Referenties(jdbc, transactie, kluis, clock);
    }

    @Bean
    Sleutelgebruik referentievingerafdrukken(Sleutelkolommen kolommen) {
        return kolommen.vingerafdrukken("referentie", "vingerafdruk");
    }
}
