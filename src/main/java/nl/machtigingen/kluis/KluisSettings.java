package nl.machtigingen.kluis;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the master keys are. None of these has a default.
 *
 * @param bestand PKCS#12 keystore with AES-256 keys; every key in it can open, so an old one stays readable after a rotation
 * @param wachtwoord of the keystore and its keys
 * @param sleutel alias of the key that wraps new keys
 * @param indexSleutel alias of the key of the blind indexes; stays what it was at the first start, also when {@code sleutel} is rotated,
 *     or nobody is found any more by his BSN
 */
@ConfigurationProperties("gateway.kluis")
record KluisSettings(
        @Nullable Path bestand,
        @Nullable String wachtwoord,
        @Nullable String sleutel,
        @Nullable String indexSleutel) {

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
    }

    @Override
    public String toString() {
        return "KluisSettings[bestand=" + bestand + ", sleutel=" + sleutel + ", indexSleutel=" + indexSleutel + "]";
    }
}
