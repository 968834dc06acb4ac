package nl.machtigingen.notificatie;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How practices hear of changes.
 *
 * @param lokaleAdressen whether a practice may register an address on this machine or in a private network; only of use in a
 *     demonstration, because it lets a caller make the gateway call its own surroundings
 * @param bundel most lines in one delivery, 1 to 100 (bound of the contract)
 * @param herhaalWachten how often a waiting haalNotificaties looks again for lines that another node wrote
 */
@ConfigurationProperties("gateway.notificatie")
record NotificatieSettings(
        @DefaultValue("false") boolean lokaleAdressen,
        @DefaultValue("100") int bundel,
        @DefaultValue("2s") Duration herhaalWachten) {

    NotificatieSettings {
        if (bundel < 1 || bundel > 100) {
            throw new IllegalArgumentException("gateway.notificatie.bundel must be 1 to 100");
        }
        if (!herhaalWachten.isPositive()) {
            throw new IllegalArgumentException("gateway.notificatie.herhaal-wachten must be longer than nothing");
        }
    }
}
