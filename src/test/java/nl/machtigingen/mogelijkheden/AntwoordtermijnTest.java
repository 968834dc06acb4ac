package nl.machtigingen.mogelijkheden;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Zorgsoort;
import nl.machtigingen.mogelijkheden.Antwoordtermijn.Verwachting;
import org.junit.jupiter.api.Test;

class AntwoordtermijnTest {

    private static final Instant WOENSDAG_VOOR_KERST =
            OffsetDateTime.parse("2026-12-23T15:00+01:00").toInstant();

    private final Antwoordtermijn antwoordtermijn = Regelfixture.geleverd().antwoordtermijn();

    private Verwachting van(String uzovi, Zorgsoort zorgsoort) {
        return antwoordtermijn
                .van(new Uzovi(uzovi), zorgsoort, WOENSDAG_VOOR_KERST)
                .orElseThrow();
    }

    private static Instant op(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }

    /** S-166, S-167. */
    @Test
    void zilverenKruisAnswersInADayAndInTenWorkingDaysInAnyCase() {
        assertThat(van("3311", Zorgsoort.MONDZORG))
                .isEqualTo(new Verwachting(op("2026-12-24T15:00+01:00"), op("2027-01-09T00:00+01:00")));
    }

    /** S-215. */
    @Test
    void sallandAnswersInTenWorkingDays() {
        assertThat(van("3397", Zorgsoort.MEDISCH_SPECIALISTISCH).verwachtAntwoordVoor())
                .isEqualTo(op("2027-01-09T00:00+01:00"));
    }

    /** S-121. */
    @Test
    void whoSaysNothingElseAnswersInFiveWorkingDays() {
        assertThat(van("7095", Zorgsoort.KAAKCHIRURGIE).verwachtAntwoordVoor()).isEqualTo(op("2027-01-01T00:00+01:00"));
    }

    @Test
    void anInsurerThatNobodyKnowsPromisesNothing() {
        assertThat(antwoordtermijn.van(new Uzovi("9998"), Zorgsoort.MONDZORG, WOENSDAG_VOOR_KERST))
                .isEmpty();
        assertThat(antwoordtermijn.geldigheid(new Uzovi("3334"), Zorgsoort.MONDZORG, LocalDate.of(2026, 11, 2)))
                .isEmpty();
    }

    /** S-123 against S-220: tension 1. */
    @Test
    void eachInsurerCountsTheYearFromItsOwnDay() {
        LocalDate ingang = LocalDate.of(2026, 11, 16);
        LocalDate afgifte = LocalDate.of(2026, 11, 2);

        assertThat(einde("7095", Zorgsoort.MEDISCH_SPECIALISTISCH, ingang, afgifte))
                .isEqualTo(LocalDate.of(2027, 11, 15));
        assertThat(einde("3397", Zorgsoort.MEDISCH_SPECIALISTISCH, ingang, afgifte))
                .isEqualTo(LocalDate.of(2027, 11, 1));
        assertThat(einde("3397", Zorgsoort.MONDZORG, ingang, afgifte)).isEqualTo(LocalDate.of(2027, 11, 15));
    }

    private LocalDate einde(String uzovi, Zorgsoort zorgsoort, LocalDate ingang, LocalDate afgifte) {
        return antwoordtermijn
                .geldigheid(new Uzovi(uzovi), zorgsoort, afgifte)
                .orElseThrow()
                .einde(ingang, afgifte);
    }
}
