package nl.machtigingen.bijlage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class BijlageSettingsTest {

    @Test
    void hasDefaults() {
        assertThat(settings(Map.of()))
                .isEqualTo(new BijlageSettings(
                        new BijlageSettings.Limieten(
                                DataSize.ofMegabytes(22), DataSize.ofMegabytes(7), DataSize.ofMegabytes(66)),
                        Path.of("data/bijlagen"),
                        BijlageSettings.Opslagsoort.BESTANDEN,
                        List.of("application/pdf", "image/jpeg", "image/png", "image/tiff"),
                        50,
                        BijlageSettings.ZonderScanner.WEIGER,
                        Duration.ofSeconds(30),
                        Duration.ofHours(24),
                        Duration.ofHours(1),
                        new BijlageSettings.Fotos(2_400, 85, DataSize.ofMegabytes(1), 50_000_000)));
    }

    @ParameterizedTest
    @CsvSource({
        "limiet.mondzorg, 1KB",
        "limiet.overig, 2GB",
        "limiet.concept, 21MB",
        "foto.langste-zijde, 999",
        "foto.kwaliteit, 59",
        "foto.vanaf, 0B",
        "foto.beeldpunten, 999999",
        "soorten, PDF",
        "soorten, ''",
        "aantal, 0",
        "scanner-wachttijd, 0s",
        "opruimen-na, 59m",
        "opruim-interval, 0s"
    })
    void refusesABadValueAndNamesTheKey(String sleutel, String waarde) {
        assertThatThrownBy(() -> settings(Map.of("gateway.bijlage." + sleutel, waarde)))
                .rootCause()
                .hasMessageContaining("gateway.bijlage." + sleutel);
    }

    private static BijlageSettings settings(Map<String, String> waarden) {
        return new Binder(new MapConfigurationPropertySource(waarden))
                .bindOrCreate("gateway.bijlage", BijlageSettings.class);
    }
}
