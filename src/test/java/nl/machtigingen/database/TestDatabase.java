package nl.machtigingen.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * A fresh, migrated database on the PostgreSQL server of this test JVM: the same server, as durable, as the gateway
 * runs. Making one takes a fraction of a second, so take one per test class.
 */
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger number = new AtomicInteger();

    private final String url;
    private final HikariDataSource dataSource;

    private TestDatabase(String url) {
        this.url = url;
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(Server.SHARED.user());
        config.setPassword(Server.SHARED.password());
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(0);
        this.dataSource = new HikariDataSource(config);
    }

    /** A database with all migrations applied and no rows. */
    public static TestDatabase create() {
        String name = "test" + number.incrementAndGet();
        Server.execute("create database " + name + " template migrated");
        return new TestDatabase(Server.SHARED.jdbcUrl(name));
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** For {@code gateway.database.url}. */
    public String jdbcUrl() {
        return url;
    }

    /** For {@code gateway.database.gebruiker}. */
    public String user() {
        return Server.SHARED.user();
    }

    /** For {@code gateway.database.wachtwoord}. */
    public String password() {
        return Server.SHARED.password();
    }

    /** Closes the connections; the database itself goes when the next test JVM starts. */
    @Override
    public void close() {
        dataSource.close();
    }

    private static final class Server {

        static final EmbeddedServer SHARED = start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SHARED::close));
            removeWhatEarlierRunsLeft();
            execute("create database migrated");
            Flyway.configure()
                    .dataSource(SHARED.jdbcUrl("migrated"), SHARED.user(), SHARED.password())
                    .load()
                    .migrate();
        }

        /** Keeps the unpacked program between runs; test JVMs at the same time get a folder each. */
        private static EmbeddedServer start() {
            IllegalStateException inUse = null;
            for (int slot = 1; slot <= 8; slot++) {
                try {
                    return EmbeddedServer.start(Path.of("target", "test-postgres-" + slot));
                } catch (IllegalStateException e) {
                    inUse = e;
                }
            }
            throw new IllegalStateException("No free folder for a test server", inUse);
        }

        private static void removeWhatEarlierRunsLeft() {
            List<String> left = new ArrayList<>();
            try (Connection connection = connect();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select datname from pg_database"
                            + " where datname = 'migrated' or datname ~ '^test[0-9]+$'")) {
                while (rows.next()) {
                    left.add(rows.getString(1));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            left.forEach(name -> execute("drop database " + name + " with (force)"));
        }

        static void execute(String sql) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Connection connect() throws SQLException {
            return DriverManager.getConnection(SHARED.jdbcUrl("postgres"), SHARED.user(), SHARED.password());
        }
    }
}
