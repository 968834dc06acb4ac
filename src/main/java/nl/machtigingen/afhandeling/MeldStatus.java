package nl.machtigingen.afhandeling;

import nl.machtigingen.begrippen.Aanroeper.Zorgverzekeraar;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.begrippen.Status;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.machtiging.Machtiging;
import nl.machtigingen.machtiging.Machtiging.Verwerking;
import nl.machtigingen.machtiging.Statusmelding;
import nl.machtigingen.referentie.Referenties;
import nl.machtigingen.referentie.Verzoek;

/** Takes in what an insurer reports by a call of its own. */
public final class MeldStatus {

    private static final String OPERATIE = "meldStatus";

    private final Referenties referenties;
    private final Wijzigingen wijzigingen;
    private final Verantwoording verantwoording;

    MeldStatus(Referenties referenties, Wijzigingen wijzigingen, Verantwoording verantwoording) {
        this.referenties = referenties;
        this.wijzigingen = wijzigingen;
        this.verantwoording = verantwoording;
    }

    /** What is reported about which machtiging. */
    public record Bericht(Referentie berichtId, MachtigingId machtiging, Statusmelding melding)
            implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /**
     * The answer.
     *
     * @param status in force after it
     * @param verwerkt whether the report moved the machtiging
     */
    public record Ontvangst(CorrelatieId correlatie, MachtigingId machtiging, Status status, boolean verwerkt)
            implements Verantwoording.Antwoord {}

    /**
     * Takes in a report; the same berichtId again gets the same answer.
     *
     * @throws Weigering STA-001, STA-002, VAL-003, VAL-004; then nothing changed
     */
    public Ontvangst meldStatus(Zorgverzekeraar aanroeper, CorrelatieId correlatie, Bericht bericht) {
        Verzoek verzoek = new Verzoek(aanroeper, OPERATIE, bericht.berichtId(), correlatie, bericht);
        return verantwoording.wijziging(
                verzoek,
                bericht.machtiging(),
                () -> referenties.eenmalig(verzoek, Ontvangst.class, () -> {
                    Verwerking verwerking =
                            wijzigingen.verwerk(aanroeper.uzovi(), bericht.machtiging(), bericht.melding(), false);
                    verantwoording.gedaan(verzoek, bericht.machtiging());
                    return ontvangst(correlatie, verwerking);
                }));
    }

    private static Ontvangst ontvangst(CorrelatieId correlatie, Verwerking verwerking) {
        return switch (verwerking) {
            case Verwerking.Gewijzigd gewijzigd -> ontvangst(correlatie, gewijzigd.machtiging(), true);
            case Verwerking.TeLaat teLaat -> ontvangst(correlatie, teLaat.machtiging(), false);
            case Verwerking.NietToegestaan nietToegestaan ->
                throw new IllegalStateException("refused before it got here");
        };
    }

    private static Ontvangst ontvangst(CorrelatieId correlatie, Machtiging machtiging, boolean verwerkt) {
        return new Ontvangst(correlatie, machtiging.id(), machtiging.stand().status(), verwerkt);
    }
}
