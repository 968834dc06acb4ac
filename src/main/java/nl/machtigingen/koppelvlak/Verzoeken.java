package nl.machtigingen.koppelvlak;

import java.util.ArrayList;
import java.util.List;
import nl.machtigingen.afhandeling.DienIn.Indiening;
import nl.machtigingen.afhandeling.MeldStatus.Bericht;
import nl.machtigingen.afhandeling.TrekIn;
import nl.machtigingen.afhandeling.VulAan;
import nl.machtigingen.begrippen.Emailadres;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.OngeldigeWaarde;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.contract.machtiging.DienIn;
import nl.machtigingen.contract.terugkoppeling.MeldStatus;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.vertaling.UitContract;

/** Requests of the contract as what the operations take. */
final class Verzoeken {

    private Verzoeken() {}

    static Indiening indiening(DienIn van) {
        return new Indiening(
                new Referentie(van.getReferentie()),
                UitContract.aanvraag(van.getAanvraag(), "/dienIn/aanvraag"),
                emailadressen(van.getEmailadres()));
    }

    private static List<Emailadres> emailadressen(List<String> van) {
        List<Emailadres> naar = new ArrayList<>();
        for (int i = 0; i < van.size(); i++) {
            try {
                naar.add(new Emailadres(van.get(i)));
            } catch (OngeldigeWaarde e) {
                throw Weigering.veld("/dienIn/emailadres[" + (i + 1) + "]", e.begrip() + ": " + e.regel() + ".");
            }
        }
        return naar;
    }

    static TrekIn.Bericht trekIn(nl.machtigingen.contract.machtiging.TrekIn van) {
        return new TrekIn.Bericht(
                new Referentie(van.getReferentie()), MachtigingId.van(van.getMachtigingId()), van.getReden());
    }

    static VulAan.Bericht vulAan(nl.machtigingen.contract.machtiging.VulAan van) {
        return new VulAan.Bericht(
                new Referentie(van.getReferentie()), MachtigingId.van(van.getMachtigingId()), van.getTekst());
    }

    static Bericht bericht(MeldStatus van) {
        return new Bericht(
                new Referentie(van.getBerichtId()),
                MachtigingId.van(van.getMachtigingId()),
                UitContract.statusmelding(van.getMelding()));
    }
}
