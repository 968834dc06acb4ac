package nl.machtigingen.instroom;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people come in by a ticket.
 *
 * @param geldigheid how long a ticket opens its draft; one minute to a day
 * @param portaal where the portal is for people; absent where nobody can be let in
 */
@ConfigurationProperties("gateway.instroom")
record InstroomSettings(
        @DefaultValue("30m") Duration geldigheid, @Nullable URI portaal) {

    private static final Duration KORTST = Duration.ofMinutes(1);
    private static final Duration LANGST = Duration.ofDays(1);

    /** The longest that an address of the contract takes, less the path and the ticket. */
    private static final int LANGSTE_ADRES = 1_900;

    InstroomSettings {
        eis(geldigheid.compareTo(KORTST) >= 0 && geldigheid.compareTo(LANGST) <= 0, "geldigheid must be 1m to 24h");
        eis(
                portaal == null || isPortaal(portaal),
                "portaal must be an https address without user, path, query and fragment, of at most " + LANGSTE_ADRES
                        + " characters");
    }

    private static boolean isPortaal(URI adres) {
        return "https".equals(adres.getScheme())
                && adres.getHost() != null
                && adres.getRawUserInfo() == null
                && (adres.getRawPath().isEmpty() || adres.getRawPath().equals("/"))
                && adres.getRawQuery() == null
                && adres.getRawFragment() == null
                && adres.toString().length() <= LANGSTE_ADRES;
    }

    private static void eis(boolean klopt, String regel) {
        if (!klopt) {
            throw new IllegalArgumentException("gateway.instroom." + regel);
        }
    }
}
