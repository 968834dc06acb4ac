package nl.machtigingen.afhandeling;

import java.util.function.Consumer;
import java.util.function.Function;
import nl.machtigingen.begrippen.Aanroeper.Zorgaanbieder;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.machtiging.Machtiging;
import nl.machtigingen.machtiging.Machtiging.Verwerking;
import nl.machtigingen.referentie.Referenties;
import nl.machtigingen.referentie.Verzoek;
import nl.machtigingen.verzekeraar.Opdracht;

/** What every act of a practice on its own machtiging has in common: the right, once per referentie, and one transaction. */
final class Praktijkhandeling {

    private final Referenties referenties;
    private final Wijzigingen wijzigingen;
    private final Verantwoording verantwoording;

    Praktijkhandeling(Referenties referenties, Wijzigingen wijzigingen, Verantwoording verantwoording) {
        this.referenties = referenties;
        this.wijzigingen = wijzigingen;
        this.verantwoording = verantwoording;
    }

    /**
     * Does it.
     *
     * @param soort what the insurer must be told
     * @param erbij what more is kept in the same transaction; sees the machtiging as it is after the act
     * @throws Weigering AUT-005, STA-001, STA-002, VAL-004; then nothing changed
     */
    Statusontvangst doe(
            Zorgaanbieder aanroeper,
            Verzoek verzoek,
            MachtigingId id,
            Opdracht.Soort soort,
            Function<Machtiging, Verwerking> handeling,
            Consumer<Machtiging> erbij) {
        return verantwoording.wijziging(verzoek, id, () -> {
            Rechten.vereis(aanroeper.rechten(), Recht.INDIENEN);
            return referenties.eenmalig(verzoek, Statusontvangst.class, () -> {
                Machtiging na = wijzigingen.doorPraktijk(aanroeper.agb(), id, soort, handeling);
                erbij.accept(na);
                verantwoording.gedaan(verzoek, id);
                return new Statusontvangst(
                        verzoek.correlatie(), na.id(), na.stand().status());
            });
        });
    }
}
