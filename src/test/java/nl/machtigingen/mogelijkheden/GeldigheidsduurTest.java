package nl.machtigingen.mogelijkheden;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.machtigingen.mogelijkheden.Geldigheidsduur.LaatsteDag;
import nl.machtigingen.mogelijkheden.Geldigheidsduur.Vanaf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeldigheidsduurTest {

    private static final LocalDate AFGEGEVEN = LocalDate.of(2026, 2, 10);

    /** S-123 with Q13: through the day before the same date; a leap day's year has no day less. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2027-02-28",
        "2027-03-01, 2028-02-29",
        "2027-02-28, 2028-02-27",
        "2028-02-29, 2029-02-28",
        "2026-01-01, 2026-12-31"
    })
    void aYearFromTheIngangsdatumEndsOnTheDayBefore(LocalDate ingang, LocalDate einde) {
        assertThat(new Geldigheidsduur(12, Vanaf.INGANGSDATUM, LaatsteDag.DAG_ERVOOR).einde(ingang, AFGEGEVEN))
                .isEqualTo(einde);
    }

    /** S-220. */
    @Test
    void aYearFromTheIssueDateDoesNotLookAtTheIngangsdatum() {
        assertThat(new Geldigheidsduur(12, Vanaf.AFGIFTEDATUM, LaatsteDag.DAG_ERVOOR)
                        .einde(LocalDate.of(2026, 6, 1), AFGEGEVEN))
                .isEqualTo(LocalDate.of(2027, 2, 9));
    }

    @Test
    void anInsurerMayCountTheSameDateInclusive() {
        assertThat(new Geldigheidsduur(12, Vanaf.INGANGSDATUM, LaatsteDag.ZELFDE_DATUM)
                        .einde(LocalDate.of(2026, 6, 1), AFGEGEVEN))
                .isEqualTo(LocalDate.of(2027, 6, 1));
    }

    @Test
    void aMonthThatIsTooShortEndsTheTerm() {
        assertThat(new Geldigheidsduur(6, Vanaf.INGANGSDATUM, LaatsteDag.DAG_ERVOOR)
                        .einde(LocalDate.of(2026, 8, 31), AFGEGEVEN))
                .isEqualTo(LocalDate.of(2027, 2, 28));
    }
}
