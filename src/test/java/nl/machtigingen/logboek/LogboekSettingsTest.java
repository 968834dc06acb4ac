package nl.machtigingen.logboek;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LogboekSettingsTest {

    private static final Duration OK = Duration.ofSeconds(1);

    @Test
    void aBadValueIsRefusedAndItsKeyNamed() {
        refused("gateway.logboek.verzegel-elke", Duration.ZERO, 1, OK, 1);
        refused("gateway.logboek.bundel", OK, 0, OK, 1);
        refused("gateway.logboek.bundel", OK, 10_001, OK, 1);
        refused("gateway.logboek.anker-elke", OK, 1, Duration.ZERO, 1);
        refused("gateway.logboek.anker-regels", OK, 1, OK, 0);
    }

    private static void refused(String key, Duration verzegelElke, int bundel, Duration ankerElke, int ankerRegels) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LogboekSettings(verzegelElke, bundel, ankerElke, ankerRegels))
                .withMessageContaining(key);
    }
}
