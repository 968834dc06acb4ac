package nl.machtigingen.mogelijkheden;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.Peildatum;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Zorgsoort;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.mogelijkheden.Toetsuitkomst.AndereWeg;
import nl.machtigingen.mogelijkheden.Toetsuitkomst.Mogelijk;
import nl.machtigingen.mogelijkheden.Toetsuitkomst.PeildatumMagNiet;
import nl.machtigingen.mogelijkheden.Toetsuitkomst.ZorgverlenersoortMagNiet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MogelijkhedenTest {

    private static final LocalDate VANDAAG = LocalDate.of(2026, 11, 2);
    private static final AgbCode TANDARTS = new AgbCode("12000001");
    private static final AgbCode BUITENLANDS = new AgbCode("06501234");
    private static final String ZILVEREN_KRUIS = "3311";
    private static final String VGZ = "7095";
    private static final String CZ = "7119";
    private static final String SALLAND = "3397";
    private static final String DE_LINDE = "9991";
    private static final String HET_DUIN = "9993";

    private final Mogelijkheden mogelijkheden = Regelfixture.geleverd().mogelijkheden();

    private Toetsuitkomst toets(
            String agb, String uzovi, Zorgsoort zorgsoort, @Nullable String specialisme, String verstrekking) {
        return toets(new AgbCode(agb), null, uzovi, zorgsoort, specialisme, verstrekking, VANDAAG);
    }

    private Toetsuitkomst toets(
            AgbCode instantie,
            @Nullable AgbCode zorgverlener,
            String uzovi,
            Zorgsoort zorgsoort,
            @Nullable String specialisme,
            String verstrekking,
            LocalDate peildatum) {
        return mogelijkheden.toets(new Toetsvraag(
                instantie,
                zorgverlener,
                new Uzovi(uzovi),
                zorgsoort,
                specialisme,
                verstrekking,
                new Peildatum(peildatum),
                VANDAAG));
    }

    private Toetsuitkomst op(String uzovi, LocalDate peildatum) {
        return toets(TANDARTS, null, uzovi, Zorgsoort.MONDZORG, null, "M01", peildatum);
    }

    private static Optional<Foutcode> code(Toetsuitkomst uitkomst) {
        return uitkomst.weigering().map(Weigering::code);
    }

    /** S-40..S-43 and S-46..S-52. */
    @ParameterizedTest
    @CsvSource({
        "03, MEDISCH_SPECIALISTISCH, X02",
        "06, MEDISCH_SPECIALISTISCH, X02",
        "11, MEDISCH_SPECIALISTISCH, X02",
        "22, MEDISCH_SPECIALISTISCH, X02",
        "12, MONDZORG, M09",
        "13, MONDZORG, M08",
        "30, MONDZORG, M09",
        "38, MONDZORG, M12",
        "39, MONDZORG, M22",
        "87, MONDZORG, M09",
        "93, MONDZORG, M10"
    })
    void eachKindOfProviderMayAskItsOwnKindOfCareAndNoOther(String soort, Zorgsoort eigen, String verstrekking) {
        String specialisme = eigen == Zorgsoort.MEDISCH_SPECIALISTISCH ? "0301" : null;
        assertThat(toets(soort + "000001", VGZ, eigen, specialisme, verstrekking))
                .isEqualTo(new Mogelijk(verstrekking, false));

        Zorgsoort ander = eigen == Zorgsoort.MONDZORG ? Zorgsoort.MEDISCH_SPECIALISTISCH : Zorgsoort.MONDZORG;
        assertThat(toets(soort + "000001", VGZ, ander, specialisme, verstrekking))
                .isEqualTo(new ZorgverlenersoortMagNiet());
    }

    @Test
    void aKindThatMayAskNothingIsRefusedWithAut006() {
        assertThat(code(toets("04000001", VGZ, Zorgsoort.MONDZORG, null, "M01")))
                .contains(Foutcode.AUT_006);
    }

    /** The insurer's own FAQ: a verstrekking is missing as well when the person is of the wrong kind. */
    @Test
    void thePersonWhoAsksMustBeOfAKindThatMay() {
        AgbCode tandprotheticus = new AgbCode("93000001");

        assertThat(toets(TANDARTS, tandprotheticus, VGZ, Zorgsoort.MONDZORG, null, "M10", VANDAAG))
                .isEqualTo(new Mogelijk("M10", false));
        assertThat(toets(TANDARTS, tandprotheticus, VGZ, Zorgsoort.MONDZORG, null, "M01", VANDAAG))
                .isInstanceOf(AndereWeg.class);
        assertThat(toets(TANDARTS, new AgbCode("03000001"), VGZ, Zorgsoort.MONDZORG, null, "M01", VANDAAG))
                .isEqualTo(new ZorgverlenersoortMagNiet());
    }

    /** S-44. */
    @ParameterizedTest
    @ValueSource(strings = {"0310", "0303", "0302", "0307"})
    void everyInsurerTakesTheNamedSpecialties(String specialisme) {
        assertThat(toets("06000001", SALLAND, Zorgsoort.MEDISCH_SPECIALISTISCH, specialisme, "MSZ.LIJST"))
                .isEqualTo(new Mogelijk("MSZ.LIJST", false));
    }

    /** S-45. */
    @ParameterizedTest
    @CsvSource({"3311, true", "3336, true", "7095, false", "3313, false", "3332, false", "3397, false"})
    void urologieOnlyGoesToZilverenKruisAndAgis(String uzovi, boolean mogelijk) {
        Toetsuitkomst uitkomst = toets("06000001", uzovi, Zorgsoort.MEDISCH_SPECIALISTISCH, "0306", "MSZ.LIJST");

        assertThat(uitkomst instanceof Mogelijk).isEqualTo(mogelijk);
        assertThat(uitkomst instanceof AndereWeg).isNotEqualTo(mogelijk);
    }

    @Test
    void leavingTheSpecialismeOutDoesNotGetAroundAnException() {
        assertThat(toets("06000001", VGZ, Zorgsoort.MEDISCH_SPECIALISTISCH, null, "MSZ.LIJST"))
                .isInstanceOf(AndereWeg.class);
    }

    /** S-54: hospitals always where kaakchirurgie is taken at all (S-53), ZBC's only with the five named. */
    @ParameterizedTest
    @CsvSource({
        "3311, true, true",
        "3336, true, true",
        "9984, true, true",
        "9985, true, true",
        "3332, true, true",
        "7095, true, false",
        "7119, true, false",
        "3397, true, false",
        "7029, false, false"
    })
    void kaakchirurgieForAZbcOnlyGoesToTheNamedInsurers(String uzovi, boolean ziekenhuis, boolean zbc) {
        assertThat(toets("06000001", uzovi, Zorgsoort.KAAKCHIRURGIE, null, "K01") instanceof Mogelijk)
                .isEqualTo(ziekenhuis);
        assertThat(toets("22000001", uzovi, Zorgsoort.KAAKCHIRURGIE, null, "K01") instanceof Mogelijk)
                .isEqualTo(zbc);
    }

    /** S-53. */
    @Test
    void notEveryInsurerTakesMondzorg() {
        assertThat(toets("12000001", SALLAND, Zorgsoort.MONDZORG, null, "M01")).isInstanceOf(AndereWeg.class);
    }

    /** S-55, S-70. */
    @ParameterizedTest
    @CsvSource({"7119, true", "7095, true", "3311, false", "3332, false", "9992, false"})
    void aForeignHospitalAsksOnlyCzOrVgz(String uzovi, boolean mogelijk) {
        assertThat(toets(BUITENLANDS.waarde(), uzovi, Zorgsoort.BUITENLAND, null, "BUITENLAND") instanceof Mogelijk)
                .isEqualTo(mogelijk);
    }

    /** S-69. */
    @Test
    void aForeignHospitalHasExactlyOneChoice() {
        for (String uzovi : List.of(CZ, VGZ)) {
            assertThat(mogelijkheden.van(BUITENLANDS, new Uzovi(uzovi), null, VANDAAG))
                    .singleElement()
                    .satisfies(keuze -> {
                        assertThat(keuze.zorgsoort()).isEqualTo(Zorgsoort.BUITENLAND);
                        assertThat(keuze.naam()).isEqualTo("Buitenlandse aanvraag");
                        assertThat(keuze.kanaal().soort()).isEqualTo(Kanaal.Soort.PORTAAL);
                    });
        }
    }

    @Test
    void aForeignHospitalIsNoHospitalLikeTheOthersNorTheOtherWayRound() {
        assertThat(toets(BUITENLANDS.waarde(), VGZ, Zorgsoort.MEDISCH_SPECIALISTISCH, "0301", "X02"))
                .isEqualTo(new ZorgverlenersoortMagNiet());
        assertThat(toets("06000001", VGZ, Zorgsoort.BUITENLAND, null, "BUITENLAND"))
                .isEqualTo(new ZorgverlenersoortMagNiet());
    }

    /** S-52 with Q22. */
    @ParameterizedTest
    @CsvSource({
        "7095, M10, true",
        "7095, KUNSTGEBIT, true",
        "7095, M01, false",
        "7095, M08, false",
        "9991, M10, true",
        "9991, M01, false"
    })
    void aTandprotheticusSeesProstheticFormsOnly(String uzovi, String verstrekking, boolean mogelijk) {
        assertThat(toets("93000001", uzovi, Zorgsoort.MONDZORG, null, verstrekking) instanceof Mogelijk)
                .isEqualTo(mogelijk);
    }

    /** S-22, S-68. */
    @Test
    void theRefusalNamesTheOtherWay() {
        assertThat(reden(toets("12000001", SALLAND, Zorgsoort.MONDZORG, null, "M01")))
                .contains("per e-mail")
                .contains("toestemming@eno.nl");
        assertThat(reden(toets("12000001", ZILVEREN_KRUIS, Zorgsoort.MONDZORG, null, "M99")))
                .contains("online formulier");
        assertThat(reden(toets("12000001", CZ, Zorgsoort.MONDZORG, null, "M99")))
                .contains("op papier");
    }

    @Test
    void anInsurerThatNobodyKnowsOrThatIsNotSureGoesOnPaper() {
        for (String uzovi : List.of("9998", "3334", "9018")) {
            assertThat(reden(toets("12000001", uzovi, Zorgsoort.MONDZORG, null, "M01")))
                    .contains("op papier");
            assertThat(mogelijkheden.van(TANDARTS, new Uzovi(uzovi), null, VANDAAG))
                    .isEmpty();
        }
    }

    private static String reden(Toetsuitkomst uitkomst) {
        assertThat(code(uitkomst)).contains(Foutcode.MOG_001);
        return uitkomst.weigering().orElseThrow().omschrijving();
    }

    /** S-57, Q15, Q16: what today is counts, and two years is the end for everybody. */
    @Test
    void thePeildatumMayLieAsFarBackAndAheadAsTheInsurerAllows() {
        assertThat(op(VGZ, VANDAAG.minusYears(2).plusDays(1))).isEqualTo(new Mogelijk("M01", false));
        assertThat(code(op(VGZ, VANDAAG.minusYears(2)))).contains(Foutcode.MOG_002);
        assertThat(op(CZ, VANDAAG)).isEqualTo(new Mogelijk("M01", false));
        assertThat(op(CZ, VANDAAG.minusDays(1))).isEqualTo(new PeildatumMagNiet(0, 365));
        assertThat(op(HET_DUIN, VANDAAG.minusDays(30))).isEqualTo(new Mogelijk("M01", true));
        assertThat(op(HET_DUIN, VANDAAG.minusDays(31))).isEqualTo(new PeildatumMagNiet(30, 365));
        assertThat(op(CZ, VANDAAG.plusDays(365))).isEqualTo(new Mogelijk("M01", false));
        assertThat(code(op(CZ, VANDAAG.plusDays(366)))).contains(Foutcode.MOG_002);
    }

    @Test
    void theRefusalOfAPeildatumNamesTheLimit() {
        assertThat(op(HET_DUIN, VANDAAG.minusDays(31)).weigering().orElseThrow().omschrijving())
                .contains("30 dagen terug")
                .contains("365 dagen vooruit");
        assertThat(op(CZ, VANDAAG.minusDays(1)).weigering().orElseThrow().omschrijving())
                .contains("terugwerkende kracht kan niet");
    }

    @Test
    void beforeTheFirstDayOfTheRulesNothingIsPossible() {
        assertThat(mogelijkheden.van(TANDARTS, null, null, LocalDate.of(2012, 12, 31)))
                .isEmpty();
    }

    /** What the sample practice and the stubs ask must go on to work. */
    @Test
    void theDemonstrationTakesEverythingThatItsStubsKnow() {
        for (String uzovi : List.of(DE_LINDE, "9992", HET_DUIN)) {
            for (String verstrekking : List.of("M01", "M08", "M10", "TEST.TRAAG", "TEST.GROOT", "TEST.WEIGER")) {
                assertThat(toets(
                                TANDARTS,
                                new AgbCode("12000101"),
                                uzovi,
                                Zorgsoort.MONDZORG,
                                null,
                                verstrekking,
                                VANDAAG))
                        .isEqualTo(new Mogelijk(verstrekking, uzovi.equals(HET_DUIN)));
            }
            assertThat(toets("06000002", uzovi, Zorgsoort.MEDISCH_SPECIALISTISCH, "0301", "X02"))
                    .isEqualTo(new Mogelijk("X02", uzovi.equals(HET_DUIN)));
        }
    }

    /** S-15, S-67, S-68: a line for what is possible, and one for each kind of care that goes another way. */
    @Test
    void theTableShowsWhatThisProviderMayAskAndHowElse() {
        List<Mogelijkheid> bijVgz = mogelijkheden.van(TANDARTS, new Uzovi(VGZ), null, VANDAAG);
        List<Mogelijkheid> bijSalland = mogelijkheden.van(TANDARTS, new Uzovi(SALLAND), null, VANDAAG);

        assertThat(bijVgz)
                .extracting(Mogelijkheid::verstrekking)
                .contains("M01", "M22", "KUNSTGEBIT")
                .doesNotContain("K01", "X02", "BUITENLAND");
        assertThat(bijVgz).allSatisfy(regel -> {
            assertThat(regel.formulier()).isEqualTo(regel.verstrekking());
            assertThat(regel.terugwerkendeDagen()).isEqualTo(731);
            assertThat(regel.demonstratie()).isFalse();
        });
        assertThat(bijSalland).singleElement().satisfies(regel -> {
            assertThat(regel.zorgsoort()).isEqualTo(Zorgsoort.MONDZORG);
            assertThat(regel.kanaal().adres()).isEqualTo("toestemming@eno.nl");
        });
    }

    @Test
    void theTableCanBeAskedForOneKindOfCareAndForEverybody() {
        assertThat(mogelijkheden.van(new AgbCode("06000001"), null, Zorgsoort.KAAKCHIRURGIE, VANDAAG))
                .isNotEmpty()
                .allSatisfy(regel -> assertThat(regel.zorgsoort()).isEqualTo(Zorgsoort.KAAKCHIRURGIE))
                .extracting(regel -> regel.uzovi().waarde())
                .contains(ZILVEREN_KRUIS, VGZ, "0101", SALLAND, DE_LINDE);
    }

    /** What the table offers, the check lets through; what it does not offer, the check does not. */
    @Test
    void tableAndCheckNeverDisagree() {
        List<String> verstrekkingen =
                List.of("M01", "M10", "KUNSTGEBIT", "K01", "X02", "MSZ.LIJST", "BUITENLAND", "M99");
        for (String soort : List.of(
                "0300", "0600", "0650", "1100", "1200", "1300", "2200", "3000", "3800", "3900", "8700", "9300",
                "0400")) {
            AgbCode agb = new AgbCode(soort + "0001");
            for (Zorgverzekeraar verzekeraar :
                    Regelfixture.geleverd().verzekeraars().alle()) {
                for (Uzovi uzovi : verzekeraar.codes()) {
                    List<Mogelijkheid> tabel = mogelijkheden.van(agb, uzovi, null, VANDAAG);
                    for (Zorgsoort zorgsoort : Zorgsoort.values()) {
                        for (String specialisme : Arrays.asList(null, "0301", "0306", "0307")) {
                            for (String verstrekking : verstrekkingen) {
                                boolean aangeboden = biedt(tabel, zorgsoort, specialisme, verstrekking);
                                Toetsuitkomst uitkomst =
                                        toets(agb, null, uzovi.waarde(), zorgsoort, specialisme, verstrekking, VANDAAG);
                                assertThat(uitkomst instanceof Mogelijk)
                                        .as("%s %s %s %s %s", agb, uzovi, zorgsoort, specialisme, verstrekking)
                                        .isEqualTo(aangeboden);
                            }
                        }
                    }
                }
            }
        }
    }

    private static boolean biedt(
            List<Mogelijkheid> tabel, Zorgsoort zorgsoort, @Nullable String specialisme, String verstrekking) {
        Stream<Mogelijkheid> passend = tabel.stream()
                .filter(regel -> regel.kanaal().soort() == Kanaal.Soort.PORTAAL)
                .filter(regel -> regel.zorgsoort() == zorgsoort)
                .filter(regel ->
                        regel.specialisme() == null || regel.specialisme().equals(specialisme))
                .filter(regel ->
                        regel.verstrekking() == null || regel.verstrekking().equals(verstrekking));
        return passend.findAny().isPresent();
    }
}
