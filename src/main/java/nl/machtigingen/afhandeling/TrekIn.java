package nl.machtigingen.afhandeling;

import java.time.Clock;
import nl.machtigingen.begrippen.Aanroeper.Zorgaanbieder;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.referentie.Verzoek;
import nl.machtigingen.verzekeraar.Opdracht.Soort;

/** Withdraws a machtiging, for good; its insurer hears of it in the background (S-150..S-154). */
public final class TrekIn {

    private final Praktijkhandeling handeling;
    private final Clock clock;

    TrekIn(Praktijkhandeling handeling, Clock clock) {
        this.handeling = handeling;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param reden why; goes to the insurer
     */
    public record Bericht(Referentie referentie, MachtigingId machtiging, String reden) implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /** @throws Weigering AUT-005, STA-001, STA-002, VAL-004; then nothing changed */
    public Statusontvangst trekIn(Zorgaanbieder aanroeper, CorrelatieId correlatie, Bericht bericht) {
        return handeling.doe(
                aanroeper,
                new Verzoek(aanroeper, "trekIn", bericht.referentie(), correlatie, bericht),
                bericht.machtiging(),
                Soort.TREK_IN,
                machtiging -> machtiging.trekIn(bericht.reden(), clock.instant()),
                na -> {});
    }
}
