package nl.machtigingen.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The pool, and below it the embedded server if there is one; closed in that order. */
final class Database implements AutoCloseable {

    private final @Nullable EmbeddedServer server;
    private final HikariDataSource pool;

    private Database(@Nullable EmbeddedServer server, HikariDataSource pool) {
        this.server = server;
        this.pool = pool;
    }

    static Database open(DatabaseSettings settings) {
        String url = settings.url();
        if (url != null) {
            return new Database(null, pool(settings, url, settings.gebruiker(), settings.wachtwoord()));
        }
        EmbeddedServer server = EmbeddedServer.start(settings.map());
        try {
            return new Database(server, pool(settings, server.jdbcUrl(), server.user(), server.password()));
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        if (server != null) {
            server.close();
        }
    }

    private static HikariDataSource pool(
            DatabaseSettings settings, String url, @Nullable String user, @Nullable String password) {
        var config = new HikariConfig();
        config.setPoolName("gateway");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(settings.pool());
        config.setConnectionTimeout(settings.connectionTimeout().toMillis());
        config.addDataSourceProperty("ApplicationName", "machtigingen-gateway");
        // the server's DETAIL line quotes the values of the row, and exceptions end up in logs
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }
}
