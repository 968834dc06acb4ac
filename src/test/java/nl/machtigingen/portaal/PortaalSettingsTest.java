package nl.machtigingen.portaal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PortaalSettingsTest {

    private static final Duration HALF_UUR = Duration.ofMinutes(30);

    @Test
    void aSessionEndsAfterHalfAnHourOfSilence() {
        PortaalSettings standaard = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("gateway.portaal", PortaalSettings.class);

        assertThat(standaard).isEqualTo(new PortaalSettings(HALF_UUR, Duration.ofHours(10), 20));
    }

    @Test
    void aValueThatCannotBeIsRefusedWithTheNameOfItsKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PortaalSettings(Duration.ofSeconds(59), HALF_UUR, 20))
                .withMessageContaining("gateway.portaal.stilte");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PortaalSettings(HALF_UUR, Duration.ofMinutes(29), 20))
                .withMessageContaining("gateway.portaal.langste");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PortaalSettings(HALF_UUR, HALF_UUR, 101))
                .withMessageContaining("gateway.portaal.resultaten");
    }
}
