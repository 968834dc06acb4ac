package nl.machtigingen.kluis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;

/**
 * The master keys by alias, and which of them wraps new keys.
 *
 * @param inGebruik alias of that one; present in {@code sleutels}
 * @param opvolger alias of the one that will wrap new keys as soon as every node can have read it; the one in use when there is none
 * @param voorIndex alias of the one that makes the blind indexes; present in {@code sleutels}
 */
record Hoofdsleutels(String inGebruik, String opvolger, String voorIndex, Map<String, SecretKey> sleutels) {

    private static final int AES_256_IN_BYTES = 32;

    /** What is stored says the length of the alias in one byte. */
    private static final Pattern ALIAS = Pattern.compile("[!-~]{1,100}");

    private static final Pattern OPVOLGER = Pattern.compile("-([2-9]|[1-9]\\d{1,5})$");

    Hoofdsleutels(String inGebruik, String voorIndex, Map<String, SecretKey> sleutels) {
        this(inGebruik, inGebruik, voorIndex, sleutels);
    }

    Hoofdsleutels {
        sleutels = Map.copyOf(sleutels);
        if (!sleutels.containsKey(inGebruik)) {
            throw new IllegalArgumentException("gateway.kluis.sleutel names no key of the keystore");
        }
        if (!sleutels.containsKey(voorIndex)) {
            throw new IllegalArgumentException("gateway.kluis.index-sleutel names no key of the keystore");
        }
        if (sleutels.values().stream().anyMatch(sleutel -> sleutel.getEncoded().length != AES_256_IN_BYTES)) {
            throw new IllegalArgumentException("gateway.kluis.bestand holds a key that is not AES-256");
        }
        if (!sleutels.keySet().stream().allMatch(alias -> ALIAS.matcher(alias).matches())) {
            throw new IllegalArgumentException(
                    "gateway.kluis.bestand holds an alias that is longer than 100 characters or not of plain ones");
        }
    }

    /**
     * Reads the keystore.
     *
     * @param eerste alias of the first key of the row; its successor with the highest number is the one in use
     * @throws IllegalArgumentException names the setting at fault, and carries no secret
     */
    static Hoofdsleutels lees(Path bestand, String wachtwoord, String eerste, String voorIndex) {
        Map<String, SecretKey> sleutels = sleutels(bestand, wachtwoord.toCharArray());
        String index = alias(voorIndex);
        Hoofdsleutels gelezen = new Hoofdsleutels(nieuwste(alias(eerste), sleutels.keySet()), index, sleutels);
        if (isVanRij(index, alias(eerste)) || gelezen.huidige().equals(gelezen.van(index))) {
            throw new IllegalArgumentException("gateway.kluis.index-sleutel must be a key apart from"
                    + " gateway.kluis.sleutel and its successors: those are removed one day, it never is");
        }
        return gelezen;
    }

    private static Map<String, SecretKey> sleutels(Path bestand, char[] geheim) {
        try (InputStream in = Files.newInputStream(bestand)) {
            KeyStore keyStore = KeyStore.getInstance("PKCS12");
            keyStore.load(in, geheim);
            Map<String, SecretKey> sleutels = new TreeMap<>();
            for (String alias : Collections.list(keyStore.aliases())) {
                Key key = keyStore.getKey(alias, geheim);
                if (key instanceof SecretKey sleutel) {
                    sleutels.put(alias(alias), sleutel);
                }
            }
            return sleutels;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "gateway.kluis.bestand or gateway.kluis.wachtwoord: cannot be opened", e);
        }
    }

    /** As a PKCS#12 keystore keeps it, whatever an operator typed. */
    private static String alias(String getypt) {
        return getypt.toLowerCase(Locale.ROOT);
    }

    private static String nieuwste(String eerste, Set<String> aliassen) {
        return aliassen.stream()
                .filter(alias -> isVanRij(alias, eerste))
                .max(Comparator.comparingInt(alias -> nummer(alias, eerste)))
                .orElse(eerste);
    }

    private static boolean isVanRij(String alias, String eerste) {
        return alias.equals(eerste) || nummer(alias, eerste) > 1;
    }

    /** Which number this alias has in the row that begins with another: that one is 1, and who is not of the row 0. */
    private static int nummer(String alias, String eerste) {
        if (alias.equals(eerste)) {
            return 1;
        }
        var opvolger = OPVOLGER.matcher(alias);
        return alias.startsWith(eerste + "-") && opvolger.find() && opvolger.start() == eerste.length()
                ? Integer.parseInt(opvolger.group(1))
                : 0;
    }

    SecretKey huidige() {
        return van(inGebruik);
    }

    Optional<SecretKey> zoek(String alias) {
        return Optional.ofNullable(sleutels.get(alias));
    }

    SecretKey van(String alias) {
        return zoek(alias).orElseThrow(() -> new SleutelWeg(alias));
    }

    /** Whether what this key wraps can and must be wrapped anew. */
    boolean isAchterhaald(String alias) {
        return sleutels.containsKey(alias) && !alias.equals(inGebruik) && !alias.equals(opvolger);
    }

    /** The same keys while an earlier one is still in use. */
    Hoofdsleutels nogMet(String vorige) {
        return new Hoofdsleutels(vorige, opvolger, voorIndex, sleutels);
    }

    @Override
    public String toString() {
        return "Hoofdsleutels[inGebruik=" + inGebruik + ", aantal=" + sleutels.size() + "]";
    }
}
