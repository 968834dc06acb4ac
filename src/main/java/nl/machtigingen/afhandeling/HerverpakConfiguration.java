package nl.machtigingen.afhandeling;

import nl.machtigingen.kluis.Sleutelkolom;
import nl.machtigingen.outbox.Outbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the wrapping anew. */
@Configuration(proxyBeanMethods = false)
class HerverpakConfiguration {

    @Bean
    Herverpak herverpak(ObjectProvider<Sleutelkolom> kolommen, Outbox outbox, TransactionTemplate transactie) {
        return new Herverpak(() -> kolommen.orderedStream().toList(), outbox, transactie);
    }
}
