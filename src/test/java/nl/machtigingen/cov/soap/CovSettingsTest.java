package nl.machtigingen.cov.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class CovSettingsTest {

    private static CovSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("gateway.cov", CovSettings.class);
    }

    @Test
    void hasDefaultsForAllButTheAddress() {
        CovSettings settings = bind(Map.of("gateway.cov.adres", "https://cov.example/soap"));

        assertThat(settings.verbinden()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.antwoord()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.verbindingen()).isEqualTo(50);
        assertThat(settings.grootsteAntwoord()).isEqualTo(DataSize.ofMegabytes(1));
    }

    @ParameterizedTest
    @CsvSource({
        "verbinden, 0s",
        "antwoord, 1h",
        "verbindingen, 0",
        "grootste-antwoord, 1B",
        "adres, http://cov.example/soap"
    })
    void refusesABadValueAndNamesTheKey(String key, String value) {
        Map<String, String> properties = new HashMap<>(Map.of("gateway.cov.adres", "https://cov.example/soap"));
        properties.put("gateway.cov." + key, value);

        assertThatThrownBy(() -> bind(properties)).rootCause().hasMessageContaining("gateway.cov." + key);
    }

    @Test
    void refusesToStartWithoutAnAddress() {
        assertThatThrownBy(() -> bind(Map.of())).rootCause().hasMessageContaining("gateway.cov.adres");
    }
}
