package nl.machtigingen.afhandeling;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long an e-mail is tried.
 *
 * @param opgevenNa an e-mail that the mail server did not take by then is set aside for an operator
 */
@ConfigurationProperties("gateway.notificatie.mail")
record BezorgMailSettings(@DefaultValue("3d") Duration opgevenNa) {

    BezorgMailSettings {
        if (!opgevenNa.isPositive()) {
            throw new IllegalArgumentException("gateway.notificatie.mail.opgeven-na: meer dan 0");
        }
    }
}
