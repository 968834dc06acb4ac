package nl.machtigingen.afhandeling;

import java.time.Clock;
import java.util.List;
import nl.machtigingen.afhandeling.Aanvraagtoets.Getoetst;
import nl.machtigingen.begrippen.Aanroeper.Zorgaanbieder;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.Emailadres;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.bijlage.Bijlage;
import nl.machtigingen.bijlage.NieuweBijlage;
import nl.machtigingen.fout.Bevinding;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.machtiging.Aanvraag;
import nl.machtigingen.machtiging.Concept;
import nl.machtigingen.machtiging.Conceptaanvraag.Volledigheid;
import nl.machtigingen.machtiging.Machtiging;
import nl.machtigingen.machtiging.Machtigingen;
import nl.machtigingen.outbox.Claim;
import nl.machtigingen.referentie.Verzoek;
import org.jspecify.annotations.Nullable;

/**
 * Submits a request, from the message or from a draft. What is answered has been committed; the insurer is called after the commit, and
 * within the term when it is quick. Remote calls stand outside every transaction.
 */
public final class DienIn {

    private static final String AANVRAAG = "/dienIn/aanvraag";
    private static final String BIJLAGE = "/dienIn/bijlage";
    private static final String EMAILADRES = "/dienIn/emailadres";

    private final Aanvraagtoets toets;
    private final Voorlegging voorlegging;
    private final Eigendom eigendom;
    private final Machtigingen machtigingen;
    private final Bijlagestappen bijlagen;
    private final Wijzigingen wijzigingen;
    private final Clock clock;

    DienIn(
            Aanvraagtoets toets,
            Voorlegging voorlegging,
            Eigendom eigendom,
            Machtigingen machtigingen,
            Bijlagestappen bijlagen,
            Wijzigingen wijzigingen,
            Clock clock) {
        this.toets = toets;
        this.voorlegging = voorlegging;
        this.eigendom = eigendom;
        this.machtigingen = machtigingen;
        this.bijlagen = bijlagen;
        this.wijzigingen = wijzigingen;
        this.clock = clock;
    }

    /**
     * What is submitted.
     *
     * @param concept the draft that is submitted, if it is one
     * @param aanvraag absent when the draft is submitted as it is
     * @param emailadressen empty when those of the draft count
     */
    public record Indiening(
            Referentie referentie,
            @Nullable MachtigingId concept,
            @Nullable Aanvraag aanvraag,
            List<AangebodenBijlage> bijlagen,
            List<Emailadres> emailadressen)
            implements Persoonsgegeven {

        public Indiening {
            bijlagen = List.copyOf(bijlagen);
            emailadressen = List.copyOf(emailadressen);
        }

        /** What makes it the same submission when it is repeated. */
        private Kenmerk kenmerk() {
            return new Kenmerk(
                    referentie,
                    concept,
                    aanvraag,
                    bijlagen.stream().map(AangebodenBijlage::kenmerk).toList(),
                    emailadressen);
        }

        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    private record Kenmerk(
            Referentie referentie,
            @Nullable MachtigingId concept,
            @Nullable Aanvraag aanvraag,
            List<AangebodenBijlage.Kenmerk> bijlagen,
            List<Emailadres> emailadressen)
            implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /**
     * Submits, or answers again what was answered to the same submission before.
     *
     * @throws Weigering AUT-003, AUT-005, BIJ-001, BIJ-002, COV-001 to 004, STA-001, STA-002, SYS-001, SYS-003, VAL-001, VAL-002, VAL-004, VAL-006; then
     *     nothing was kept, and a draft is as it was
     */
    public Indieningsontvangst dienIn(Zorgaanbieder aanroeper, CorrelatieId correlatie, Indiening indiening) {
        Verzoek verzoek = new Verzoek(aanroeper, "dienIn", indiening.referentie(), correlatie, indiening.kenmerk());
        return voorlegging.eenmalig(verzoek, indiening.concept(), () -> {
            Rechten.vereis(aanroeper.rechten(), Recht.INDIENEN);
            Concept concept = concept(aanroeper, indiening);
            Aanvraag aanvraag = aanvraag(indiening, concept);
            List<Emailadres> emailadressen = emailadressen(indiening, concept);
            Aanvraagtoets.instantieIsDeAanroeper(aanroeper, aanvraag, AANVRAAG);
            List<NieuweBijlage> nieuweBijlagen =
                    bijlagen.keur(indiening.bijlagen(), eerdereBijlagen(concept), aanvraag.zorgsoort(), BIJLAGE);
            Getoetst getoetst = toets.toets(aanroeper, aanvraag, AANVRAAG);
            return concept == null
                    ? legVast(verzoek, indiening.referentie(), getoetst, emailadressen, nieuweBijlagen)
                    : legVast(verzoek, indiening.referentie(), getoetst, emailadressen, nieuweBijlagen, concept);
        });
    }

    private @Nullable Concept concept(Zorgaanbieder aanroeper, Indiening indiening) {
        return indiening.concept() == null ? null : eigendom.concept(aanroeper.agb(), indiening.concept());
    }

    /** One that is gone meanwhile has none; the transaction then finds it gone, and refuses. */
    private List<Bijlage> eerdereBijlagen(@Nullable Concept concept) {
        return concept == null ? List.of() : bijlagen.van(concept).orElse(List.of());
    }

    private static Aanvraag aanvraag(Indiening indiening, @Nullable Concept concept) {
        if (indiening.aanvraag() != null) {
            return indiening.aanvraag();
        }
        if (concept == null) {
            throw Weigering.veld(AANVRAAG, "Geef een aanvraag, of het conceptId van een opgeslagen aanvraag.");
        }
        return switch (concept.aanvraag().volledig()) {
            case Volledigheid.Volledig volledig -> volledig.aanvraag();
            case Volledigheid.Onvolledig onvolledig ->
                throw Weigering.bevindingen(
                        onvolledig.ontbreekt().stream().map(DienIn::ontbreekt).toList());
        };
    }

    private static Bevinding ontbreekt(String element) {
        return new Bevinding(
                Foutcode.VAL_002, AANVRAAG + "/" + element, "De opgeslagen aanvraag heeft nog geen " + element + ".");
    }

    private static List<Emailadres> emailadressen(Indiening indiening, @Nullable Concept concept) {
        List<Emailadres> emailadressen = indiening.emailadressen().isEmpty() && concept != null
                ? concept.emailadressen()
                : indiening.emailadressen();
        if (emailadressen.isEmpty()) {
            throw Weigering.veld(EMAILADRES, "Geef ten minste één e-mailadres.");
        }
        return emailadressen;
    }

    private List<Claim> legVast(
            Verzoek verzoek,
            Referentie referentie,
            Getoetst getoetst,
            List<Emailadres> emailadressen,
            List<NieuweBijlage> nieuweBijlagen) {
        MachtigingId id = machtigingen.volgendId();
        return voorlegging.inEenTransactie(verzoek, id, () -> {
            Machtiging machtiging = getoetst.ingediend(id, referentie, emailadressen, clock.instant());
            machtigingen.bewaar(machtiging);
            bijlagen.bewaar(machtiging, nieuweBijlagen);
            return List.of(wijzigingen.legVoor(machtiging));
        });
    }

    private List<Claim> legVast(
            Verzoek verzoek,
            Referentie referentie,
            Getoetst getoetst,
            List<Emailadres> emailadressen,
            List<NieuweBijlage> nieuweBijlagen,
            Concept gelezen) {
        return voorlegging.inEenTransactie(verzoek, gelezen.id(), () -> {
            Concept concept = ongewijzigd(gelezen);
            Machtiging machtiging = getoetst.ingediend(concept.id(), referentie, emailadressen, clock.instant())
                    .uitConcept();
            machtigingen.bewaar(machtiging, concept);
            bijlagen.bewaar(machtiging, nieuweBijlagen);
            return List.of(wijzigingen.legVoor(machtiging));
        });
    }

    /** Who saved meanwhile saved something else than what was checked: nothing of it must get lost. */
    private Concept ongewijzigd(Concept gelezen) {
        Concept nu = eigendom.vergrendeldConcept(gelezen.instantie(), gelezen.id());
        if (nu.versie() != gelezen.versie()) {
            throw Weigering.van(Foutcode.STA_001);
        }
        return nu;
    }
}
