package nl.machtigingen.afhandeling;

import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.machtiging.Gebeurtenis;
import nl.machtigingen.machtiging.Machtiging;
import nl.machtigingen.machtiging.Machtiging.Verwerking;
import nl.machtigingen.machtiging.Machtigingen;
import nl.machtigingen.machtiging.Machtigingen.NummerAlUitgegeven;
import nl.machtigingen.machtiging.Stand;
import nl.machtigingen.machtiging.Statusmelding;
import nl.machtigingen.notificatie.Notificatie;
import nl.machtigingen.notificatie.Notificaties;

/**
 * What an insurer reports, whether in answer to a delivery or by a call of its own: status, history and notification, inside the open
 * transaction. The one place where a machtiging moves.
 */
final class Wijzigingen {

    private static final String MELDING = "/meldStatus/melding";

    private final Machtigingen machtigingen;
    private final Notificaties notificaties;

    Wijzigingen(Machtigingen machtigingen, Notificaties notificaties) {
        this.machtigingen = machtigingen;
        this.notificaties = notificaties;
    }

    /**
     * Takes in a report.
     *
     * @param online whether it answers the submission itself
     * @throws Weigering STA-002 when the machtiging is unknown or another insurer's, STA-001 when the status cannot follow, VAL-003 when
     *     the machtigingsnummer is in use; then the open transaction must be rolled back
     */
    Verwerking verwerk(Uzovi uzovi, MachtigingId id, Statusmelding melding, boolean online) {
        Machtiging machtiging = machtigingen
                .vergrendel(id)
                .filter(gevonden -> gevonden.uzovi().equals(uzovi))
                .orElseThrow(() -> Weigering.van(Foutcode.STA_002));
        Verwerking verwerking = machtiging.verwerk(melding, online);
        switch (verwerking) {
            case Verwerking.Gewijzigd gewijzigd -> {
                wijzig(gewijzigd.machtiging(), gewijzigd.gebeurtenis());
                meldAanPraktijk(gewijzigd.machtiging(), gewijzigd.gebeurtenis());
            }
            case Verwerking.TeLaat teLaat -> wijzig(teLaat.machtiging(), teLaat.gebeurtenis());
            case Verwerking.NietToegestaan nietToegestaan -> throw Weigering.van(Foutcode.STA_001, MELDING + "/status");
        }
        return verwerking;
    }

    private void wijzig(Machtiging machtiging, Gebeurtenis gebeurtenis) {
        try {
            machtigingen.wijzig(machtiging, gebeurtenis);
        } catch (NummerAlUitgegeven e) {
            throw Weigering.nummerAlUitgegeven(MELDING + "/machtigingsnummer");
        }
    }

    /** Writes the line that the practice must hear. */
    void meldAanPraktijk(Machtiging machtiging, Gebeurtenis gebeurtenis) {
        Stand stand = gebeurtenis.stand();
        notificaties.schrijf(
                machtiging.instantie(),
                new Notificatie.Wijziging(
                        machtiging.id(),
                        machtiging.referentie(),
                        gebeurtenis.nummer(),
                        stand.status(),
                        stand.beoordelingsstatus(),
                        stand.machtigingsnummer(),
                        stand.ingangsdatum(),
                        stand.einddatum()));
    }
}
