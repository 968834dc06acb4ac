package nl.machtigingen.afhandeling;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.machtigingen.afhandeling.Aanvraagtoets.Getoetst;
import nl.machtigingen.afhandeling.DienIn.Indiening;
import nl.machtigingen.begrippen.Aanroeper.Zorgaanbieder;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.fout.Bevinding;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.logboek.Daad;
import nl.machtigingen.logboek.Handeling;
import nl.machtigingen.logboek.Uitkomst;
import nl.machtigingen.machtiging.Aanvraag;
import nl.machtigingen.machtiging.Concept;
import nl.machtigingen.machtiging.Dekking;
import nl.machtigingen.machtiging.Toetsing;
import org.jspecify.annotations.Nullable;

/**
 * The dry run of {@link DienIn}: the same checks in the same order, and then nothing. What the submission would list as findings is the
 * answer here; whatever would keep it from being looked at is the same refusal.
 */
public final class ControleerAanvraag {

    private static final String BERICHT = "/controleerAanvraag";
    private static final Set<Foutcode> MET_BEVINDINGEN =
            EnumSet.of(Foutcode.VAL_002, Foutcode.BIJ_002, Foutcode.BIJ_003);

    private final Indieningstoets toets;
    private final Verantwoording verantwoording;

    ControleerAanvraag(Indieningstoets toets, Verantwoording verantwoording) {
        this.toets = toets;
        this.verantwoording = verantwoording;
    }

    /** What would come of it. */
    public sealed interface Verwachting extends Persoonsgegeven {

        /**
         * It would be taken.
         *
         * @param formulier the form and version that count; absent where none belongs to it
         * @param oordeel what the decision rules say; absent where no form belongs to it
         */
        record InOrde(Dekking dekking, Aanvraag.@Nullable Formulier formulier, Toetsing.@Nullable Oordeel oordeel)
                implements Verwachting {
            @Override
            public String toString() {
                return AFGESCHERMD;
            }
        }

        /**
         * It would be refused.
         *
         * @param herstel the smallest change that mends all that is wrong with the prestaties; absent when none is known
         */
        record Geweigerd(
                Foutcode code,
                List<Bevinding> bevindingen,
                @Nullable String herstel) implements Verwachting {
            public Geweigerd {
                bevindingen = List.copyOf(bevindingen);
            }

            @Override
            public String toString() {
                return AFGESCHERMD;
            }
        }
    }

    /** @throws Weigering AUT-003, AUT-005, AUT-006, BIJ-001, COV-001 to 004, MOG-001, MOG-002, STA-001, STA-002, SYS-003, VAL-001, VAL-005, VAL-006 */
    public Verwachting controleer(Zorgaanbieder aanroeper, CorrelatieId correlatie, Indiening indiening) {
        return verantwoording.inzage(
                new Daad(aanroeper, correlatie, Handeling.CONTROLEER_AANVRAAG, indiening.concept()),
                () -> {
                    Rechten.vereis(aanroeper.rechten(), Recht.INDIENEN);
                    return verwachting(aanroeper, indiening);
                },
                verwachting -> new Uitkomst.Gedaan());
    }

    private Verwachting verwachting(Zorgaanbieder aanroeper, Indiening indiening) {
        try {
            Concept concept = toets.concept(aanroeper, indiening);
            Getoetst getoetst =
                    toets.toets(aanroeper, indiening, concept, BERICHT).getoetst();
            return new Verwachting.InOrde(
                    getoetst.dekking(),
                    getoetst.aanvraag().formulier(),
                    getoetst.toetsing().oordeel());
        } catch (Weigering weigering) {
            if (!MET_BEVINDINGEN.contains(weigering.code())) {
                throw weigering;
            }
            return new Verwachting.Geweigerd(weigering.code(), weigering.bevindingen(), weigering.herstel());
        }
    }
}
