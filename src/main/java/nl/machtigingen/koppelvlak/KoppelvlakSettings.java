package nl.machtigingen.koppelvlak;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a message may cost.
 *
 * @param grootsteBericht largest SOAP envelope, attachments apart; 16 KB to 16 MB
 */
@ConfigurationProperties("gateway.koppelvlak")
record KoppelvlakSettings(@DefaultValue("1MB") DataSize grootsteBericht) {

    KoppelvlakSettings {
        if (grootsteBericht.toKilobytes() < 16 || grootsteBericht.toMegabytes() > 16) {
            throw new IllegalArgumentException("gateway.koppelvlak.grootste-bericht must be 16KB to 16MB");
        }
    }
}
