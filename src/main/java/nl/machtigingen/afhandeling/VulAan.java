package nl.machtigingen.afhandeling;

import java.time.Clock;
import nl.machtigingen.begrippen.Aanroeper.Zorgsysteem;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.begrippen.Status;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.machtiging.Machtiging;
import nl.machtigingen.referentie.Referenties;
import nl.machtigingen.referentie.Verzoek;
import nl.machtigingen.verzekeraar.Opdracht;

/** Answers a question of the insurer, who goes on with it (S-158..S-160). */
public final class VulAan {

    private static final String OPERATIE = "vulAan";

    private final Referenties referenties;
    private final Wijzigingen wijzigingen;
    private final Clock clock;

    VulAan(Referenties referenties, Wijzigingen wijzigingen, Clock clock) {
        this.referenties = referenties;
        this.wijzigingen = wijzigingen;
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

    /** The answer: the status in force after it. */
    public record Ontvangst(CorrelatieId correlatie, MachtigingId machtiging, Status status) {}

    /** @throws Weigering AUT-005, STA-001, STA-002, VAL-004; then nothing changed */
    public Ontvangst vulAan(Zorgsysteem aanroeper, CorrelatieId correlatie, Bericht bericht) {
        Rechten.vereis(aanroeper.rechten(), Recht.INDIENEN);
        Verzoek verzoek = new Verzoek(aanroeper, OPERATIE, bericht.referentie(), correlatie, bericht);
        return referenties.eenmalig(verzoek, Ontvangst.class, () -> {
            Machtiging na = wijzigingen.doorPraktijk(
                    aanroeper.agb(),
                    bericht.machtiging(),
                    Opdracht.Soort.ONTVANG_AANVULLING,
                    machtiging -> machtiging.vulAan(bericht.tekst(), clock.instant()));
            return new Ontvangst(correlatie, na.id(), na.stand().status());
        });
    }
}
