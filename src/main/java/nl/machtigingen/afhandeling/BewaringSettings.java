package nl.machtigingen.afhandeling;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what was submitted is kept, and how it goes.
 *
 * @param herinnering after the last saving of a draft: when its practice is reminded of it (S-76)
 * @param bijlagen after their receipt: when attachments lose their content (S-164)
 * @param machtigingen after submission: when a machtiging is removed (S-163; domain facts Q28)
 * @param aankondiging how long before that the practice is told; also the least time between telling and removing
 * @param interval how often is looked for what is due
 * @param portie most pieces of work of each kind in one round; what is left waits for the next
 */
@ConfigurationProperties("gateway.bewaring")
record BewaringSettings(
        @DefaultValue("24h") Duration herinnering,
        @DefaultValue("1y") Period bijlagen,
        @DefaultValue("2y") Period machtigingen,
        @DefaultValue("30d") Period aankondiging,
        @DefaultValue("1h") Duration interval,
        @DefaultValue("10000") int portie) {

    BewaringSettings {
        eis(herinnering.isPositive(), "herinnering must be longer than nothing");
        eis(isPositief(bijlagen), "bijlagen must be longer than nothing");
        eis(isPositief(machtigingen), "machtigingen must be longer than nothing");
        eis(isPositief(aankondiging), "aankondiging must be longer than nothing");
        eis(!interval.minusSeconds(1).isNegative(), "interval must be 1s or more");
        eis(portie >= 1, "portie must be 1 or more");
    }

    private static boolean isPositief(Period termijn) {
        return !termijn.isNegative() && !termijn.isZero();
    }

    private static void eis(boolean klopt, String regel) {
        if (!klopt) {
            throw new IllegalArgumentException("gateway.bewaring." + regel);
        }
    }
}
