package nl.machtigingen.document;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the making of documents may cost.
 *
 * @param gelijktijdig documents in the making at once, on this node: an ordinary one holds some ten megabytes, one of fifty pages some sixty
 * @param wachten longest wait for a place, and what a caller who got none is told to wait
 */
@ConfigurationProperties("gateway.document")
record DocumentSettings(
        @DefaultValue("4") int gelijktijdig,
        @DefaultValue("5s") Duration wachten) {

    DocumentSettings {
        if (gelijktijdig < 1) {
            throw new IllegalArgumentException("gateway.document.gelijktijdig must be 1 or more");
        }
        if (wachten.compareTo(Duration.ofSeconds(1)) < 0 || wachten.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("gateway.document.wachten must be 1s to 1m");
        }
    }
}
