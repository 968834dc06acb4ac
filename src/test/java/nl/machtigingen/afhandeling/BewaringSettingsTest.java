package nl.machtigingen.afhandeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class BewaringSettingsTest {

    /** S-76, S-163, S-164. */
    @Test
    void hasDefaults() {
        assertThat(settings(Map.of()))
                .isEqualTo(new BewaringSettings(
                        Duration.ofHours(24),
                        Period.ofYears(1),
                        Period.ofYears(2),
                        Period.ofDays(30),
                        Duration.ofHours(1),
                        10_000));
    }

    @ParameterizedTest
    @CsvSource({
        "herinnering, 0s",
        "bijlagen, 0d",
        "machtigingen, -1y",
        "aankondiging, 0d",
        "interval, 999ms",
        "portie, 0"
    })
    void refusesABadValueAndNamesTheKey(String sleutel, String waarde) {
        assertThatThrownBy(() -> settings(Map.of("gateway.bewaring." + sleutel, waarde)))
                .rootCause()
                .hasMessageContaining("gateway.bewaring." + sleutel);
    }

    private static BewaringSettings settings(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("gateway.bewaring", BewaringSettings.class);
    }
}
