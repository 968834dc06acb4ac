package nl.machtigingen.cov.soap;

import java.net.URI;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.OngeldigeWaarde;
import nl.machtigingen.begrippen.Peildatum;
import nl.machtigingen.begrippen.Zoeksleutel;
import nl.machtigingen.contract.cov.ControleerResponse;
import nl.machtigingen.cov.Cov;
import nl.machtigingen.cov.Covantwoord;
import nl.machtigingen.soapclient.Messages;
import nl.machtigingen.soapclient.Reply;
import nl.machtigingen.soapclient.SoapClient;
import nl.machtigingen.xml.OnveiligeXml;
import nl.machtigingen.xml.Schemas;

/** Asks COV about one person at a time. */
final class CovClient implements Cov {

    private static final String ACTION = "http://schemas.vecozo.nl/VZ801802/v1/Controleer";

    private final Messages messages =
            new Messages(Schemas.van("contract/xsd/vz801802-v1.xsd"), nl.machtigingen.contract.cov.ObjectFactory.class);
    private final SoapClient client;
    private final URI adres;

    CovClient(SoapClient client, URI adres) {
        this.client = client;
        this.adres = adres;
    }

    @Override
    public Covantwoord zoek(AgbCode vrager, Zoeksleutel sleutel, Peildatum peildatum) {
        if (!Covvraag.isVolledig(sleutel)) {
            return new Covantwoord.ZoekenNietMogelijk("Zoeken kan alleen met de geboortedatum erbij.");
        }
        byte[] vraag = messages.write(Covvraag.van(vrager, sleutel, peildatum));
        return switch (client.call(adres, ACTION, vraag)) {
            case Reply.Answer antwoord -> lees(antwoord, sleutel);
            case Reply.Fault fault -> new Covantwoord.Onbereikbaar("fault");
            case Reply.Failure mislukt -> new Covantwoord.Onbereikbaar(mislukt.reason());
        };
    }

    private Covantwoord lees(Reply.Answer antwoord, Zoeksleutel sleutel) {
        try {
            return Covuitslag.van(messages.read(antwoord.element(), ControleerResponse.class), sleutel);
        } catch (OnveiligeXml | OngeldigeWaarde e) {
            return new Covantwoord.Onbereikbaar("nonsense");
        }
    }
}
