package nl.machtigingen.mogelijkheden;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeestdagenTest {

    /** Goede Vrijdag, tweede Paasdag, Koningsdag, Hemelvaartsdag and tweede Pinksterdag as the published calendars have them. */
    @ParameterizedTest
    @CsvSource({
        "2024, 03-29 04-01 04-27 05-09 05-20",
        "2025, 04-18 04-21 04-26 05-29 06-09",
        "2026, 04-03 04-06 04-27 05-14 05-25",
        "2027, 03-26 03-29 04-27 05-06 05-17",
        "2028, 04-14 04-17 04-27 05-25 06-05",
        "2029, 03-30 04-02 04-27 05-10 05-21",
        "2030, 04-19 04-22 04-27 05-30 06-10"
    })
    void areThoseOfThePublishedCalendars(int jaar, String beweeglijk) {
        assertThat(Feestdagen.van(jaar))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(("01-01 05-05 12-25 12-26 " + beweeglijk).split(" "))
                        .map(dag -> LocalDate.parse(jaar + "-" + dag))
                        .collect(Collectors.toSet()));
    }

    @Test
    void koningsdagIsOnSaturdayWhenTheBirthdayIsASunday() {
        assertThat(Feestdagen.van(2031)).contains(LocalDate.of(2031, 4, 26)).doesNotContain(LocalDate.of(2031, 4, 27));
    }

    @Test
    void hemelvaartsdagMayFallOnBevrijdingsdag() {
        assertThat(Feestdagen.van(2016)).contains(LocalDate.of(2016, 5, 5)).hasSize(8);
    }
}
