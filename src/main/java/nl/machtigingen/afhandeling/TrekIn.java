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

/** Withdraws a machtiging, for good; its insurer hears of it in the background (S-150..S-154). */
public final class TrekIn {

    private static final String OPERATIE = "trekIn";

    private final Referenties referenties;
    private final Wijzigingen wijzigingen;
    private final Clock clock;

    TrekIn(Referenties referenties, Wijzigingen wijzigingen, Clock clock) {
        this.referenties = referenties;
        this.wijzigingen = wijzigingen;
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

    /** The answer: the status in force after it. */
    public record Ontvangst(CorrelatieId correlatie, MachtigingId machtiging, Status status) {}

    /** @throws Weigering AUT-005, STA-001, STA-002, VAL-004; then nothing changed */
    public Ontvangst trekIn(Zorgsysteem aanroeper, CorrelatieId correlatie, Bericht bericht) {
        Rechten.vereis(aanroeper.rechten(), Recht.INDIENEN);
        Verzoek verzoek = new Verzoek(aanroeper, OPERATIE, bericht.referentie(), correlatie, bericht);
        return referenties.eenmalig(verzoek, Ontvangst.class, () -> {
            Machtiging na = wijzigingen.doorPraktijk(
                    aanroeper.agb(),
                    bericht.machtiging(),
                    Opdracht.Soort.TREK_IN,
                    machtiging -> machtiging.trekIn(bericht.reden(), clock.instant()));
            return new Ontvangst(correlatie, na.id(), na.stand().status());
        });
    }
}
