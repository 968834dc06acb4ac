package nl.machtigingen.register;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the register comes from.
 *
 * @param bestand the operator's file, read at start; without one the register stays as it is in the database
 */
@ConfigurationProperties("gateway.register")
record RegisterSettings(@Nullable Path bestand) {

    RegisterSettings {
        if (bestand != null && !Files.isReadable(bestand)) {
            throw new IllegalArgumentException("gateway.register.bestand cannot be read: " + bestand);
        }
    }
}
