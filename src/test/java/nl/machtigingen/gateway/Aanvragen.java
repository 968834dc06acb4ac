package nl.machtigingen.gateway;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.machtigingen.contract.machtiging.DienIn;
import nl.machtigingen.contract.typen.Aanvraag;
import nl.machtigingen.contract.typen.Antwoord;
import nl.machtigingen.contract.typen.Grondslag;
import nl.machtigingen.contract.typen.Prestatieregel;
import nl.machtigingen.contract.typen.ZoekOpBsn;
import nl.machtigingen.contract.typen.Zoeksleutel;
import nl.machtigingen.contract.typen.Zorgsoort;

/** Submissions as practice software makes them. The BSN decides what COV answers, the verstrekking what the insurer does: stubs/README.md. */
final class Aanvragen {

    /** Insured at De Linde (9991), which decides at once. */
    static final String BIJ_DE_LINDE = "999990019";

    private Aanvragen() {}

    /** A new klikgebit after six years: nothing is wrong with it, and no decision rule decides it. */
    static final String KLIKGEBIT = "M10";

    /** A valid submission of De Kies for the insured with this BSN, under a referentie of its own. */
    static DienIn voor(String bsn) {
        return voor(bsn, KLIKGEBIT);
    }

    static DienIn voor(String bsn, String verstrekking) {
        ZoekOpBsn opBsn = new ZoekOpBsn();
        opBsn.setBsn(bsn);
        opBsn.setGeboortedatum(LocalDate.of(1980, 1, 1));
        Zoeksleutel sleutel = new Zoeksleutel();
        sleutel.setBsn(opBsn);
        Aanvraag aanvraag = new Aanvraag();
        aanvraag.setVerzekerde(sleutel);
        aanvraag.setPeildatum(LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam")));
        aanvraag.setInstantieAgb("12000001");
        aanvraag.setZorgverlenerAgb("12000101");
        aanvraag.setZorgsoort(Zorgsoort.MONDZORG);
        aanvraag.setVerstrekking(verstrekking);
        aanvraag.setGrondslag(Grondslag.ZVW);
        aanvraag.setToelichting("Kanarie-toelichting Zwaluwstaart");
        if (verstrekking.equals(KLIKGEBIT)) {
            aanvraag.getAntwoord()
                    .addAll(List.of(
                            antwoord("behandeling", "vervangen"),
                            antwoord("leeftijd-klikgebit", "6"),
                            antwoord("motivatie", "Kanarie-motivatie Zwaluwstaart")));
        }
        aanvraag.getPrestatie().add(prestatie());
        DienIn dienIn = new DienIn();
        dienIn.setReferentie("t-" + UUID.randomUUID());
        dienIn.setAanvraag(aanvraag);
        dienIn.getEmailadres().add("balie.zwaluwstaart@voorbeeld.example");
        dienIn.setAkkoord(true);
        return dienIn;
    }

    /** A submission of a hospital or clinic for drooping eyelids, that the decision rules approve. */
    static DienIn ooglid(String bsn, String instantie) {
        DienIn dienIn = voor(bsn, "X02");
        Aanvraag aanvraag = dienIn.getAanvraag();
        aanvraag.setInstantieAgb(instantie);
        aanvraag.setZorgverlenerAgb("03000101");
        aanvraag.setZorgsoort(Zorgsoort.MEDISCH_SPECIALISTISCH);
        aanvraag.setSpecialisme("0304");
        aanvraag.getPrestatie().clear();
        aanvraag.getAntwoord()
                .addAll(List.of(
                        antwoord("reden", "beperking"),
                        antwoord("sinds", "2020"),
                        antwoord("huidplooi", "ja"),
                        antwoord("beide", "ja")));
        return dienIn;
    }

    static Antwoord antwoord(String vraag, String waarde) {
        Antwoord antwoord = new Antwoord();
        antwoord.setVraag(vraag);
        antwoord.setWaarde(waarde);
        return antwoord;
    }

    private static Prestatieregel prestatie() {
        Prestatieregel regel = new Prestatieregel();
        regel.setCode("J080");
        regel.setAantal(1);
        regel.setHonorarium(new BigDecimal("512.40"));
        regel.setTechniekkosten(new BigDecimal("80.00"));
        return regel;
    }
}
