package nl.machtigingen.logboek;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How soon the audit trail is made fast.
 *
 * @param verzegelElke how often new lines are sealed into the chain; until then nobody would see that one was altered
 * @param bundel most lines sealed in one transaction
 * @param ankerElke longest time between two anchors while lines are added
 * @param ankerRegels most lines between two anchors, give or take a bundle
 */
@ConfigurationProperties("gateway.logboek")
record LogboekSettings(
        @DefaultValue("5s") Duration verzegelElke,
        @DefaultValue("1000") int bundel,
        @DefaultValue("5m") Duration ankerElke,
        @DefaultValue("10000") int ankerRegels) {

    private static final int GROOTSTE_BUNDEL = 10_000;

    LogboekSettings {
        if (verzegelElke.toMillis() < 1) {
            throw new IllegalArgumentException("gateway.logboek.verzegel-elke must be at least 1ms");
        }
        if (bundel < 1 || bundel > GROOTSTE_BUNDEL) {
            throw new IllegalArgumentException("gateway.logboek.bundel must be 1 to " + GROOTSTE_BUNDEL);
        }
        if (!ankerElke.isPositive()) {
            throw new IllegalArgumentException("gateway.logboek.anker-elke must be longer than nothing");
        }
        if (ankerRegels < 1) {
            throw new IllegalArgumentException("gateway.logboek.anker-regels must be at least 1");
        }
    }
}
