package nl.machtigingen.afhandeling;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a submission may take.
 *
 * @param termijn how long the caller is kept waiting for the insurer's decision; after it he gets INGEDIEND and delivery goes on
 * @param voorsprong how long the node that took the submission has it to itself before any node may deliver it; longer than one attempt
 *     can take, or an insurer gets the same order twice at once
 * @param gelijktijdig how many submissions may be under way at once on this node; one more is refused with SYS-001 before anything is done
 * @param wachttijd what such a caller is told to wait
 */
@ConfigurationProperties("gateway.dien-in")
record DienInSettings(
        @DefaultValue("8s") Duration termijn,
        @DefaultValue("45s") Duration voorsprong,
        @DefaultValue("400") int gelijktijdig,
        @DefaultValue("5s") Duration wachttijd) {

    DienInSettings {
        if (!termijn.isPositive()) {
            throw new IllegalArgumentException("gateway.dien-in.termijn must be longer than nothing");
        }
        if (gelijktijdig < 1) {
            throw new IllegalArgumentException("gateway.dien-in.gelijktijdig must be at least 1");
        }
        if (wachttijd.toSeconds() < 1) {
            throw new IllegalArgumentException("gateway.dien-in.wachttijd must be at least 1s");
        }
        if (voorsprong.compareTo(termijn) < 0) {
            throw new IllegalArgumentException(
                    "gateway.dien-in.voorsprong must not be shorter than gateway.dien-in.termijn");
        }
    }
}
