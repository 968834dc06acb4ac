package nl.machtigingen.afhandeling;

import java.time.Clock;
import nl.machtigingen.bijlage.Bijlagen;
import nl.machtigingen.instroom.Tickets;
import nl.machtigingen.logboek.Logboek;
import nl.machtigingen.machtiging.Concepten;
import nl.machtigingen.machtiging.Machtigingen;
import nl.machtigingen.notificatie.Notificaties;
import nl.machtigingen.outbox.Outbox;
import nl.machtigingen.referentie.Referenties;
import nl.machtigingen.verzekeraar.Opdrachten;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the end of what was kept long enough. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BewaringSettings.class)
class BewaringConfiguration {

    @Bean
    Bewaartermijnen bewaartermijnen(BewaringSettings settings, Clock clock) {
        return new Bewaartermijnen(settings, clock);
    }

    @Bean
    Bewaarronde bewaarronde(
            Concepten concepten,
            Bijlagen bijlagen,
            Machtigingen machtigingen,
            Tickets tickets,
            Outbox outbox,
            TransactionTemplate transactie,
            Bewaartermijnen termijnen) {
        return new Bewaarronde(concepten, bijlagen, machtigingen, tickets, outbox, transactie, termijnen);
    }

    @Bean
    Bewaring bewaring(
            Concepten concepten,
            Bijlagen bijlagen,
            Machtigingen machtigingen,
            Opdrachten opdrachten,
            Referenties referenties,
            Notificaties notificaties,
            Mailing mailing,
            Logboek logboek,
            Bewaartermijnen termijnen) {
        return new Bewaring(
                concepten, bijlagen, machtigingen, opdrachten, referenties, notificaties, mailing, logboek, termijnen);
    }
}
