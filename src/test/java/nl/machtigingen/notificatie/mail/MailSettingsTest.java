package nl.machtigingen.notificatie.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MailSettingsTest {

    private static final String PREFIX = "gateway.notificatie.mail.";

    private static final Map<String, String> LEAST = Map.of(
            PREFIX + "host", "smtp.example",
            PREFIX + "afzender", "van@gateway.example");

    @Test
    void nothingIsRequiredWhereNothingIsMailed() {
        assertThat(bind(Map.of()).host()).isNull();
    }

    @Test
    void hasDefaultsThatAreSafe() {
        MailSettings settings = bind(LEAST);

        assertThat(settings.poort()).isEqualTo(587);
        assertThat(settings.beveiliging()).isEqualTo(Beveiliging.STARTTLS);
        assertThat(settings.enveloppeadres()).isEqualTo("van@gateway.example");
        assertThat(settings.bundel()).isEqualTo("uitgaand");
        assertThat(settings.verbinden()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.antwoord()).isEqualTo(Duration.ofSeconds(20));
        assertThat(settings.verbindingen()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = "afzender")
    void refusesToMailWithout(String key) {
        Map<String, String> properties = new HashMap<>(LEAST);
        properties.remove(PREFIX + key);

        assertThatThrownBy(() -> bind(properties)).rootCause().hasMessageContaining(PREFIX + key);
    }

    @ParameterizedTest
    @CsvSource({
        "host, ''",
        "poort, 0",
        "poort, 65536",
        "afzender, Gateway <van@gateway.example>",
        "retouradres, niemand",
        "verbinden, 0s",
        "antwoord, 1h",
        "verbindingen, 0"
    })
    void refusesABadValueAndNamesTheKey(String key, String value) {
        Map<String, String> properties = new HashMap<>(LEAST);
        properties.put(PREFIX + key, value);

        assertThatThrownBy(() -> bind(properties)).rootCause().hasMessageContaining(PREFIX + key);
    }

    @Test
    void refusesAPasswordThatIsMissingOrWouldGoInClear() {
        Map<String, String> properties = new HashMap<>(LEAST);
        properties.put(PREFIX + "gebruiker", "gateway");
        assertThatThrownBy(() -> bind(properties)).rootCause().hasMessageContaining(PREFIX + "wachtwoord");

        properties.put(PREFIX + "wachtwoord", "geheim");
        assertThat(bind(properties)).asString().doesNotContain("geheim");
        properties.put(PREFIX + "beveiliging", "geen");
        assertThatThrownBy(() -> bind(properties)).rootCause().hasMessageContaining(PREFIX + "beveiliging");
    }

    private static MailSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("gateway.notificatie.mail", MailSettings.class);
    }
}
