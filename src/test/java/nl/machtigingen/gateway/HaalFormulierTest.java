package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import nl.machtigingen.contract.fout.Fout;
import nl.machtigingen.contract.machtiging.Antwoordoptie;
import nl.machtigingen.contract.machtiging.FormulierBijCode;
import nl.machtigingen.contract.machtiging.FormulierBijZorg;
import nl.machtigingen.contract.machtiging.Formulierbijlage;
import nl.machtigingen.contract.machtiging.Formuliercontrole;
import nl.machtigingen.contract.machtiging.Formuliergegevens;
import nl.machtigingen.contract.machtiging.Formulierprestatie;
import nl.machtigingen.contract.machtiging.Formuliersleutel;
import nl.machtigingen.contract.machtiging.Formuliervraag;
import nl.machtigingen.contract.machtiging.FoutMelding;
import nl.machtigingen.contract.machtiging.HaalFormulier;
import nl.machtigingen.contract.typen.Controlesoort;
import nl.machtigingen.contract.typen.Vraagsoort;
import nl.machtigingen.contract.typen.Zorgsoort;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A form as practice software gets it. S-78, S-80..S-82, S-86..S-88, S-96, S-98. */
class HaalFormulierTest {

    private static final String DE_KIES = "systeem/tandarts-de-kies";
    private static final String DE_BRUG = "systeem/ziekenhuis-de-brug";

    private final GatewayUnderTest gateway = GatewayUnderTest.running();

    @Test
    void aCodeWithoutVersionGivesTheVersionInForce() throws FoutMelding {
        Formuliergegevens m10 = haalt(DE_KIES, opCode("M10", null));

        assertThat(m10.getVersie()).isEqualTo("2026");
        assertThat(m10.getGeldigVan()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(m10.getGeldigTot()).isNull();
        assertThat(m10.getZorg())
                .extracting(FormulierBijZorg::getZorgsoort, FormulierBijZorg::getVerstrekking)
                .containsExactly(tuple(Zorgsoort.MONDZORG, "M10"));
        assertThat(haalt(DE_KIES, opCode("M10", "2026")).getNaam()).isEqualTo(m10.getNaam());
    }

    /** S-80, S-82. */
    @Test
    void itsQuestionsComeInOrderWithTheirConditions() throws FoutMelding {
        Formuliergegevens m10 = haalt(DE_KIES, opCode("M10", null));

        assertThat(m10.getVraag())
                .extracting(Formuliervraag::getVraag, Formuliervraag::getSoort, Formuliervraag::getVoorwaarde)
                .containsExactly(
                        tuple("behandeling", Vraagsoort.KEUZE, null),
                        tuple("leeftijd-klikgebit", Vraagsoort.GETAL, "$behandeling != 'eerste'"),
                        tuple("toestemming", Vraagsoort.BIJLAGE, "$behandeling = 'herstel'"),
                        tuple("motivatie", Vraagsoort.TEKST, null));
        assertThat(m10.getVraag().getFirst().getOptie())
                .extracting(Antwoordoptie::getWaarde)
                .containsExactly("eerste", "vervangen", "herstel");
        Formuliervraag leeftijd = m10.getVraag().get(1);
        assertThat(leeftijd.getHangtAfVan()).containsExactly("behandeling");
        assertThat(leeftijd.getMinimum()).isEqualByComparingTo("0");
        assertThat(leeftijd.getMaximum()).isEqualByComparingTo("60");
        assertThat(leeftijd.getEenheid()).isEqualTo("jaar");
        assertThat(leeftijd.getBron()).isEqualTo("S-188, S-191");
        assertThat(m10.getVraag().get(3).getLengte()).isEqualTo(4000);
    }

    /** S-86: what may have to be sent along can be known beforehand. */
    @Test
    void itNamesTheAttachmentsThatItMayAskFor() throws FoutMelding {
        assertThat(haalt(DE_KIES, opCode("M10", null)).getBijlage())
                .extracting(
                        Formulierbijlage::getSoort,
                        Formulierbijlage::getVraag,
                        Formulierbijlage::isVerplicht,
                        Formulierbijlage::isAltijd)
                .containsExactly(tuple("TOESTEMMING_IMPLANTAAT", "toestemming", true, false));
        assertThat(haalt(DE_KIES, opCode("M01", null)).getBijlage())
                .extracting(Formulierbijlage::getSoort, Formulierbijlage::isAltijd)
                .containsExactly(tuple("OPT", true));
    }

    /** S-87, S-88. */
    @Test
    void itSaysHowLargeTheAttachmentsMayBeTogether() throws FoutMelding {
        assertThat(haalt(DE_KIES, opCode("M01", null)).getBijlagenSamen()).isEqualTo(22 * 1024 * 1024);
        assertThat(haalt(DE_BRUG, opCode("X02", null)).getBijlagenSamen()).isEqualTo(7 * 1024 * 1024);
    }

    /** S-96: a code that ended is on the form, but not any more on this day. */
    @Test
    void itsPrestatiesAreThoseOfTheDay() throws FoutMelding {
        Formuliergegevens m01 = haalt(DE_KIES, opCode("M01", null));

        assertThat(m01.getPrestaties().isVerplicht()).isTrue();
        assertThat(m01.getPrestaties().isSplitsing()).isTrue();
        assertThat(m01.getPrestaties().getPrestatie())
                .extracting(Formulierprestatie::getCode)
                .startsWith("C002", "C003")
                .contains("J020")
                .doesNotContain("P21");
        assertThat(m01.getPrestaties().getPrestatie())
                .filteredOn(prestatie -> prestatie.getMaximum() != null)
                .extracting(Formulierprestatie::getCode, Formulierprestatie::getMaximum)
                .contains(tuple("J001", 1), tuple("J010", 1));
    }

    /** S-98. */
    @Test
    void itsChecksCanBeAppliedBeforehand() throws FoutMelding {
        assertThat(haalt(DE_KIES, opCode("M10", null)).getPrestaties().getControle())
                .extracting(
                        Formuliercontrole::getSoort,
                        Formuliercontrole::getCode,
                        Formuliercontrole::getMet,
                        Formuliercontrole::getMaximum,
                        Formuliercontrole::getOmschrijving)
                .contains(
                        tuple(
                                Controlesoort.VERPLICHT_MET,
                                List.of("J071"),
                                List.of("J070"),
                                null,
                                "J071 kan alleen samen met J070 worden aangevraagd."),
                        tuple(
                                Controlesoort.GECOMBINEERDE_MAX,
                                List.of("J080", "J081", "J082"),
                                List.of(),
                                1,
                                "J080 en J081 en J082 kunnen samen ten hoogste 1 keer worden aangevraagd."),
                        tuple(
                                Controlesoort.MAG_NIET_MET,
                                List.of("J072"),
                                List.of("J070"),
                                null,
                                "J072 kan niet samen met J070 worden aangevraagd."));
    }

    /** S-78. */
    @Test
    void theCareLeadsToItsForm() throws FoutMelding {
        assertThat(haalt(DE_KIES, opZorg("7095", Zorgsoort.MONDZORG, null, "M01"))
                        .getCode())
                .isEqualTo("M01");
        assertThat(haalt(DE_BRUG, opZorg("7095", Zorgsoort.MEDISCH_SPECIALISTISCH, "0304", "X02"))
                        .getCode())
                .isEqualTo("X02");
        assertThat(haalt(DE_KIES, opZorg(null, Zorgsoort.MONDZORG, null, "M22")).getCode())
                .isEqualTo("M22");
    }

    /** S-68: with an insurer that does not take it, the other way instead of a form that leads nowhere. */
    @Test
    void careThatTheInsurerDoesNotTakeNamesTheOtherWay() {
        Fout fout = geweigerd(opZorg("3397", Zorgsoort.MONDZORG, null, "M01"));

        assertThat(fout.getCode()).isEqualTo("MOG-001");
        assertThat(fout.getOmschrijving()).contains("toestemming@eno.nl");
    }

    @Test
    void aVersionThatIsNotInForceNamesTheOneThatIs() {
        assertThat(geweigerd(opCode("M01", "2025")).getOmschrijving()).contains("versie 2026");
        Fout vroeger = geweigerd(opCode("M01", null).andThen(vraag -> vraag.setDatum(LocalDate.of(2025, 6, 1))));
        assertThat(vroeger.getCode()).isEqualTo("VAL-005");
        assertThat(vroeger.getOmschrijving()).contains("geen versie");
    }

    private Formuliergegevens haalt(String certificaat, Consumer<HaalFormulier> vulling) throws FoutMelding {
        HaalFormulier vraag = new HaalFormulier();
        vulling.accept(vraag);
        return Software.met(certificaat)
                .machtigingService(gateway.adres("machtiging", "soap11"))
                .haalFormulier(vraag)
                .getFormulier();
    }

    private Fout geweigerd(Consumer<HaalFormulier> vulling) {
        return catchThrowableOfType(FoutMelding.class, () -> haalt(DE_KIES, vulling))
                .getFaultInfo();
    }

    private static Consumer<HaalFormulier> opCode(String code, @Nullable String versie) {
        FormulierBijCode formulier = new FormulierBijCode();
        formulier.setCode(code);
        formulier.setVersie(versie);
        Formuliersleutel sleutel = new Formuliersleutel();
        sleutel.setFormulier(formulier);
        return vraag -> vraag.setSleutel(sleutel);
    }

    private static Consumer<HaalFormulier> opZorg(
            @Nullable String uzovi, Zorgsoort zorgsoort, @Nullable String specialisme, String verstrekking) {
        FormulierBijZorg zorg = new FormulierBijZorg();
        zorg.setZorgsoort(zorgsoort);
        zorg.setSpecialisme(specialisme);
        zorg.setVerstrekking(verstrekking);
        Formuliersleutel sleutel = new Formuliersleutel();
        sleutel.setZorg(zorg);
        return vraag -> {
            vraag.setSleutel(sleutel);
            vraag.setUzovi(uzovi);
        };
    }
}
