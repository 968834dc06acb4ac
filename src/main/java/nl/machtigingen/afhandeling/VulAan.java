package nl.machtigingen.afhandeling;

import java.time.Clock;
import nl.machtigingen.begrippen.Aanroeper.Zorgsysteem;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.referentie.Verzoek;
import nl.machtigingen.verzekeraar.Opdracht.Soort;

/** Answers a question of the insurer, who goes on with it (S-158..S-160). */
public final class VulAan {

    private final Praktijkhandeling handeling;
    private final Clock clock;

    VulAan(Praktijkhandeling handeling, Clock clock) {
        this.handeling = handeling;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param tekst what the insurer wanted to know; the request itself stays as it was
     */
    public record Bericht(Referentie referentie, MachtigingId machtiging, String tekst) implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /** @throws Weigering AUT-005, STA-001, STA-002, VAL-004; then nothing changed */
    public Statusontvangst vulAan(Zorgsysteem aanroeper, CorrelatieId correlatie, Bericht bericht) {
        return handeling.doe(
                aanroeper,
                new Verzoek(aanroeper, "vulAan", bericht.referentie(), correlatie, bericht),
                bericht.machtiging(),
                Soort.ONTVANG_AANVULLING,
                machtiging -> machtiging.vulAan(bericht.tekst(), clock.instant()));
    }
}
