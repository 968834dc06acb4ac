package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import nl.machtigingen.contract.fout.Fout;
import nl.machtigingen.contract.machtiging.Beleidsgrond;
import nl.machtigingen.contract.machtiging.BepaalMachtigingsplicht;
import nl.machtigingen.contract.machtiging.BepaalMachtigingsplichtResponse;
import nl.machtigingen.contract.machtiging.Feit;
import nl.machtigingen.contract.machtiging.FoutMelding;
import nl.machtigingen.contract.machtiging.GevraagdFeit;
import nl.machtigingen.contract.typen.Declarant;
import nl.machtigingen.contract.typen.Feitsoort;
import nl.machtigingen.contract.typen.Geldigheidsbegin;
import nl.machtigingen.contract.typen.Kanaalsoort;
import nl.machtigingen.contract.typen.Plichtoordeel;
import nl.machtigingen.contract.typen.Termijneenheid;
import nl.machtigingen.contract.typen.ZoekOpBsn;
import nl.machtigingen.contract.typen.Zoeksleutel;
import nl.machtigingen.contract.typen.Zorgsoort;
import org.junit.jupiter.api.Test;

/** Whether a machtiging is needed at all, as a practice hears it. S-166, S-188, S-215, S-218 and the policy of the demonstration. */
class BepaalMachtigingsplichtTest {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final String DE_KIES = "systeem/tandarts-de-kies";
    private static final String ALLEEN_RAADPLEGEN = "systeem/tandarts-de-kies-raadplegen";
    private static final String TWEE_VERZEKERAARS = "999990093";

    private final GatewayUnderTest gateway = GatewayUnderTest.running();

    @Test
    void aDemandComesWithEverythingThatThePracticeMustDo() throws FoutMelding {
        BepaalMachtigingsplichtResponse antwoord = vraagt(bij("9991", "M01"));

        assertThat(antwoord.getUzovi()).isEqualTo("9991");
        assertThat(antwoord.getOordeel()).isEqualTo(Plichtoordeel.PLICHTIG);
        assertThat(antwoord.getGrond()).extracting(Beleidsgrond::getRegel).containsExactly("linde-implantaten");
        assertThat(antwoord.getGrond().getFirst().getZin()).contains("altijd een machtiging");
        assertThat(antwoord.getDocument()).containsExactly("Kaakoverzichtsfoto", "Begroting");
        assertThat(antwoord.getKanaal().getSoort()).isEqualTo(Kanaalsoort.PORTAAL);
        assertThat(antwoord.getAntwoordtermijn().getAantal()).isEqualTo(24);
        assertThat(antwoord.getAntwoordtermijn().getEenheid()).isEqualTo(Termijneenheid.UREN);
        assertThat(antwoord.getGeldigheid().getMaanden()).isEqualTo(12);
        assertThat(antwoord.getGeldigheid().getVanaf()).isEqualTo(Geldigheidsbegin.INGANGSDATUM);
        assertThat(antwoord.getToelichting()).extracting(Beleidsgrond::getRegel).contains("linde-verzonnen");
    }

    @Test
    void freedomIsSaidByARule() throws FoutMelding {
        BepaalMachtigingsplichtResponse antwoord =
                vraagt(bij("9991", "M10").andThen(met("leeftijd-voorziening", "60")));

        assertThat(antwoord.getOordeel()).isEqualTo(Plichtoordeel.VRIJ);
        assertThat(antwoord.getGrond()).extracting(Beleidsgrond::getBron).containsExactly("demonstratie");
        assertThat(antwoord.getDocument()).isEmpty();
        assertThat(antwoord.getKanaal()).isNull();
    }

    @Test
    void aMissingFactIsAskedFor() throws FoutMelding {
        BepaalMachtigingsplichtResponse antwoord = vraagt(bij("9991", "M10"));

        assertThat(antwoord.getOordeel()).isEqualTo(Plichtoordeel.ONBEKEND);
        assertThat(antwoord.getOntbrekendFeit())
                .extracting(GevraagdFeit::getNaam, GevraagdFeit::getSoort)
                .containsExactly(tuple("leeftijd-voorziening", Feitsoort.GETAL));
        assertThat(antwoord.getOntbrekendFeit().getFirst().getVraag()).contains("in hele maanden");
        assertThat(antwoord.getNietGeregeld()).isEmpty();
    }

    /** What no rule covers is ONBEKEND, never VRIJ: by the care, by the code, and where no policy is known at all. */
    @Test
    void whatNoRuleCoversIsUnknown() throws FoutMelding {
        assertThat(vraagt(bij("9991", "M22")).getOordeel()).isEqualTo(Plichtoordeel.ONBEKEND);
        assertThat(vraagt(bij("9992", "M01")).getOordeel()).isEqualTo(Plichtoordeel.ONBEKEND);
        BepaalMachtigingsplichtResponse nergens = vraagt(
                bij("0001", "M01").andThen(vraag -> vraag.getPrestatiecode().add("J010")));
        assertThat(nergens.getOordeel()).isEqualTo(Plichtoordeel.ONBEKEND);
        assertThat(nergens.getNietGeregeld()).containsExactly("M01", "J010");
        assertThat(nergens.getAntwoordtermijn()).isNull();
    }

    @Test
    void thePolicyOfTheInsurerThatCovFindsCounts() throws FoutMelding {
        BepaalMachtigingsplichtResponse antwoord = vraagt(over(Aanvragen.BIJ_DE_LINDE, "M01"));

        assertThat(antwoord.getUzovi()).isEqualTo("9991");
        assertThat(antwoord.getOordeel()).isEqualTo(Plichtoordeel.PLICHTIG);
    }

    @Test
    void ofTwoInsurersTheNamedOneCounts() throws FoutMelding {
        assertThat(geweigerd(DE_KIES, over(TWEE_VERZEKERAARS, "M01")).getCode()).isEqualTo("COV-002");
        assertThat(vraagt(over(TWEE_VERZEKERAARS, "M01").andThen(vraag -> vraag.setUzovi("9991")))
                        .getOordeel())
                .isEqualTo(Plichtoordeel.PLICHTIG);
        assertThat(vraagt(over(TWEE_VERZEKERAARS, "M01").andThen(vraag -> vraag.setUzovi("9992")))
                        .getUzovi())
                .isEqualTo("9992");
    }

    /** COV hears of a person only when the question needs him and can be answered. */
    @Test
    void covIsAskedAboutNobodyWithoutNeed() throws FoutMelding {
        int vooraf = gateway.stubs().requests("/cov").size();

        vraagt(bij("9991", "M01"));
        geweigerd(DE_KIES, over(Aanvragen.BIJ_DE_LINDE, "M01").andThen(met("leeftijd", "oud")));
        geweigerd(DE_KIES, over(Aanvragen.BIJ_DE_LINDE, "M01").andThen(vraag -> vraag.setVerstrekking(null)));
        geweigerd(ALLEEN_RAADPLEGEN, over(Aanvragen.BIJ_DE_LINDE, "M01"));

        assertThat(gateway.stubs().requests("/cov")).hasSize(vooraf);
        vraagt(over(Aanvragen.BIJ_DE_LINDE, "M01"));
        assertThat(gateway.stubs().requests("/cov")).hasSize(vooraf + 1);
    }

    @Test
    void theRightToLookUpCoverageIsNeededForAPersonOnly() throws FoutMelding {
        assertThat(geweigerd(ALLEEN_RAADPLEGEN, over(Aanvragen.BIJ_DE_LINDE, "M01"))
                        .getCode())
                .isEqualTo("AUT-005");
        assertThat(vraagt(ALLEEN_RAADPLEGEN, bij("9991", "M01")).getOordeel()).isEqualTo(Plichtoordeel.PLICHTIG);
    }

    /** S-188, S-166: a real policy, on both sides of its limit. */
    @Test
    void zilverenKruisReplacesWithoutAMachtigingAfterEightYears() throws FoutMelding {
        BepaalMachtigingsplichtResponse jong =
                vraagt(bij("3311", "KLIKGEBIT.VERVANGING").andThen(met("leeftijd-voorziening", "95")));
        assertThat(jong.getOordeel()).isEqualTo(Plichtoordeel.PLICHTIG);
        assertThat(jong.getGrond().getFirst().getBron()).isEqualTo("S-188");
        assertThat(jong.getAntwoordtermijn().getAantal()).isEqualTo(24);
        assertThat(vraagt(bij("3311", "KLIKGEBIT.VERVANGING").andThen(met("leeftijd-voorziening", "96")))
                        .getOordeel())
                .isEqualTo(Plichtoordeel.VRIJ);
    }

    /** S-218, S-215. */
    @Test
    void sallandWantsItByMail() throws FoutMelding {
        BepaalMachtigingsplichtResponse antwoord = vraagt(bij("3397", "IMPLANTOLOGIE"));

        assertThat(antwoord.getOordeel()).isEqualTo(Plichtoordeel.PLICHTIG);
        assertThat(antwoord.getKanaal().getAdres()).isEqualTo("toestemming@eno.nl");
        assertThat(antwoord.getAntwoordtermijn().getEenheid()).isEqualTo(Termijneenheid.WERKDAGEN);
    }

    @Test
    void whoMayClaimIsSaidBesides() throws FoutMelding {
        assertThat(vraagt(bij("9991", "M01")).getDeclaratie().getOntbrekendFeit())
                .extracting(GevraagdFeit::getNaam)
                .containsExactly("gecontracteerd");
        var declaratie =
                vraagt(bij("9991", "M01").andThen(met("gecontracteerd", "nee"))).getDeclaratie();
        assertThat(declaratie.getDeclarant()).isEqualTo(Declarant.VERZEKERDE);
        assertThat(declaratie.getGrond()).extracting(Beleidsgrond::getRegel).containsExactly("linde-zonder-contract");
    }

    /** The demonstration has no policy of before 2013. */
    @Test
    void thePolicyIsThatOfThePeildatum() throws FoutMelding {
        assertThat(vraagt(bij("9991", "M01").andThen(vraag -> vraag.setPeildatum(LocalDate.of(2012, 12, 31))))
                        .getOordeel())
                .isEqualTo(Plichtoordeel.ONBEKEND);
    }

    private BepaalMachtigingsplichtResponse vraagt(Consumer<BepaalMachtigingsplicht> vulling) throws FoutMelding {
        return vraagt(DE_KIES, vulling);
    }

    private BepaalMachtigingsplichtResponse vraagt(String certificaat, Consumer<BepaalMachtigingsplicht> vulling)
            throws FoutMelding {
        BepaalMachtigingsplicht vraag = new BepaalMachtigingsplicht();
        vraag.setPeildatum(LocalDate.now(NEDERLAND));
        vraag.setZorgsoort(Zorgsoort.MONDZORG);
        vulling.accept(vraag);
        return Software.met(certificaat)
                .machtigingService(gateway.adres("machtiging", "soap11"))
                .bepaalMachtigingsplicht(vraag);
    }

    private Fout geweigerd(String certificaat, Consumer<BepaalMachtigingsplicht> vulling) {
        return catchThrowableOfType(FoutMelding.class, () -> vraagt(certificaat, vulling))
                .getFaultInfo();
    }

    private static Consumer<BepaalMachtigingsplicht> bij(String uzovi, String verstrekking) {
        return vraag -> {
            vraag.setUzovi(uzovi);
            vraag.setVerstrekking(verstrekking);
        };
    }

    private static Consumer<BepaalMachtigingsplicht> over(String bsn, String verstrekking) {
        return vraag -> {
            ZoekOpBsn opBsn = new ZoekOpBsn();
            opBsn.setBsn(bsn);
            opBsn.setGeboortedatum(LocalDate.of(1980, 1, 1));
            Zoeksleutel sleutel = new Zoeksleutel();
            sleutel.setBsn(opBsn);
            vraag.setZoeksleutel(sleutel);
            vraag.setVerstrekking(verstrekking);
        };
    }

    private static Consumer<BepaalMachtigingsplicht> met(String naam, String waarde) {
        return vraag -> {
            Feit feit = new Feit();
            feit.setNaam(naam);
            feit.setWaarde(waarde);
            vraag.getFeit().add(feit);
        };
    }
}
