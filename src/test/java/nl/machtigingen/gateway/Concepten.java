package nl.machtigingen.gateway;

import java.util.UUID;
import nl.machtigingen.contract.machtiging.DienIn;
import nl.machtigingen.contract.machtiging.SlaOp;
import nl.machtigingen.contract.machtiging.VerwijderConcept;
import nl.machtigingen.contract.typen.Aanvraag;
import nl.machtigingen.contract.typen.Conceptaanvraag;

/** Drafts as practice software saves them. */
final class Concepten {

    private Concepten() {}

    /** Everything that {@link Aanvragen#voor} asks, saved instead of submitted. */
    static SlaOp volledig(String bsn, String verstrekking) {
        return van(Aanvragen.voor(bsn, verstrekking));
    }

    /** The request of a submission, saved instead; without its files. */
    static SlaOp van(DienIn indiening) {
        Aanvraag van = indiening.getAanvraag();
        Conceptaanvraag naar = new Conceptaanvraag();
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
        SlaOp slaOp = met(naar);
        slaOp.getEmailadres().addAll(indiening.getEmailadres());
        return slaOp;
    }

    /** Nothing but a remark. */
    static SlaOp bijnaLeeg() {
        Conceptaanvraag aanvraag = new Conceptaanvraag();
        aanvraag.setToelichting("Kanarie-toelichting Zwaluwstaart");
        return met(aanvraag);
    }

    static SlaOp met(Conceptaanvraag aanvraag) {
        SlaOp slaOp = new SlaOp();
        slaOp.setReferentie("c-" + UUID.randomUUID());
        slaOp.setAanvraag(aanvraag);
        return slaOp;
    }

    /** The same saving, of a draft that is there, under a referentie of its own. */
    static SlaOp opnieuw(SlaOp slaOp, String concept) {
        SlaOp opnieuw = met(slaOp.getAanvraag());
        opnieuw.setMachtigingId(concept);
        opnieuw.getEmailadres().addAll(slaOp.getEmailadres());
        return opnieuw;
    }

    /** Submits a draft as it is. */
    static DienIn indiening(String concept) {
        DienIn dienIn = new DienIn();
        dienIn.setReferentie("ci-" + UUID.randomUUID());
        dienIn.setConceptId(concept);
        dienIn.setAkkoord(true);
        return dienIn;
    }

    static VerwijderConcept verwijdering(String concept) {
        VerwijderConcept verwijder = new VerwijderConcept();
        verwijder.setReferentie("cw-" + UUID.randomUUID());
        verwijder.setMachtigingId(concept);
        return verwijder;
    }
}
