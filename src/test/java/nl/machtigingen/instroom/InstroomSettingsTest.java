package nl.machtigingen.instroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class InstroomSettingsTest {

    @Test
    void aTicketLastsHalfAnHour() {
        assertThat(bound(Map.of())).isEqualTo(new InstroomSettings(Duration.ofMinutes(30)));
    }

    @Test
    void anOperatorSaysOtherwise() {
        assertThat(bound(Map.of("gateway.instroom.geldigheid", "5m")))
                .isEqualTo(new InstroomSettings(Duration.ofMinutes(5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "-1m", "59s", "25h"})
    void aTermOutsideItsBoundsIsRefusedByName(String geldigheid) {
        assertThatThrownBy(() -> bound(Map.of("gateway.instroom.geldigheid", geldigheid)))
                .rootCause()
                .hasMessageContaining("gateway.instroom.geldigheid");
    }

    private static InstroomSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("gateway.instroom", InstroomSettings.class);
    }
}
