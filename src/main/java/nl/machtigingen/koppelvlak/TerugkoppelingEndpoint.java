package nl.machtigingen.koppelvlak;

import jakarta.jws.WebService;
import nl.machtigingen.afhandeling.MeldStatus;
import nl.machtigingen.begrippen.Aanroeper.Zorgverzekeraar;
import nl.machtigingen.contract.terugkoppeling.MeldStatusResponse;
import nl.machtigingen.contract.terugkoppeling.TerugkoppelingService;

/** TerugkoppelingService: for the backends of insurers. */
@WebService(endpointInterface = "nl.machtigingen.contract.terugkoppeling.TerugkoppelingService")
final class TerugkoppelingEndpoint implements TerugkoppelingService {

    private final MeldStatus meldStatus;

    TerugkoppelingEndpoint(MeldStatus meldStatus) {
        this.meldStatus = meldStatus;
    }

    @Override
    public MeldStatusResponse meldStatus(nl.machtigingen.contract.terugkoppeling.MeldStatus verzoek) {
        return Antwoorden.meldStatus(meldStatus.meldStatus(
                Aanroepen.aanroeper(Zorgverzekeraar.class),
                Aanroepen.huidige().correlatie(),
                Verzoeken.bericht(verzoek)));
    }
}
