package nl.machtigingen.gateway;

import java.util.List;
import java.util.UUID;
import nl.machtigingen.contract.instroom.StroomIn;
import nl.machtigingen.contract.typen.Aanvraag;
import nl.machtigingen.contract.typen.Instroomaanvraag;

/** What the software of a practice hands over. */
final class Instroom {

    private Instroom() {}

    /** What every practice's software knows: insured, verstrekking, own instantie and zorgverlener (S-108). */
    static StroomIn voor(String bsn) {
        Instroomaanvraag aanvraag = volledig(bsn).getAanvraag();
        aanvraag.setGrondslag(null);
        aanvraag.setToelichting(null);
        aanvraag.getAntwoord().clear();
        aanvraag.getPrestatie().clear();
        return met(aanvraag);
    }

    /** Everything that a submission needs. */
    static StroomIn volledig(String bsn) {
        Aanvraag van = Aanvragen.voor(bsn).getAanvraag();
        Instroomaanvraag naar = new Instroomaanvraag();
        naar.setVerzekerde(van.getVerzekerde());
        naar.setPeildatum(van.getPeildatum());
        naar.setInstantieAgb(van.getInstantieAgb());
        naar.setZorgverlenerAgb(van.getZorgverlenerAgb());
        naar.setZorgsoort(van.getZorgsoort());
        naar.setVerstrekking(van.getVerstrekking());
        naar.setGrondslag(van.getGrondslag());
        naar.setToelichting(van.getToelichting());
        naar.getAntwoord().addAll(van.getAntwoord());
        naar.getPrestatie().addAll(van.getPrestatie());
        StroomIn stroomIn = met(naar);
        stroomIn.getEmailadres().addAll(List.of("balie.zwaluwstaart@voorbeeld.example"));
        return stroomIn;
    }

    private static StroomIn met(Instroomaanvraag aanvraag) {
        StroomIn stroomIn = new StroomIn();
        stroomIn.setReferentie("i-" + UUID.randomUUID());
        stroomIn.setAanvraag(aanvraag);
        return stroomIn;
    }
}
