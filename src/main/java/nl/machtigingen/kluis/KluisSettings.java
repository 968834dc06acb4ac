package nl.machtigingen.kluis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the master keys are. None of the first four has a default.
 *
 * @param bestand PKCS#12 keystore with AES-256 keys; every key in it can open, so an old one stays readable after a rotation
 * @param wachtwoord of the keystore and its keys
 * @param sleutel alias of the first key that wrapped new keys. Its successors carry its name and a number, {@code sleutel-2} and so on; the
 *     highest in the keystore is the one in use, so that the file alone says which it is
 * @param indexSleutel alias of the key of the blind indexes, a key apart; never replaced, or nobody is found any more by his BSN
 * @param reloadInterval how often the keystore is looked at again
 */
@ConfigurationProperties("gateway.kluis")
record KluisSettings(
        @Nullable Path bestand,
        @Nullable String wachtwoord,
        @Nullable String sleutel,
        @Nullable String indexSleutel,
        @DefaultValue("1m") Duration reloadInterval) {

    KluisSettings {
        if (bestand == null || !Files.isReadable(bestand)) {
            throw new IllegalArgumentException("gateway.kluis.bestand must name a readable PKCS#12 keystore");
        }
        if (wachtwoord == null || wachtwoord.isEmpty()) {
            throw new IllegalArgumentException("gateway.kluis.wachtwoord is missing");
        }
        if (sleutel == null || sleutel.isEmpty()) {
            throw new IllegalArgumentException("gateway.kluis.sleutel must name the alias of the key in use");
        }
        if (indexSleutel == null || indexSleutel.isEmpty()) {
            throw new IllegalArgumentException(
                    "gateway.kluis.index-sleutel must name the alias of the key of the blind indexes");
        }
        if (reloadInterval.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("gateway.kluis.reload-interval must be at least 1s");
        }
    }

    @Override
    public String toString() {
        return "KluisSettings[bestand=" + bestand + ", sleutel=" + sleutel + ", indexSleutel=" + indexSleutel + "]";
    }
}
