package nl.machtigingen.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseConfigTest {

    private final ApplicationContextRunner gateway = new ApplicationContextRunner()
            .withUserConfiguration(DatabaseConfig.class)
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class,
                    FlywayAutoConfiguration.class));

    @Test
    void refusesToStartInProductionWithoutADatabaseAndNamesTheKey() {
        gateway.withPropertyValues("spring.profiles.active=production")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("gateway.database.url"));
    }

    @Test
    void usesTheDatabaseOfTheUrl() {
        try (TestDatabase database = TestDatabase.create()) {
            gateway.withPropertyValues(
                            "spring.profiles.active=production",
                            "gateway.database.url=" + database.jdbcUrl(),
                            "gateway.database.gebruiker=" + database.user(),
                            "gateway.database.wachtwoord=" + database.password(),
                            "gateway.database.pool=3")
                    .run(context -> {
                        var pool = (HikariDataSource) context.getBean(DataSource.class);
                        assertThat(pool.getJdbcUrl()).isEqualTo(database.jdbcUrl());
                        assertThat(pool.getMaximumPoolSize()).isEqualTo(3);
                        assertThat(pool.getConnectionTimeout()).isEqualTo(5000);
                    });
        }
    }

    @Test
    void migratesItsOwnServerAndStopsItWithTheContext(@TempDir Path folder) {
        var embedded = gateway.withPropertyValues("gateway.database.map=" + folder);
        embedded.run(context -> context.getBean(JdbcClient.class)
                .sql("insert into gestrand_werk values ('soort', 'sleutel', 'reden', 1, now())")
                .update());
        assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();
        embedded.run(context -> assertThat(context.getBean(JdbcClient.class)
                        .sql("select key from gestrand_werk")
                        .query(String.class)
                        .single())
                .isEqualTo("sleutel"));
    }

    @Test
    void keepsTheValuesOfARowOutOfExceptions() {
        try (TestDatabase database = TestDatabase.create()) {
            gateway.withPropertyValues(
                            "gateway.database.url=" + database.jdbcUrl(),
                            "gateway.database.gebruiker=" + database.user(),
                            "gateway.database.wachtwoord=" + database.password())
                    .run(context -> {
                        var jdbc = context.getBean(JdbcClient.class);
                        String insert = "insert into gestrand_werk values (?, ?, '', 1, now())";
                        jdbc.sql(insert).param("soort").param("geheim").update();
                        assertThat(catchThrowable(() -> jdbc.sql(insert)
                                        .param("soort")
                                        .param("geheim")
                                        .update()))
                                .isNotNull()
                                .rootCause()
                                .message()
                                .doesNotContain("geheim");
                    });
        }
    }
}
