package nl.machtigingen.database;

import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfig {

    @Bean(destroyMethod = "close")
    Database database(DatabaseSettings settings, Environment environment) {
        if (settings.url() == null && environment.acceptsProfiles(Profiles.of("production"))) {
            throw new IllegalStateException(
                    "In production the gateway needs a database of its own: set gateway.database.url");
        }
        return Database.open(settings);
    }

    /** Closed by {@link Database}, which must stop the server after it. */
    @Bean(destroyMethod = "")
    DataSource dataSource(Database database) {
        return database.dataSource();
    }
}
