package nl.machtigingen.afhandeling;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.machtigingen.begrippen.Portaaladres;
import nl.machtigingen.bijlage.Bijlagen;
import nl.machtigingen.cov.Cov;
import nl.machtigingen.document.Documenten;
import nl.machtigingen.formulier.Codelijsten;
import nl.machtigingen.formulier.Formulieren;
import nl.machtigingen.instroom.Tickets;
import nl.machtigingen.kluis.Kluis;
import nl.machtigingen.logboek.Logboek;
import nl.machtigingen.machtiging.Concept;
import nl.machtigingen.machtiging.Concepten;
import nl.machtigingen.machtiging.Machtiging;
import nl.machtigingen.machtiging.Machtigingen;
import nl.machtigingen.mogelijkheden.Antwoordtermijn;
import nl.machtigingen.mogelijkheden.Machtigingsplicht;
import nl.machtigingen.mogelijkheden.Mogelijkheden;
import nl.machtigingen.notificatie.Mailaanleiding;
import nl.machtigingen.notificatie.Notificaties;
import nl.machtigingen.notificatie.Post;
import nl.machtigingen.outbox.Outbox;
import nl.machtigingen.referentie.Referenties;
import nl.machtigingen.regelset.Regelsets;
import nl.machtigingen.register.Register;
import nl.machtigingen.verzekeraar.Opdrachten;
import nl.machtigingen.verzekeraar.Verzekeraars;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the operations. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({BezorgMailSettings.class, ConceptSettings.class, DienInSettings.class})
class AfhandelingConfiguration {

    @Bean
    Eigendom eigendom(Concepten concepten, Machtigingen machtigingen, Clock clock) {
        return new Eigendom(concepten, machtigingen, clock);
    }

    @Bean
    Wijzigingen wijzigingen(
            Eigendom eigendom,
            Machtigingen machtigingen,
            Notificaties notificaties,
            Mailing mailing,
            Opdrachten opdrachten,
            Toezeggingen toezeggingen,
            Outbox outbox,
            Clock clock,
            DienInSettings settings) {
        return new Wijzigingen(
                eigendom,
                machtigingen,
                notificaties,
                mailing,
                opdrachten,
                toezeggingen,
                outbox,
                clock,
                UUID::randomUUID,
                settings);
    }

    @Bean
    Toezeggingen toezeggingen(Antwoordtermijn termijnen, Outbox outbox, Clock clock) {
        return new Toezeggingen(termijnen, outbox, clock);
    }

    @Bean
    Antwoordwacht antwoordwacht(Machtigingen machtigingen, Notificaties notificaties) {
        return new Antwoordwacht(machtigingen, notificaties);
    }

    @Bean
    Mailadressen mailadressen(Machtigingen machtigingen, Concepten concepten) {
        return (id, aanleiding) -> aanleiding == Mailaanleiding.NOG_OPGESLAGEN
                ? concepten.zoek(id).map(Concept::emailadressen).orElse(List.of())
                : machtigingen.zoek(id).map(Machtiging::emailadressen).orElse(List.of());
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
    Bijlagestappen bijlagestappen(Bijlagen bijlagen, Machtigingen machtigingen, Concepten concepten) {
        return new Bijlagestappen(bijlagen, machtigingen, concepten);
    }

    @Bean
    Verantwoording verantwoording(Logboek logboek) {
        return new Verantwoording(logboek);
    }

    @Bean
    Praktijkhandeling praktijkhandeling(
            Referenties referenties, Wijzigingen wijzigingen, Verantwoording verantwoording) {
        return new Praktijkhandeling(referenties, wijzigingen, verantwoording);
    }

    @Bean
    TrekIn trekIn(Praktijkhandeling handeling, Clock clock) {
        return new TrekIn(handeling, clock);
    }

    @Bean
    VulAan vulAan(Praktijkhandeling handeling, Bijlagestappen bijlagen, Clock clock) {
        return new VulAan(handeling, bijlagen, clock);
    }

    @Bean
    SlaOp slaOp(
            Referenties referenties,
            Eigendom eigendom,
            Concepten concepten,
            Machtigingen machtigingen,
            Bijlagestappen bijlagen,
            Verantwoording verantwoording,
            Clock clock,
            ConceptSettings settings) {
        return new SlaOp(referenties, eigendom, concepten, machtigingen, bijlagen, verantwoording, clock, settings);
    }

    @Bean
    Instroomtoets instroomtoets(
            Cov cov, Register register, Mogelijkheden mogelijkheden, Regelsets regels, Clock clock) {
        Formuliertoets formuliertoets = new Formuliertoets(() -> regels.huidig(Formulieren.SOORT));
        return new Instroomtoets(cov, register, mogelijkheden, formuliertoets, clock);
    }

    @Bean
    Instroomstappen instroomstappen(
            Instroomtoets toets,
            Concepten concepten,
            Machtigingen machtigingen,
            Bijlagestappen bijlagen,
            Clock clock,
            ConceptSettings settings) {
        return new Instroomstappen(toets, concepten, machtigingen, bijlagen, clock, settings.bewaartermijn());
    }

    @Bean
    StroomIn stroomIn(
            Referenties referenties,
            Instroomstappen stappen,
            Tickets tickets,
            Portaaladres portaaladres,
            Verantwoording verantwoording) {
        return new StroomIn(referenties, stappen, tickets, portaaladres, verantwoording);
    }

    @Bean
    NeemOver neemOver(Referenties referenties, Instroomstappen stappen, Verantwoording verantwoording) {
        return new NeemOver(referenties, stappen, verantwoording);
    }

    @Bean
    OpenInstroom openInstroom(
            Tickets tickets, Eigendom eigendom, Verantwoording verantwoording, TransactionTemplate transactie) {
        return new OpenInstroom(tickets, eigendom, verantwoording, transactie);
    }

    @Bean
    VerwijderConcept verwijderConcept(
            Referenties referenties,
            Eigendom eigendom,
            Concepten concepten,
            Bijlagestappen bijlagen,
            Verantwoording verantwoording) {
        return new VerwijderConcept(referenties, eigendom, concepten, bijlagen, verantwoording);
    }

    @Bean
    Aanvraagtoets aanvraagtoets(
            Cov cov, Register register, Mogelijkheden mogelijkheden, Regelsets regels, Clock clock) {
        Formuliertoets formuliertoets = new Formuliertoets(() -> regels.huidig(Formulieren.SOORT));
        return new Aanvraagtoets(cov, register, mogelijkheden, formuliertoets, clock);
    }

    @Bean
    Indieningstoets indieningstoets(Aanvraagtoets toets, Eigendom eigendom, Bijlagestappen bijlagen, Clock clock) {
        return new Indieningstoets(toets, eigendom, bijlagen, clock);
    }

    @Bean
    ControleerAanvraag controleerAanvraag(Indieningstoets toets, Verantwoording verantwoording) {
        return new ControleerAanvraag(toets, verantwoording);
    }

    @Bean
    Voorlegging voorlegging(
            Referenties referenties,
            Machtigingen machtigingen,
            Outbox outbox,
            Verantwoording verantwoording,
            TransactionTemplate transactie,
            DienInSettings settings) {
        return new Voorlegging(referenties, machtigingen, outbox, verantwoording, transactie, settings);
    }

    @Bean
    DienIn dienIn(
            Indieningstoets toets,
            Voorlegging voorlegging,
            Eigendom eigendom,
            Machtigingen machtigingen,
            Bijlagestappen bijlagen,
            Wijzigingen wijzigingen,
            Clock clock) {
        return new DienIn(toets, voorlegging, eigendom, machtigingen, bijlagen, wijzigingen, clock);
    }

    @Bean
    Vervang vervang(
            Aanvraagtoets toets,
            Voorlegging voorlegging,
            Eigendom eigendom,
            Machtigingen machtigingen,
            Bijlagestappen bijlagen,
            Wijzigingen wijzigingen,
            Clock clock) {
        return new Vervang(toets, voorlegging, eigendom, machtigingen, bijlagen, wijzigingen, clock);
    }

    @Bean
    BezorgOpdracht bezorgOpdracht(
            Opdrachten opdrachten,
            Machtigingen machtigingen,
            Bijlagen bijlagen,
            Verzekeraars verzekeraars,
            Wijzigingen wijzigingen,
            Referenties referenties,
            Verantwoording verantwoording) {
        return new BezorgOpdracht(
                opdrachten, machtigingen, bijlagen, verzekeraars, wijzigingen, referenties, verantwoording);
    }

    @Bean
    MeldStatus meldStatus(Referenties referenties, Wijzigingen wijzigingen, Verantwoording verantwoording) {
        return new MeldStatus(referenties, wijzigingen, verantwoording);
    }

    @Bean
    ControleerVerzekering controleerVerzekering(Cov cov, Verantwoording verantwoording) {
        return new ControleerVerzekering(cov, verantwoording);
    }

    @Bean
    Raadpleeg raadpleeg(
            Machtigingen machtigingen,
            Concepten concepten,
            Bijlagestappen bijlagen,
            Verantwoording verantwoording,
            Clock clock) {
        return new Raadpleeg(machtigingen, concepten, bijlagen, verantwoording, clock);
    }

    @Bean
    HaalBijlage haalBijlage(
            Raadpleeg raadpleeg,
            Machtigingen machtigingen,
            Concepten concepten,
            Bijlagen bijlagen,
            Verantwoording verantwoording) {
        return new HaalBijlage(raadpleeg, machtigingen, concepten, bijlagen, verantwoording);
    }

    @Bean
    HaalDocument haalDocument(Raadpleeg raadpleeg, Documenten documenten, Verantwoording verantwoording) {
        return new HaalDocument(raadpleeg, documenten, verantwoording);
    }

    @Bean
    RaadpleegMogelijkheden raadpleegMogelijkheden(
            Mogelijkheden mogelijkheden, Regelsets regels, Register register, Clock clock) {
        return new RaadpleegMogelijkheden(mogelijkheden, regels, register, clock);
    }

    @Bean
    Verstrekkingkeuze verstrekkingkeuze(RaadpleegMogelijkheden mogelijkheden, Regelsets regels) {
        return new Verstrekkingkeuze(
                mogelijkheden, () -> regels.huidig(Formulieren.SOORT), () -> regels.huidig(Codelijsten.SOORT));
    }

    @Bean
    Vragenlijst vragenlijst(
            Raadpleeg raadpleeg,
            Mogelijkheden mogelijkheden,
            Regelsets regels,
            Bijlagen bijlagen,
            Verantwoording verantwoording,
            Clock clock) {
        return new Vragenlijst(
                raadpleeg, mogelijkheden, () -> regels.huidig(Formulieren.SOORT), bijlagen, verantwoording, clock);
    }

    @Bean
    HaalFormulier haalFormulier(Regelsets regels, Mogelijkheden mogelijkheden, Bijlagen bijlagen, Clock clock) {
        return new HaalFormulier(regels, mogelijkheden, bijlagen, clock);
    }

    @Bean
    BepaalMachtigingsplicht bepaalMachtigingsplicht(
            Machtigingsplicht machtigingsplicht, Cov cov, Verantwoording verantwoording) {
        return new BepaalMachtigingsplicht(machtigingsplicht, cov, verantwoording);
    }

    @Bean
    Zoek zoek(Machtigingen machtigingen, Kluis kluis, Verantwoording verantwoording, Clock clock) {
        return new Zoek(machtigingen, new Paginatokens(kluis), verantwoording, clock);
    }

    @Bean
    Notificatiedienst notificatiedienst(
            Notificaties notificaties, Referenties referenties, Verantwoording verantwoording) {
        return new Notificatiedienst(notificaties, referenties, verantwoording);
    }
}
