package nl.machtigingen.afhandeling;

import java.time.Clock;
import java.util.List;
import nl.machtigingen.afhandeling.Indieningstoets.Goedbevonden;
import nl.machtigingen.begrippen.Aanroeper.Zorgaanbieder;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.Emailadres;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.machtiging.Aanvraag;
import nl.machtigingen.machtiging.Concept;
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

    private static final String BERICHT = "/dienIn";

    private final Indieningstoets toets;
    private final Voorlegging voorlegging;
    private final Eigendom eigendom;
    private final Machtigingen machtigingen;
    private final Bijlagestappen bijlagen;
    private final Wijzigingen wijzigingen;
    private final Clock clock;

    DienIn(
            Indieningstoets toets,
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
     * @throws Weigering AUT-003, AUT-005, AUT-006, BIJ-001 to 003, COV-001 to 004, MOG-001, MOG-002, STA-001, STA-002, SYS-001, SYS-003, VAL-001,
     *     VAL-002, VAL-004 to 006; then nothing was kept, and a draft is as it was
     */
    public Indieningsontvangst dienIn(Zorgaanbieder aanroeper, CorrelatieId correlatie, Indiening indiening) {
        Verzoek verzoek = new Verzoek(aanroeper, "dienIn", indiening.referentie(), correlatie, indiening.kenmerk());
        return voorlegging.eenmalig(verzoek, indiening.concept(), () -> {
            Rechten.vereis(aanroeper.rechten(), Recht.INDIENEN);
            Concept concept = toets.concept(aanroeper, indiening);
            List<Emailadres> emailadressen = emailadressen(indiening, concept);
            Goedbevonden goed = toets.toets(aanroeper, indiening, concept, BERICHT);
            return concept == null
                    ? legVast(verzoek, indiening.referentie(), goed, emailadressen)
                    : legVast(verzoek, indiening.referentie(), goed, emailadressen, concept);
        });
    }

    private static List<Emailadres> emailadressen(Indiening indiening, @Nullable Concept concept) {
        List<Emailadres> emailadressen = indiening.emailadressen().isEmpty() && concept != null
                ? concept.emailadressen()
                : indiening.emailadressen();
        if (emailadressen.isEmpty()) {
            throw Weigering.veld(BERICHT + "/emailadres", "Geef ten minste één e-mailadres.");
        }
        return emailadressen;
    }

    private List<Claim> legVast(
            Verzoek verzoek, Referentie referentie, Goedbevonden goed, List<Emailadres> emailadressen) {
        MachtigingId id = machtigingen.volgendId();
        return voorlegging.inEenTransactie(verzoek, id, () -> {
            Machtiging machtiging = wijzigingen.metToezegging(
                    goed.getoetst().ingediend(id, referentie, emailadressen, clock.instant()));
            machtigingen.bewaar(machtiging);
            bijlagen.bewaar(machtiging, goed.bijlagen());
            return List.of(wijzigingen.legVoor(machtiging));
        });
    }

    private List<Claim> legVast(
            Verzoek verzoek,
            Referentie referentie,
            Goedbevonden goed,
            List<Emailadres> emailadressen,
            Concept gelezen) {
        return voorlegging.inEenTransactie(verzoek, gelezen.id(), () -> {
            Concept concept = ongewijzigd(gelezen);
            Machtiging machtiging = wijzigingen.metToezegging(goed.getoetst()
                    .ingediend(concept.id(), referentie, emailadressen, clock.instant())
                    .uitConcept());
            machtigingen.bewaar(machtiging, concept);
            bijlagen.bewaar(machtiging, goed.bijlagen());
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
