package nl.machtigingen.bijlage.clamd;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where clamd is. Without a host nothing is scanned.
 *
 * @param host its name or address; the content goes to it in clear, so on this machine or in a closed network
 * @param verbinden longest wait for the connection
 * @param geheel longest time for one scan, waiting for a place included
 * @param gelijktijdig scans at once on this node; fewer than clamd's MaxThreads
 * @param grootste a larger file is not sent; not more than clamd's StreamMaxLength
 */
@ConfigurationProperties("gateway.bijlage.clamd")
record ClamdSettings(
        @Nullable String host,
        @DefaultValue("3310") int poort,
        @DefaultValue("2s") Duration verbinden,
        @DefaultValue("60s") Duration geheel,
        @DefaultValue("8") int gelijktijdig,
        @DefaultValue("25MB") DataSize grootste) {

    ClamdSettings {
        if (host == null || host.isBlank()) {
            throw new IllegalArgumentException("gateway.bijlage.clamd.host is empty");
        }
        if (poort < 1 || poort > 65535) {
            throw new IllegalArgumentException("gateway.bijlage.clamd.poort must be 1 to 65535");
        }
        if (!verbinden.isPositive()) {
            throw new IllegalArgumentException("gateway.bijlage.clamd.verbinden must be longer than nothing");
        }
        if (!geheel.isPositive()) {
            throw new IllegalArgumentException("gateway.bijlage.clamd.geheel must be longer than nothing");
        }
        if (gelijktijdig < 1) {
            throw new IllegalArgumentException("gateway.bijlage.clamd.gelijktijdig must be 1 or more");
        }
        if (grootste.toMegabytes() < 1) {
            throw new IllegalArgumentException("gateway.bijlage.clamd.grootste must be 1MB or more");
        }
    }
}
