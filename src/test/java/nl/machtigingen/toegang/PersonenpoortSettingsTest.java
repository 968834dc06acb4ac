package nl.machtigingen.toegang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PersonenpoortSettingsTest {

    private static final Duration STILTE = Duration.ofSeconds(20);

    @Test
    void thePortIsClosedUntilAnOperatorAsksForIt() {
        PersonenpoortSettings standaard = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("gateway.personen", PersonenpoortSettings.class);

        assertThat(standaard).isEqualTo(new PersonenpoortSettings(false, 8444, 2000, STILTE));
    }

    @Test
    void aValueThatCannotBeIsRefusedWithTheNameOfItsKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PersonenpoortSettings(true, 65_536, 1, STILTE))
                .withMessageContaining("gateway.personen.poort");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PersonenpoortSettings(true, -1, 1, STILTE))
                .withMessageContaining("gateway.personen.poort");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PersonenpoortSettings(true, 8444, 0, STILTE))
                .withMessageContaining("gateway.personen.verbindingen");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PersonenpoortSettings(true, 8444, 1, Duration.ZERO))
                .withMessageContaining("gateway.personen.stilte");
    }
}
