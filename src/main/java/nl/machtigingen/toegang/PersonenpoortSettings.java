package nl.machtigingen.toegang;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The port for people.
 *
 * @param aan whether it is there at all
 * @param poort zero for any free one
 * @param verbindingen most of them open at once, on this node
 * @param stilte longest silence of a browser inside a request
 */
@ConfigurationProperties("gateway.personen")
record PersonenpoortSettings(
        @DefaultValue("false") boolean aan,
        @DefaultValue("8444") int poort,
        @DefaultValue("2000") int verbindingen,
        @DefaultValue("20s") Duration stilte) {

    private static final int HOOGSTE = 65_535;

    PersonenpoortSettings {
        if (poort < 0 || poort > HOOGSTE) {
            throw new IllegalArgumentException("gateway.personen.poort must be between 0 and " + HOOGSTE);
        }
        if (verbindingen < 1) {
            throw new IllegalArgumentException("gateway.personen.verbindingen must be at least 1");
        }
        if (stilte.toMillis() < 1 || stilte.toMillis() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("gateway.personen.stilte must be at least 1ms and less than 25 days");
        }
    }
}
