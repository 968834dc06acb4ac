package nl.machtigingen.kluis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * The master keys by alias, and which of them wraps new keys.
 *
 * @param inGebruik alias of that one; present in {@code sleutels}
 */
record Hoofdsleutels(String inGebruik, Map<String, SecretKey> sleutels) {

    private static final int AES_256_IN_BYTES = 32;

    Hoofdsleutels {
        sleutels = Map.copyOf(sleutels);
        if (!sleutels.containsKey(inGebruik)) {
            throw new IllegalArgumentException("gateway.kluis.sleutel names no key of the keystore");
        }
        if (sleutels.values().stream().anyMatch(sleutel -> sleutel.getEncoded().length != AES_256_IN_BYTES)) {
            throw new IllegalArgumentException("gateway.kluis.bestand holds a key that is not AES-256");
        }
    }

    static Hoofdsleutels lees(Path bestand, String wachtwoord, String inGebruik) {
        char[] geheim = wachtwoord.toCharArray();
        try (InputStream in = Files.newInputStream(bestand)) {
            KeyStore keyStore = KeyStore.getInstance("PKCS12");
            keyStore.load(in, geheim);
            Map<String, SecretKey> sleutels = new TreeMap<>();
            for (String alias : Collections.list(keyStore.aliases())) {
                Key key = keyStore.getKey(alias, geheim);
                if (key instanceof SecretKey sleutel) {
                    sleutels.put(alias, sleutel);
                }
            }
            return new Hoofdsleutels(inGebruik, sleutels);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "gateway.kluis.bestand or gateway.kluis.wachtwoord: cannot be opened", e);
        }
    }

    SecretKey huidige() {
        return van(inGebruik);
    }

    /** First in the order of the aliases: name new keys so that they come later. */
    SecretKey oudste() {
        return van(Collections.min(sleutels.keySet()));
    }

    SecretKey van(String alias) {
        @Nullable SecretKey sleutel = sleutels.get(alias);
        if (sleutel == null) {
            throw new IllegalStateException("master key " + alias + " is not in the keystore any more");
        }
        return sleutel;
    }

    @Override
    public String toString() {
        return "Hoofdsleutels[inGebruik=" + inGebruik + ", aantal=" + sleutels.size() + "]";
    }
}
