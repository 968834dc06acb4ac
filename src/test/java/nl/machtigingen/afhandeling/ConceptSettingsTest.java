package nl.machtigingen.afhandeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ConceptSettingsTest {

    private static final String KEY = "gateway.concept.bewaartermijn";

    /** S-94. */
    @Test
    void aDraftIsKeptTenDaysUnlessTheOperatorSaysOtherwise() {
        assertThat(bound(Map.of()).bewaartermijn()).isEqualTo(Duration.ofDays(10));
        assertThat(bound(Map.of(KEY, "36h")).bewaartermijn()).isEqualTo(Duration.ofHours(36));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "-1d"})
    void aTermOfNothingIsRefusedByName(String termijn) {
        assertThatThrownBy(() -> bound(Map.of(KEY, termijn))).rootCause().hasMessageContaining(KEY);
    }

    private static ConceptSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("gateway.concept", ConceptSettings.class);
    }
}
