package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import nl.machtigingen.contract.machtiging.AnderKanaal;
import nl.machtigingen.contract.machtiging.FoutMelding;
import nl.machtigingen.contract.machtiging.Mogelijkheid;
import nl.machtigingen.contract.machtiging.RaadpleegMogelijkheden;
import nl.machtigingen.contract.machtiging.Verzekeraarmogelijkheden;
import nl.machtigingen.contract.typen.Kanaalsoort;
import nl.machtigingen.contract.typen.Zorgsoort;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a practice may ask of which insurer, and how else. S-15, S-40..S-55, S-67, S-68. */
class RaadpleegMogelijkhedenTest {

    private static final String DE_KIES = "systeem/tandarts-de-kies";
    private static final String DE_BRUG = "systeem/ziekenhuis-de-brug";
    private static final String DE_VAART = "systeem/zbc-de-vaart";

    private final GatewayUnderTest gateway = GatewayUnderTest.running();

    /** S-15, S-46, S-53: not every insurer takes dental care, and Salland takes only other care. */
    @Test
    void aDentistSeesTheInsurersThatTakeSomethingFromDentists() throws FoutMelding {
        assertThat(vraagt(DE_KIES, null, null))
                .extracting(Verzekeraarmogelijkheden::getUzovi)
                .contains("9991", "9992", "9993", "7095", "3311", "3332")
                .doesNotContain("3397", "7029");
    }

    @Test
    void itSaysWhichOfThemCanBeReachedThroughThisGateway() throws FoutMelding {
        assertThat(vraagt(DE_KIES, null, null))
                .filteredOn(Verzekeraarmogelijkheden::isAangesloten)
                .extracting(Verzekeraarmogelijkheden::getUzovi)
                .containsExactlyInAnyOrder("9991", "9992", "9993");
    }

    /** S-67, S-78. */
    @Test
    void aCombinationNamesItsFormInTheVersionOfToday() throws FoutMelding {
        List<Mogelijkheid> bijVgz =
                vraagt(DE_KIES, "7095", Zorgsoort.MONDZORG).getFirst().getMogelijkheid();

        assertThat(bijVgz)
                .filteredOn(mogelijkheid -> mogelijkheid.getFormulier() != null)
                .extracting(
                        Mogelijkheid::getVerstrekking,
                        mogelijkheid -> mogelijkheid.getFormulier().getCode(),
                        mogelijkheid -> mogelijkheid.getFormulier().getVersie(),
                        Mogelijkheid::getVerstrekkingNaam)
                .contains(tuple("M01", "M01", "2026", "Implantaten in de tandeloze bovenkaak"));
        assertThat(bijVgz)
                .filteredOn(mogelijkheid -> mogelijkheid.getFormulier() == null)
                .extracting(Mogelijkheid::getVerstrekking)
                .contains("KUNSTGEBIT");
    }

    @Test
    void aCombinationNamesItsSpecialisme() throws FoutMelding {
        assertThat(vraagt(DE_BRUG, "7095", Zorgsoort.MEDISCH_SPECIALISTISCH)
                        .getFirst()
                        .getMogelijkheid())
                .extracting(
                        Mogelijkheid::getSpecialisme, Mogelijkheid::getSpecialismeNaam, Mogelijkheid::getVerstrekking)
                .contains(tuple("0304", "Plastische chirurgie", "X02"));
    }

    /** S-45: urologie only with Zilveren Kruis and Agis. */
    @Test
    void urologieIsThereOnlyWhereTheExceptionSaysSo() throws FoutMelding {
        assertThat(specialismen(DE_BRUG, "3311")).contains("0306");
        assertThat(specialismen(DE_BRUG, "3336")).contains("0306");
        assertThat(specialismen(DE_BRUG, "7095")).doesNotContain("0306").contains("0303");
    }

    /** S-54: kaakchirurgie is for hospitals, and for a ZBC only with some insurers. */
    @Test
    void aZbcMayAskKaakchirurgieOnlyOfSomeInsurers() throws FoutMelding {
        assertThat(vraagt(DE_VAART, "3332", Zorgsoort.KAAKCHIRURGIE).getFirst().getMogelijkheid())
                .extracting(Mogelijkheid::getVerstrekking)
                .containsExactly("K01", "K02");
        assertThat(vraagt(DE_VAART, "7095", Zorgsoort.KAAKCHIRURGIE).getFirst().getMogelijkheid())
                .isEmpty();
        assertThat(vraagt(DE_BRUG, "7095", Zorgsoort.KAAKCHIRURGIE).getFirst().getMogelijkheid())
                .hasSize(2);
    }

    /** S-22, S-68: also an insurer that takes nothing is shown when it is named, with the way that is open. */
    @Test
    void whatIsNotPossibleNamesTheOtherWay() throws FoutMelding {
        Verzekeraarmogelijkheden salland =
                vraagt(DE_KIES, "3397", Zorgsoort.MONDZORG).getFirst();

        assertThat(salland.getMogelijkheid()).isEmpty();
        assertThat(salland.getTerugwerkendeDagen()).isNull();
        AnderKanaal anders = salland.getAnderKanaal().getFirst();
        assertThat(anders.isMogelijk()).isFalse();
        assertThat(anders.getKanaal().getSoort()).isEqualTo(Kanaalsoort.EMAIL);
        assertThat(anders.getKanaal().getAdres()).isEqualTo("toestemming@eno.nl");
        assertThat(anders.getKanaal().getToelichting()).isNotBlank();
    }

    /** S-68: an item that is missing in a list goes another way too; where everything is possible there is none. */
    @Test
    void whatIsMissingInAListNamesTheOtherWayToo() throws FoutMelding {
        assertThat(vraagt(DE_KIES, "3311", Zorgsoort.MONDZORG).getFirst().getAnderKanaal())
                .extracting(
                        AnderKanaal::isMogelijk, anders -> anders.getKanaal().getSoort())
                .containsExactly(tuple(true, Kanaalsoort.ONLINE_FORMULIER));
        assertThat(vraagt(DE_KIES, "9991", Zorgsoort.MONDZORG).getFirst().getAnderKanaal())
                .isEmpty();
    }

    /** S-57. */
    @Test
    void itSaysHowFarBackAPeildatumMayLie() throws FoutMelding {
        assertThat(vraagt(DE_KIES, null, Zorgsoort.MONDZORG))
                .extracting(Verzekeraarmogelijkheden::getUzovi, Verzekeraarmogelijkheden::getTerugwerkendeDagen)
                .contains(tuple("9991", 731), tuple("9992", 731), tuple("9993", 30), tuple("3332", 0));
    }

    /** S-40..S-52: what this kind may ask of nobody is no insurer's to take. */
    @Test
    void careOfAnotherKindOfProviderIsAnsweredWithNothing() throws FoutMelding {
        assertThat(vraagt(DE_KIES, null, Zorgsoort.KAAKCHIRURGIE)).isEmpty();
        Verzekeraarmogelijkheden vgz =
                vraagt(DE_KIES, "7095", Zorgsoort.KAAKCHIRURGIE).getFirst();
        assertThat(vgz.getNaam()).isEqualTo("VGZ");
        assertThat(vgz.getMogelijkheid()).isEmpty();
        assertThat(vgz.getAnderKanaal()).isEmpty();
    }

    private List<String> specialismen(String certificaat, String uzovi) throws FoutMelding {
        return vraagt(certificaat, uzovi, Zorgsoort.MEDISCH_SPECIALISTISCH).getFirst().getMogelijkheid().stream()
                .map(Mogelijkheid::getSpecialisme)
                .toList();
    }

    private List<Verzekeraarmogelijkheden> vraagt(
            String certificaat, @Nullable String uzovi, @Nullable Zorgsoort zorgsoort) throws FoutMelding {
        RaadpleegMogelijkheden vraag = new RaadpleegMogelijkheden();
        vraag.setUzovi(uzovi);
        vraag.setZorgsoort(zorgsoort);
        return Software.met(certificaat)
                .machtigingService(gateway.adres("machtiging", "soap11"))
                .raadpleegMogelijkheden(vraag)
                .getVerzekeraar();
    }
}
