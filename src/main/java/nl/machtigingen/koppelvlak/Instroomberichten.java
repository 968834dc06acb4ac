package nl.machtigingen.koppelvlak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.machtigingen.afhandeling.AangebodenBijlage;
import nl.machtigingen.afhandeling.StroomIn.Bericht;
import nl.machtigingen.afhandeling.StroomIn.Ontvangst;
import nl.machtigingen.begrippen.Emailadres;
import nl.machtigingen.begrippen.OngeldigeWaarde;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.contract.instroom.StroomIn;
import nl.machtigingen.contract.instroom.StroomInResponse;
import nl.machtigingen.contract.typen.Zoeksleutel;
import nl.machtigingen.fout.Bevinding;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.machtiging.Conceptaanvraag;
import nl.machtigingen.vertaling.NaarContract;
import nl.machtigingen.vertaling.UitContract;
import org.jspecify.annotations.Nullable;

/** Request and response of InstroomService, in an envelope or without, as what the operation takes and gives. */
final class Instroomberichten {

    private Instroomberichten() {}

    static Bericht bericht(StroomIn van, List<AangebodenBijlage> bijlagen) {
        List<Bevinding> onleesbaar = new ArrayList<>();
        Conceptaanvraag aanvraag = UitContract.instroomaanvraag(van.getAanvraag(), "/stroomIn/aanvraag", onleesbaar);
        List<Emailadres> emailadressen = emailadressen(van.getEmailadres(), onleesbaar);
        return new Bericht(
                new Referentie(van.getReferentie()),
                aanvraag,
                geboortedatum(van.getAanvraag().getVerzekerde()),
                onleesbaar,
                bijlagen,
                emailadressen);
    }

    private static @Nullable LocalDate geboortedatum(Zoeksleutel van) {
        if (van.getBsn() != null) {
            return van.getBsn().getGeboortedatum();
        }
        return van.getAdres() != null
                ? van.getAdres().getGeboortedatum()
                : van.getVerzekerdenummer().getGeboortedatum();
    }

    private static List<Emailadres> emailadressen(List<String> van, List<Bevinding> onleesbaar) {
        List<Emailadres> naar = new ArrayList<>();
        for (int i = 0; i < van.size(); i++) {
            try {
                naar.add(new Emailadres(van.get(i)));
            } catch (OngeldigeWaarde e) {
                onleesbaar.add(new Bevinding(
                        Foutcode.VAL_001,
                        "/stroomIn/emailadres[" + (i + 1) + "]",
                        e.begrip() + ": " + e.regel() + "."));
            }
        }
        return naar;
    }

    static StroomInResponse antwoord(Ontvangst van) {
        StroomInResponse naar = new StroomInResponse();
        naar.setCorrelatieId(van.correlatie().toString());
        naar.setTicket(van.ticket().waarde());
        naar.setUrl(van.url().toString());
        naar.setGeldigTot(NaarContract.tijdstip(van.geldigTot()));
        naar.setMachtigingId(van.machtiging().toString());
        return naar;
    }
}
