package nl.machtigingen.portaal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import nl.machtigingen.begrippen.Portaaladres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.env.MockEnvironment;

class PortaalSettingsTest {

    private static final Duration HALF_UUR = Duration.ofMinutes(30);

    @Test
    void aSessionEndsAfterHalfAnHourOfSilence() {
        assertThat(bound(Map.of())).isEqualTo(new PortaalSettings(null, HALF_UUR, Duration.ofHours(10), 20));
    }

    @Test
    void aValueThatCannotBeIsRefusedWithTheNameOfItsKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PortaalSettings(null, Duration.ofSeconds(59), HALF_UUR, 20))
                .withMessageContaining("gateway.portaal.stilte");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PortaalSettings(null, HALF_UUR, Duration.ofMinutes(29), 20))
                .withMessageContaining("gateway.portaal.langste");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PortaalSettings(null, HALF_UUR, HALF_UUR, 101))
                .withMessageContaining("gateway.portaal.resultaten");
    }

    @Test
    void withoutAnAddressNoLinkLeadsAnywhere() {
        assertThat(new Portaaladres(null).instroom()).isEmpty();
        assertThat(new Portaaladres(null).machtigingen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://portaal.example:8444", "https://portaal.example:8444/"})
    void everyLinkLeadsToTheOneAddress(String adres) {
        Portaaladres portaal =
                new Portaaladres(bound(Map.of("gateway.portaal.adres", adres)).adres());

        assertThat(portaal.instroom()).contains(URI.create("https://portaal.example:8444/portaal/instroom/"));
        assertThat(portaal.machtigingen()).contains(URI.create("https://portaal.example:8444/portaal/machtigingen/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://portaal.example",
                "portaal.example",
                "https://wie@portaal.example",
                "https://portaal.example/portaal",
                "https://portaal.example?a=b",
                "https://portaal.example#a"
            })
    void anAddressThatIsNoPortalIsRefusedByName(String adres) {
        assertThatThrownBy(() -> bound(Map.of("gateway.portaal.adres", adres)))
                .rootCause()
                .hasMessageContaining("gateway.portaal.adres");
    }

    /** One word for one thing: whoever still says it in the old ones hears so at the start. */
    @ParameterizedTest
    @ValueSource(strings = {"gateway.instroom.portaal", "gateway.notificatie.mail.portaal"})
    void theKeysOfBeforeAreRefusedByName(String sleutel) {
        MockEnvironment environment = new MockEnvironment().withProperty(sleutel, "https://portaal.example");

        assertThatThrownBy(() -> new PortaalConfiguration().portaaladres(bound(Map.of()), environment))
                .hasMessageContaining(sleutel)
                .hasMessageContaining("gateway.portaal.adres");
    }

    private static PortaalSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("gateway.portaal", PortaalSettings.class);
    }
}
