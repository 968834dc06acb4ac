package nl.machtigingen.instroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class InstroomSettingsTest {

    @Test
    void aTicketLastsHalfAnHourAndNobodyKnowsWhereThePortalIs() {
        assertThat(bound(Map.of())).isEqualTo(new InstroomSettings(Duration.ofMinutes(30), null));
    }

    @Test
    void anOperatorSaysOtherwise() {
        assertThat(bound(Map.of(
                        "gateway.instroom.geldigheid",
                        "5m",
                        "gateway.instroom.portaal",
                        "https://portaal.example:8444")))
                .isEqualTo(new InstroomSettings(Duration.ofMinutes(5), URI.create("https://portaal.example:8444")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "-1m", "59s", "25h"})
    void aTermOutsideItsBoundsIsRefusedByName(String geldigheid) {
        assertThatThrownBy(() -> bound(Map.of("gateway.instroom.geldigheid", geldigheid)))
                .rootCause()
                .hasMessageContaining("gateway.instroom.geldigheid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://portaal.example",
                "portaal.example",
                "https://wie@portaal.example",
                "https://portaal.example/elders",
                "https://portaal.example?a=b",
                "https://portaal.example#a"
            })
    void anAddressThatIsNoPortalIsRefusedByName(String portaal) {
        assertThatThrownBy(() -> bound(Map.of("gateway.instroom.portaal", portaal)))
                .rootCause()
                .hasMessageContaining("gateway.instroom.portaal");
    }

    @ParameterizedTest
    @CsvSource({
        "https://portaal.example, https://portaal.example/portaal/instroom/",
        "https://portaal.example/, https://portaal.example/portaal/instroom/",
        "https://portaal.example:8444, https://portaal.example:8444/portaal/instroom/"
    })
    void peopleLandInOnePlace(URI portaal, URI landing) {
        assertThat(new Portaaladres(portaal).landing()).contains(landing);
    }

    @Test
    void withoutAPortalThereIsNoLanding() {
        assertThat(new Portaaladres(null).landing()).isEmpty();
    }

    private static InstroomSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("gateway.instroom", InstroomSettings.class);
    }
}
