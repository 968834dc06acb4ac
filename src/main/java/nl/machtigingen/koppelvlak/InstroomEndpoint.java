package nl.machtigingen.koppelvlak;

import jakarta.jws.WebService;
import nl.machtigingen.afhandeling.StroomIn;
import nl.machtigingen.begrippen.Aanroeper.Zorgsysteem;
import nl.machtigingen.contract.instroom.InstroomService;
import nl.machtigingen.contract.instroom.StroomInResponse;

/** InstroomService: for software that leaves the finishing of a request to a person in the portal. */
@WebService(endpointInterface = "nl.machtigingen.contract.instroom.InstroomService")
final class InstroomEndpoint implements InstroomService {

    private final StroomIn stroomIn;

    InstroomEndpoint(StroomIn stroomIn) {
        this.stroomIn = stroomIn;
    }

    @Override
    public StroomInResponse stroomIn(nl.machtigingen.contract.instroom.StroomIn verzoek) {
        return Instroomberichten.antwoord(stroomIn.stroomIn(
                Aanroepen.aanroeper(Zorgsysteem.class),
                Aanroepen.huidige().correlatie(),
                Instroomberichten.bericht(verzoek, Bestandsinname.van(verzoek.getBijlage()))));
    }
}
