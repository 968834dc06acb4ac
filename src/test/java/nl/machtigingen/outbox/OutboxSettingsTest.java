package nl.machtigingen.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class OutboxSettingsTest {

    static OutboxSettings defaults() {
        return settings(Map.of());
    }

    @Test
    void hasDefaultsThatTakeOverADeadNodeWithinAMinute() {
        assertThat(defaults())
                .isEqualTo(new OutboxSettings(
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(15),
                        Duration.ofDays(30),
                        16,
                        200,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(10),
                        4,
                        Duration.ofSeconds(20)));
    }

    @Test
    void readsEveryKey() {
        assertThat(settings(Map.of(
                        "gateway.outbox.eerste-herhaling", "1s",
                        "gateway.outbox.langste-herhaling", "2s",
                        "gateway.outbox.opgeven-na", "3s",
                        "gateway.outbox.threads", "4",
                        "gateway.outbox.immediate-attempts", "5",
                        "gateway.outbox.poll-interval", "6s",
                        "gateway.outbox.heartbeat", "7s",
                        "gateway.outbox.missed-heartbeats", "8",
                        "gateway.outbox.stop-within", "9s")))
                .isEqualTo(new OutboxSettings(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3),
                        4,
                        5,
                        Duration.ofSeconds(6),
                        Duration.ofSeconds(7),
                        8,
                        Duration.ofSeconds(9)));
    }

    @ParameterizedTest
    @CsvSource({
        "eerste-herhaling, 0s",
        "langste-herhaling, 4s",
        "opgeven-na, 0s",
        "threads, 0",
        "immediate-attempts, 0",
        "poll-interval, 0s",
        "heartbeat, -1s",
        "missed-heartbeats, 3",
        "stop-within, 0s"
    })
    void refusesABadValueAndNamesTheKey(String key, String value) {
        assertThatThrownBy(() -> settings(Map.of("gateway.outbox." + key, value)))
                .rootCause()
                .hasMessageContaining("gateway.outbox." + key);
    }

    private static OutboxSettings settings(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("gateway.outbox", OutboxSettings.class);
    }
}
