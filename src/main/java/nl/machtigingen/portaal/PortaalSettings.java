package nl.machtigingen.portaal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The pages.
 *
 * @param stilte how long a session lasts when nothing is asked
 * @param langste how long it lasts at most
 * @param resultaten how many a page of a search shows
 */
@ConfigurationProperties("gateway.portaal")
record PortaalSettings(
        @DefaultValue("30m") Duration stilte,
        @DefaultValue("10h") Duration langste,
        @DefaultValue("20") int resultaten) {

    private static final int MEESTE_RESULTATEN = 100;

    PortaalSettings {
        if (stilte.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("gateway.portaal.stilte must be a minute or more");
        }
        if (langste.compareTo(stilte) < 0) {
            throw new IllegalArgumentException(
                    "gateway.portaal.langste must not be shorter than gateway.portaal.stilte");
        }
        if (resultaten < 1 || resultaten > MEESTE_RESULTATEN) {
            throw new IllegalArgumentException("gateway.portaal.resultaten must be between 1 and " + MEESTE_RESULTATEN);
        }
    }
}
