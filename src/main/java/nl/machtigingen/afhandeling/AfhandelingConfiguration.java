package nl.machtigingen.afhandeling;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.machtigingen.bijlage.Bijlagen;
import nl.machtigingen.cov.Cov;
import nl.machtigingen.document.Documenten;
import nl.machtigingen.kluis.Kluis;
import nl.machtigingen.machtiging.Machtiging;
import nl.machtigingen.machtiging.Machtigingen;
import nl.machtigingen.notificatie.Notificaties;
import nl.machtigingen.notificatie.Post;
import nl.machtigingen.outbox.Outbox;
import nl.machtigingen.referentie.Referenties;
import nl.machtigingen.register.Register;
import nl.machtigingen.verzekeraar.Opdrachten;
import nl.machtigingen.verzekeraar.Verzekeraars;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the operations. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DienInSettings.class, BezorgMailSettings.class})
class AfhandelingConfiguration {

    @Bean
    Wijzigingen wijzigingen(
            Machtigingen machtigingen,
            Notificaties notificaties,
            Mailing mailing,
            Opdrachten opdrachten,
            Outbox outbox,
            Clock clock) {
        return new Wijzigingen(machtigingen, notificaties, mailing, opdrachten, outbox, clock, UUID::randomUUID);
    }

    @Bean
    Mailadressen mailadressen(Machtigingen machtigingen) {
        return id -> machtigingen.zoek(id).map(Machtiging::emailadressen).orElse(List.of());
    }

    @Bean
    Mailing mailing(Post post, Outbox outbox, Mailadressen adressen) {
        return new Mailing(post, outbox, adressen);
    }

    @Bean
    BezorgMail bezorgMail(Post post, Mailadressen adressen, BezorgMailSettings settings) {
        return new BezorgMail(post, adressen, settings.opgevenNa());
    }

    @Bean
    Praktijkhandeling praktijkhandeling(Referenties referenties, Wijzigingen wijzigingen) {
        return new Praktijkhandeling(referenties, wijzigingen);
    }

    @Bean
    TrekIn trekIn(Praktijkhandeling handeling, Clock clock) {
        return new TrekIn(handeling, clock);
    }

    @Bean
    VulAan vulAan(Praktijkhandeling handeling, Machtigingen machtigingen, Bijlagen bijlagen, Clock clock) {
        return new VulAan(handeling, machtigingen, bijlagen, clock);
    }

    @Bean
    DienIn.Stappen dienInStappen(
            Referenties referenties,
            Cov cov,
            Register register,
            Machtigingen machtigingen,
            Bijlagen bijlagen,
            Opdrachten opdrachten,
            Wijzigingen wijzigingen,
            Outbox outbox) {
        return new DienIn.Stappen(referenties, cov, register, machtigingen, bijlagen, opdrachten, wijzigingen, outbox);
    }

    @Bean
    DienIn dienIn(DienIn.Stappen stappen, TransactionTemplate transactie, Clock clock, DienInSettings settings) {
        return new DienIn(stappen, transactie, clock, UUID::randomUUID, settings);
    }

    @Bean
    BezorgOpdracht bezorgOpdracht(
            Opdrachten opdrachten,
            Machtigingen machtigingen,
            Bijlagen bijlagen,
            Verzekeraars verzekeraars,
            Wijzigingen wijzigingen,
            Referenties referenties) {
        return new BezorgOpdracht(opdrachten, machtigingen, bijlagen, verzekeraars, wijzigingen, referenties);
    }

    @Bean
    MeldStatus meldStatus(Referenties referenties, Wijzigingen wijzigingen) {
        return new MeldStatus(referenties, wijzigingen);
    }

    @Bean
    ControleerVerzekering controleerVerzekering(Cov cov) {
        return new ControleerVerzekering(cov);
    }

    @Bean
    Raadpleeg raadpleeg(Machtigingen machtigingen, Bijlagen bijlagen) {
        return new Raadpleeg(machtigingen, bijlagen);
    }

    @Bean
    HaalBijlage haalBijlage(Machtigingen machtigingen, Bijlagen bijlagen) {
        return new HaalBijlage(machtigingen, bijlagen);
    }

    @Bean
    HaalDocument haalDocument(Raadpleeg raadpleeg, Documenten documenten) {
        return new HaalDocument(raadpleeg, documenten);
    }

    @Bean
    Zoek zoek(Machtigingen machtigingen, Kluis kluis) {
        return new Zoek(machtigingen, new Paginatokens(kluis));
    }

    @Bean
    Notificatiedienst notificatiedienst(Notificaties notificaties, Referenties referenties) {
        return new Notificatiedienst(notificaties, referenties);
    }
}
