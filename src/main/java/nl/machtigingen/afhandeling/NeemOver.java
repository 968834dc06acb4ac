package nl.machtigingen.afhandeling;

import java.util.Optional;
import nl.machtigingen.afhandeling.Instroomstappen.Gekeurd;
import nl.machtigingen.afhandeling.StroomIn.Bericht;
import nl.machtigingen.begrippen.Aanroeper.Zorgmedewerker;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.machtiging.Concept;
import nl.machtigingen.referentie.Referenties;
import nl.machtigingen.referentie.Verzoek;

/**
 * Takes a request that software made from the hands of a person who brings it along, for software that cannot call (S-176..S-184). The person
 * is there already, so no ticket is made; otherwise it is what {@link StroomIn} does, and stands in the audit trail as the same.
 */
public final class NeemOver {

    private final Referenties referenties;
    private final Instroomstappen stappen;
    private final Verantwoording verantwoording;

    NeemOver(Referenties referenties, Instroomstappen stappen, Verantwoording verantwoording) {
        this.referenties = referenties;
        this.stappen = stappen;
        this.verantwoording = verantwoording;
    }

    private record Overgenomen(CorrelatieId correlatie, MachtigingId machtiging) implements Verantwoording.Antwoord {}

    /**
     * Makes the draft.
     *
     * @param formulier mark of the form that the message came with; the message's own one may be used again, because people try again
     * @return the draft; the same one when the same form comes again
     * @throws Weigering AUT-003, AUT-005, BIJ-001, COV-004, INS-003, SYS-001, VAL-004; then nothing was kept
     */
    public MachtigingId neemOver(
            Zorgmedewerker aanroeper, CorrelatieId correlatie, Referentie formulier, Bericht bericht) {
        Verzoek verzoek = new Verzoek(aanroeper, "stroomIn", formulier, correlatie, bericht.kenmerk());
        return verantwoording
                .wijziging(verzoek, null, () -> {
                    Rechten.vereis(aanroeper.rechten(), Recht.INDIENEN);
                    Rechten.vereis(aanroeper.rechten(), Recht.COV);
                    Instroomstappen.eisEigenInstantie(aanroeper, bericht);
                    return eerder(verzoek).orElseGet(() -> {
                        Gekeurd gekeurd = stappen.keur(aanroeper, bericht);
                        return bewaar(verzoek, aanroeper, bericht, gekeurd);
                    });
                })
                .machtiging();
    }

    private Optional<Overgenomen> eerder(Verzoek verzoek) {
        return referenties.eerder(verzoek).flatMap(eerder -> referenties.antwoord(verzoek, Overgenomen.class));
    }

    private Overgenomen bewaar(Verzoek verzoek, Zorgmedewerker aanroeper, Bericht bericht, Gekeurd gekeurd) {
        return referenties.eenmalig(verzoek, Overgenomen.class, () -> {
            Concept concept = stappen.bewaar(aanroeper, bericht, gekeurd);
            verantwoording.gedaan(verzoek, concept.id());
            return new Overgenomen(verzoek.correlatie(), concept.id());
        });
    }
}
