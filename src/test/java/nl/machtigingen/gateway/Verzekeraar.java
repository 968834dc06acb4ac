package nl.machtigingen.gateway;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.machtigingen.contract.terugkoppeling.FoutMelding;
import nl.machtigingen.contract.terugkoppeling.MeldStatus;
import nl.machtigingen.contract.terugkoppeling.MeldStatusResponse;
import nl.machtigingen.contract.terugkoppeling.TerugkoppelingService;
import nl.machtigingen.contract.typen.Beoordeling;
import nl.machtigingen.contract.typen.Besluit;
import nl.machtigingen.contract.typen.Status;
import nl.machtigingen.contract.typen.Statusmelding;

/** An insurer at work. */
final class Verzekeraar {

    private final TerugkoppelingService dienst;

    private Verzekeraar(TerugkoppelingService dienst) {
        this.dienst = dienst;
    }

    static Verzekeraar dePolder(GatewayUnderTest gateway) {
        return met("verzekeraar/de-polder", gateway);
    }

    static Verzekeraar met(String certificaat, GatewayUnderTest gateway) {
        return new Verzekeraar(
                Software.met(certificaat).terugkoppelingService(gateway.adres("terugkoppeling", "soap12")));
    }

    MeldStatusResponse meldt(MeldStatus bericht) {
        try {
            return dienst.meldStatus(bericht);
        } catch (FoutMelding e) {
            throw new AssertionError(
                    "refused: " + e.getFaultInfo().getCode() + " "
                            + e.getFaultInfo().getVeld(),
                    e);
        }
    }

    /** A report with its own berichtId. */
    static MeldStatus bericht(String machtigingId, int volgnummer, Status status) {
        Statusmelding melding = new Statusmelding();
        melding.setVolgnummer(volgnummer);
        melding.setStatus(status);
        melding.setTijdstip(OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS));
        if (status == Status.GOEDGEKEURD) {
            Beoordeling beoordeling = new Beoordeling();
            beoordeling.setBesluit(Besluit.GOEDGEKEURD);
            beoordeling.getVoorwaarde().add("Kanarie-voorwaarde Zwaluwstaart");
            melding.setBeoordeling(beoordeling);
        }
        MeldStatus bericht = new MeldStatus();
        bericht.setBerichtId("b-" + UUID.randomUUID());
        bericht.setMachtigingId(machtigingId);
        bericht.setMelding(melding);
        return bericht;
    }
}
