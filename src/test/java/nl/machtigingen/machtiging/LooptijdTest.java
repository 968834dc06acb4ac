package nl.machtigingen.machtiging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.machtigingen.begrippen.Status;
import nl.machtigingen.machtiging.Machtiging.Verwerking;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a machtiging is valid. */
class LooptijdTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 9, 1);
    private static final LocalDate GENOEMD = LocalDate.of(2026, 12, 31);

    private final Machtiging ingediend = MachtigingFixture.eenMachtigingBij("9991");

    /** S-123: the last day is the one before the same date next year. */
    @ParameterizedTest
    @CsvSource({
        "2026-09-01, 2027-08-31",
        "2026-01-01, 2026-12-31",
        "2023-03-01, 2024-02-29",
        "2024-03-01, 2025-02-28",
        "2023-02-28, 2024-02-27",
        "2024-02-29, 2025-02-28"
    })
    void anApprovalIsValidForAYear(LocalDate begin, LocalDate einde) {
        assertThat(new Looptijd(null).einde(Status.GOEDGEKEURD, begin)).isEqualTo(einde);
        assertThat(new Looptijd(null).einde(Status.GEDEELTELIJK_GOEDGEKEURD, begin))
                .isEqualTo(einde);
    }

    /** S-126: where COV knew the last day of the insurance, the earlier of both counts. */
    @ParameterizedTest
    @CsvSource({"2026-12-31, 2026-12-31", "2027-08-31, 2027-08-31", "2028-01-01, 2027-08-31"})
    void theEndOfTheInsuranceBoundsIt(LocalDate eindeVerzekering, LocalDate einde) {
        assertThat(new Looptijd(eindeVerzekering).einde(Status.GOEDGEKEURD, BEGIN))
                .isEqualTo(einde);
    }

    @Test
    void withoutAnApprovalOnlyTheInsuranceEndsIt() {
        assertThat(new Looptijd(null).einde(Status.INGEDIEND, BEGIN)).isNull();
        assertThat(new Looptijd(null).einde(Status.AFGEWEZEN, BEGIN)).isNull();
        assertThat(new Looptijd(GENOEMD).einde(Status.AFGEWEZEN, BEGIN)).isEqualTo(GENOEMD);
    }

    @Test
    void theYearFollowsAFirstDayThatTheInsurerMoves() {
        Machtiging goedgekeurd = na(ingediend, melding(1, Status.GOEDGEKEURD, null, null));
        assertThat(goedgekeurd.stand().einddatum()).isEqualTo(LocalDate.of(2027, 8, 31));

        Machtiging verschoven = na(goedgekeurd, melding(2, Status.GOEDGEKEURD, LocalDate.of(2026, 10, 1), null));

        assertThat(verschoven.stand().einddatum()).isEqualTo(LocalDate.of(2027, 9, 30));
    }

    /** S-124, S-129. */
    @Test
    void whatTheInsurerNamesGoesBeforeItAndStays() {
        Machtiging begrensd = na(ingediend, melding(1, Status.GOEDGEKEURD, null, GENOEMD));
        assertThat(begrensd.stand().einddatum()).isEqualTo(GENOEMD);

        Machtiging verschoven = na(begrensd, melding(2, Status.GOEDGEKEURD, LocalDate.of(2026, 10, 1), null));

        assertThat(verschoven.stand().einddatum()).isEqualTo(GENOEMD);
    }

    @Test
    void aRejectionThatBecomesAnApprovalGetsItsYearThen() {
        Machtiging afgewezen = na(ingediend, melding(1, Status.AFGEWEZEN, null, null));
        assertThat(afgewezen.stand().einddatum()).isNull();

        assertThat(na(afgewezen, melding(2, Status.GOEDGEKEURD, null, null))
                        .stand()
                        .einddatum())
                .isEqualTo(LocalDate.of(2027, 8, 31));
    }

    private static Machtiging na(Machtiging machtiging, Statusmelding melding) {
        return ((Verwerking.Gewijzigd) machtiging.verwerk(melding, false)).machtiging();
    }

    private static Statusmelding melding(
            int volgnummer, Status status, @Nullable LocalDate begin, @Nullable LocalDate einde) {
        return new Statusmelding(volgnummer, status, MachtigingFixture.INGEDIEND, null, null, begin, einde, null);
    }
}
