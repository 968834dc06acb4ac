package nl.machtigingen.regelset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the rules are.
 *
 * @param map folder with a folder per kind of rules; one that does not exist holds none
 * @param interval how often it is looked at for changes
 */
@ConfigurationProperties("gateway.regels")
record RegelSettings(
        @DefaultValue("rules") Path map,
        @DefaultValue("10s") Duration interval) {

    private static final Duration KORTSTE = Duration.ofSeconds(1);

    RegelSettings {
        if (Files.exists(map) && !(Files.isDirectory(map) && Files.isReadable(map))) {
            throw new IllegalArgumentException("gateway.regels.map: geen leesbare map: " + map);
        }
        if (interval.compareTo(KORTSTE) < 0) {
            throw new IllegalArgumentException("gateway.regels.interval must be 1s or more: " + interval);
        }
    }
}
