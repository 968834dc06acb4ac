package nl.machtigingen.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DatabaseSettingsTest {

    @Test
    void runsItsOwnServerInTheDataFolderByDefault() {
        assertThat(settings(Map.of()))
                .isEqualTo(new DatabaseSettings(null, null, null, Path.of("data/postgres"), 20, Duration.ofSeconds(5)));
    }

    @Test
    void readsEveryKey() {
        assertThat(settings(Map.of(
                        "gateway.database.url", "jdbc:postgresql://db/gateway",
                        "gateway.database.gebruiker", "een",
                        "gateway.database.wachtwoord", "twee",
                        "gateway.database.map", "elders",
                        "gateway.database.pool", "7",
                        "gateway.database.connection-timeout", "2s")))
                .isEqualTo(new DatabaseSettings(
                        "jdbc:postgresql://db/gateway", "een", "twee", Path.of("elders"), 7, Duration.ofSeconds(2)));
    }

    @Test
    void takesAnEmptyUrlForNone() {
        assertThat(settings(Map.of("gateway.database.url", "")).url()).isNull();
    }

    @Test
    void refusesAnotherKindOfDatabaseAndNamesTheKey() {
        assertThatThrownBy(() -> settings(Map.of("gateway.database.url", "jdbc:h2:mem:x")))
                .rootCause()
                .hasMessageContaining("gateway.database.url");
    }

    @Test
    void refusesAPoolTooSmallAndNamesTheKey() {
        assertThatThrownBy(() -> settings(Map.of("gateway.database.pool", "1")))
                .rootCause()
                .hasMessageContaining("gateway.database.pool");
    }

    @Test
    void printsNeitherUrlNorPassword() {
        assertThat(settings(Map.of(
                                "gateway.database.url", "jdbc:postgresql://db/x?password=verborgen",
                                "gateway.database.wachtwoord", "verborgen"))
                        .toString())
                .doesNotContain("verborgen");
    }

    private static DatabaseSettings settings(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("gateway.database", DatabaseSettings.class);
    }
}
