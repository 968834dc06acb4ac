package nl.machtigingen.mogelijkheden;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moments with their own offset: a term that ends in another half of the year than it began shows the hour that was shifted. */
class TermijnTest {

    @ParameterizedTest(name = "{0}: {1} + {2} werkdagen")
    @CsvSource({
        "an ordinary week,               2026-11-02T09:00+01:00, 5,  2026-11-10T00:00+01:00",
        "ten days are two weeks,         2026-11-02T09:00+01:00, 10, 2026-11-17T00:00+01:00",
        "late in the evening,            2026-11-02T23:59:59+01:00, 5, 2026-11-10T00:00+01:00",
        "past midnight in Amsterdam only,2026-11-02T23:30Z,      5,  2026-11-11T00:00+01:00",
        "asked on a Saturday,            2026-11-07T12:00+01:00, 5,  2026-11-14T00:00+01:00",
        "over Christmas and New Year,    2026-12-22T10:00+01:00, 5,  2026-12-31T00:00+01:00",
        "past New Year,                  2026-12-28T10:00+01:00, 5,  2027-01-06T00:00+01:00",
        "asked on second Christmas day,  2025-12-26T10:00+01:00, 1,  2025-12-30T00:00+01:00",
        "over Easter and the change,     2027-03-25T10:00+01:00, 2,  2027-04-01T00:00+02:00",
        "over Koningsdag,                2026-04-24T10:00+02:00, 1,  2026-04-29T00:00+02:00",
        "Koningsdag on a Saturday,       2025-04-25T10:00+02:00, 1,  2025-04-29T00:00+02:00",
        "over Bevrijdingsdag,            2026-05-04T10:00+02:00, 1,  2026-05-07T00:00+02:00",
        "over Hemelvaart and Pinksteren, 2026-05-13T10:00+02:00, 10, 2026-05-30T00:00+02:00",
        "into summer time,               2026-03-27T10:00+01:00, 1,  2026-03-31T00:00+02:00",
        "into winter time,               2026-10-23T10:00+02:00, 1,  2026-10-27T00:00+01:00"
    })
    void workingDaysPassOverWeekendsAndHolidays(String geval, OffsetDateTime begin, int dagen, OffsetDateTime einde) {
        assertThat(new Termijn.Werkdagen(dagen).na(begin.toInstant())).isEqualTo(einde.toInstant());
    }

    @ParameterizedTest(name = "{0}: {1} + {2} uur")
    @CsvSource({
        "an ordinary day,            2026-11-03T09:30+01:00, 24, 2026-11-04T09:30+01:00",
        "over a weekend,             2026-11-06T17:00+01:00, 24, 2026-11-09T17:00+01:00",
        "asked on a Sunday,          2026-11-08T12:00+01:00, 24, 2026-11-10T00:00+01:00",
        "over Christmas,             2026-12-24T16:00+01:00, 24, 2026-12-28T16:00+01:00",
        "New Year on a Friday,       2026-12-31T16:00+01:00, 24, 2027-01-04T16:00+01:00",
        "into summer time,           2026-03-27T10:00+01:00, 24, 2026-03-30T10:00+02:00",
        "into winter time,           2026-10-23T10:00+02:00, 24, 2026-10-26T10:00+01:00",
        "two days,                   2026-11-05T10:00+01:00, 48, 2026-11-09T10:00+01:00"
    })
    void hoursRunOnWorkingDaysOnly(String geval, OffsetDateTime begin, int uren, OffsetDateTime einde) {
        Instant na = new Termijn.Uren(uren).na(begin.toInstant());

        assertThat(na).isEqualTo(einde.toInstant());
    }
}
