package nl.machtigingen.database;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data lives.
 *
 * @param url JDBC URL of a PostgreSQL database; without it the gateway runs its own server in {@code map}
 * @param gebruiker user name on that database
 * @param wachtwoord password of that user
 * @param map folder of the embedded server: program, data, log and lock
 * @param pool most connections open at once
 * @param connectionTimeout longest wait for a connection from the pool
 */
@ConfigurationProperties("gateway.database")
record DatabaseSettings(
        @Nullable String url,
        @Nullable String gebruiker,
        @Nullable String wachtwoord,
        @DefaultValue("data/postgres") Path map,
        @DefaultValue("20") int pool,
        @DefaultValue("5s") Duration connectionTimeout) {

    DatabaseSettings {
        if (url != null && url.isBlank()) {
            url = null;
        }
        if (url != null && !url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("gateway.database.url must start with jdbc:postgresql:");
        }
        if (pool < 2) {
            throw new IllegalArgumentException("gateway.database.pool must be at least 2");
        }
        if (connectionTimeout.toMillis() < 250) {
            throw new IllegalArgumentException("gateway.database.connection-timeout must be at least 250ms");
        }
    }

    /** Leaves out the URL and the password: a URL may carry a password too. */
    @Override
    public String toString() {
        return "DatabaseSettings[" + (url == null ? "embedded in " + map : "by URL") + ", pool=" + pool + "]";
    }
}
