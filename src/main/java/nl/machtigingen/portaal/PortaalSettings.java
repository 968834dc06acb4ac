package nl.machtigingen.portaal;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The pages.
 *
 * @param adres where people find them, for the links in e-mails and to practices' software; absent where nobody is let in
 * @param stilte how long a session lasts when nothing is asked
 * @param langste how long it lasts at most
 * @param resultaten how many a page of a search shows
 */
@ConfigurationProperties("gateway.portaal")
record PortaalSettings(
        @Nullable URI adres,
        @DefaultValue("30m") Duration stilte,
        @DefaultValue("10h") Duration langste,
        @DefaultValue("20") int resultaten) {

    private static final int MEESTE_RESULTATEN = 100;

    /** The longest that an address of the contract takes, less the path and the ticket. */
    private static final int LANGSTE_ADRES = 1_900;

    PortaalSettings {
        if (adres != null && !isOorsprong(adres)) {
            throw new IllegalArgumentException(
                    "gateway.portaal.adres must be an https address without user, path, query and fragment, of at most "
                            + LANGSTE_ADRES + " characters");
        }
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

    private static boolean isOorsprong(URI adres) {
        return "https".equals(adres.getScheme())
                && adres.getHost() != null
                && adres.getRawUserInfo() == null
                && (adres.getRawPath().isEmpty() || adres.getRawPath().equals("/"))
                && adres.getRawQuery() == null
                && adres.getRawFragment() == null
                && adres.toString().length() <= LANGSTE_ADRES;
    }
}
