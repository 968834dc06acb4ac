package nl.machtigingen.afhandeling;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.machtigingen.afhandeling.Instroomtoets.Bevonden;
import nl.machtigingen.afhandeling.StroomIn.Bericht;
import nl.machtigingen.begrippen.Aanroeper.Zorgaanbieder;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.bijlage.NieuweBijlage;
import nl.machtigingen.fout.Bevinding;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.machtiging.Concept;
import nl.machtigingen.machtiging.Conceptaanvraag;
import nl.machtigingen.machtiging.Concepten;
import nl.machtigingen.machtiging.Machtigingen;

/** What becomes of a request that software made, whoever brings it: looked at as a whole, then kept as a draft. */
final class Instroomstappen {

    private static final String BERICHT = "/stroomIn";
    private static final String AANVRAAG = BERICHT + "/aanvraag";

    private final Instroomtoets toets;
    private final Concepten concepten;
    private final Machtigingen machtigingen;
    private final Bijlagestappen bijlagen;
    private final Clock clock;
    private final Duration bewaartermijn;

    Instroomstappen(
            Instroomtoets toets,
            Concepten concepten,
            Machtigingen machtigingen,
            Bijlagestappen bijlagen,
            Clock clock,
            Duration bewaartermijn) {
        this.toets = toets;
        this.concepten = concepten;
        this.machtigingen = machtigingen;
        this.bijlagen = bijlagen;
        this.clock = clock;
        this.bewaartermijn = bewaartermijn;
    }

    /** @throws Weigering AUT-003 for a request of another instantie (S-32, S-33) */
    static void eisEigenInstantie(Zorgaanbieder aanroeper, Bericht bericht) {
        if (!aanroeper.agb().equals(bericht.aanvraag().instantie())) {
            throw Weigering.van(Foutcode.AUT_003, AANVRAAG + "/instantieAgb");
        }
    }

    /**
     * What may be kept.
     *
     * @param aanvraag with the insurer that COV named: the person need not choose him again (S-79)
     */
    record Gekeurd(Conceptaanvraag aanvraag, List<NieuweBijlage> bestanden) implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /**
     * Fit to be kept, when nothing is wrong with anything. Calls COV, so outside every transaction.
     *
     * @throws Weigering INS-003 with every finding, BIJ-001, COV-004, SYS-001
     */
    Gekeurd keur(Zorgaanbieder aanroeper, Bericht bericht) {
        Conceptaanvraag aanvraag = bericht.aanvraag();
        List<Bevinding> bevindingen = new ArrayList<>(bericht.onleesbaar());
        List<NieuweBijlage> bestanden = keurBijlagen(bericht, bevindingen);
        Bevonden bevonden = toets.toets(
                aanroeper, aanvraag, bericht.geboortedatum(), Indieningstoets.soorten(bestanden, List.of()), AANVRAAG);
        bevindingen.addAll(bevonden.bevindingen());
        if (!bevindingen.isEmpty()) {
            throw Weigering.instroom(bevindingen);
        }
        return new Gekeurd(aanvraag.metVerzekeraar(Objects.requireNonNull(bevonden.uzovi())), bestanden);
    }

    /** Too much together is no finding about one of them. */
    private List<NieuweBijlage> keurBijlagen(Bericht bericht, List<Bevinding> bevindingen) {
        try {
            return bijlagen.keur(
                    bericht.bijlagen(), List.of(), bericht.aanvraag().zorgsoort(), BERICHT + "/bijlage");
        } catch (Weigering weigering) {
            if (weigering.code() != Foutcode.BIJ_002) {
                throw weigering;
            }
            bevindingen.addAll(weigering.bevindingen());
            return List.of();
        }
    }

    /** Inside the open transaction. */
    Concept bewaar(Zorgaanbieder aanroeper, Bericht bericht, Gekeurd gekeurd) {
        Concept concept = Concept.nieuw(
                machtigingen.volgendId(),
                aanroeper.agb(),
                bericht.referentie(),
                gekeurd.aanvraag(),
                bericht.emailadressen(),
                clock.instant(),
                bewaartermijn);
        concepten.bewaar(concept);
        bijlagen.bewaar(concept, gekeurd.bestanden(), List.of());
        return concept;
    }
}
