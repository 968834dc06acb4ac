package nl.machtigingen.verzekeraar.xslt;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the dialects are.
 *
 * @param dialecten folder with pairs {@code <dialect>-uit.xsl} and {@code <dialect>-in.xsl}; one that does not exist holds none
 */
@ConfigurationProperties("gateway.verzekeraar")
record DialectSettings(@DefaultValue("rules/dialecten") Path dialecten) {

    DialectSettings {
        if (Files.exists(dialecten) && !(Files.isDirectory(dialecten) && Files.isReadable(dialecten))) {
            throw new IllegalArgumentException("gateway.verzekeraar.dialecten: geen leesbare map: " + dialecten);
        }
    }
}
