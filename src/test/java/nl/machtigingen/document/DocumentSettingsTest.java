package nl.machtigingen.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DocumentSettingsTest {

    private static DocumentSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("gateway.document", DocumentSettings.class);
    }

    @Test
    void hasDefaults() {
        assertThat(bind(Map.of())).isEqualTo(new DocumentSettings(4, Duration.ofSeconds(5)));
    }

    @ParameterizedTest
    @CsvSource({"gelijktijdig, 0", "wachten, 0s", "wachten, 2m"})
    void refusesABadValueAndNamesTheKey(String key, String value) {
        assertThatThrownBy(() -> bind(Map.of("gateway.document." + key, value)))
                .rootCause()
                .hasMessageContaining("gateway.document." + key);
    }
}
