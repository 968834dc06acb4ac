package nl.machtigingen.tls;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is adjustable about revocation; keys and trust are Spring Boot SSL bundles.
 *
 * @param crl files with revocation lists (PEM or DER, several per file allowed), or folders of such files. No default:
 *     without lists nobody can be let in, and that should be noticed at the start
 * @param reloadInterval how often the files are looked at again
 * @param grace how long a list is still believed after its nextUpdate, for an authority that publishes late
 */
@ConfigurationProperties("gateway.tls")
record TlsSettings(
        @DefaultValue List<Path> crl,
        @DefaultValue("1m") Duration reloadInterval,
        @DefaultValue("6h") Duration grace) {

    TlsSettings {
        crl = List.copyOf(crl);
        if (crl.isEmpty()) {
            throw new IllegalArgumentException(
                    "gateway.tls.crl: noem minstens een bestand of map met intrekkingslijsten (CRL)");
        }
        if (reloadInterval.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("gateway.tls.reload-interval: minstens 1s, niet " + reloadInterval);
        }
        if (grace.isNegative()) {
            throw new IllegalArgumentException("gateway.tls.grace: niet negatief, zoals " + grace);
        }
    }
}
