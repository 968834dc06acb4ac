package nl.machtigingen.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatumAdaptersTest {

    private final DatumAdapter datum = new DatumAdapter();
    private final CovDatumAdapter covDatum = new CovDatumAdapter();
    private final TijdstipAdapter tijdstip = new TijdstipAdapter();

    @Test
    void readsADateWithWhiteSpaceAroundItAsTheSchemaDoes() {
        assertThat(datum.unmarshal("\n 2026-03-01\t")).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-3-1", "2026-02-29", "2026-03-01Z", "2026-03-01+01:00", "2026-03-01T00:00:00"})
    void refusesADateOfAnotherForm(String lexical) {
        assertThatThrownBy(() -> datum.unmarshal(lexical)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsTheRefusedDateOutOfTheException() {
        assertThatThrownBy(() -> datum.unmarshal("1980-02-31"))
                .hasMessageNotContaining("1980")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01", "2026-03-01T00:00:00"})
    void readsADateOfCovAlsoAsAMidnight(String lexical) {
        assertThat(covDatum.unmarshal(lexical)).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-28T23:00:00Z", "2026-03-01T00:00:00+01:00", "2026-03-01T12:00:00", "T00:00:00"})
    void refusesADateOfCovThatAZoneCouldMove(String lexical) {
        assertThatThrownBy(() -> covDatum.unmarshal(lexical)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesSecondsAndZoneOfATimestampAlsoWhenZero() {
        assertThat(tijdstip.marshal(OffsetDateTime.of(2026, 3, 1, 0, 0, 0, 0, ZoneOffset.UTC)))
                .isEqualTo("2026-03-01T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01T09:30:00", "2026-03-01", "2026-03-01T25:00:00Z"})
    void refusesATimestampOfAnotherForm(String lexical) {
        assertThatThrownBy(() -> tijdstip.unmarshal(lexical)).isInstanceOf(IllegalArgumentException.class);
    }
}
