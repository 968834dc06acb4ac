package nl.machtigingen.kluis;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals content and opens it again. AES-256-GCM with a random 96-bit nonce (NIST SP 800-38D); the place where the content
 * belongs is authenticated with it, so that a sealed value moved to another row or column does not open.
 *
 * <p>Thread-safe. What cannot be opened is a defect or tampering, never a caller's mistake: it throws
 * {@link IllegalStateException}. A master key that another node read earlier is read at once when it is met.
 */
public final class Kluis {

    private static final int NONCE = 12;
    private static final int TAG_IN_BITS = 128;
    private static final int SLEUTEL_IN_BYTES = 32;
    private static final String AES_GCM = "AES/GCM/NoPadding";
    private static final byte[] VERPAKKING = "inhoudsleutel".getBytes(StandardCharsets.UTF_8);

    private final Hoofdsleutelbron bron;
    private final SecureRandom toeval;

    Kluis(Hoofdsleutelbron bron, SecureRandom toeval) {
        this.bron = bron;
        this.toeval = toeval;
    }

    Kluis(Hoofdsleutels hoofdsleutels, SecureRandom toeval) {
        this(Hoofdsleutelbron.vast(hoofdsleutels), toeval);
    }

    /** A new key, wrapped by the master key in use. */
    public Inhoudsleutel nieuweSleutel() {
        byte[] bytes = new byte[SLEUTEL_IN_BYTES];
        toeval.nextBytes(bytes);
        return verpakt(bytes);
    }

    /**
     * Unwraps a stored key.
     *
     * @throws SleutelWeg when the master key that wrapped it is not in the keystore
     */
    public Inhoudsleutel sleutel(byte[] verpakt) {
        return new Inhoudsleutel(aes(uitgepakt(verpakt)), verpakt.clone());
    }

    /**
     * The same key, wrapped by the master key in use: what it sealed stays as it is.
     *
     * @throws SleutelWeg when the master key that wrapped it is not in the keystore
     */
    public Inhoudsleutel herverpak(byte[] verpakt) {
        return verpakt(uitgepakt(verpakt));
    }

    /** Those of the master keys with these aliases whose keys can and must be wrapped anew. */
    public List<String> achterhaald(Collection<String> aliassen) {
        Hoofdsleutels nu = bron.nu();
        return aliassen.stream().filter(nu::isAchterhaald).sorted().toList();
    }

    private Inhoudsleutel verpakt(byte[] bytes) {
        Hoofdsleutels nu = bron.nu();
        return new Inhoudsleutel(aes(bytes), metAlias(nu.inGebruik(), versleutel(nu.huidige(), VERPAKKING, bytes)));
    }

    private byte[] uitgepakt(byte[] verpakt) {
        return ontsleutel(hoofdsleutel(alias(verpakt)), VERPAKKING, zonderAlias(verpakt));
    }

    /**
     * Writes and seals a record.
     *
     * @param plaats what the content is and whose, for instance {@code machtiging/12/inhoud}; the same words open it
     */
    public byte[] verzegel(Inhoudsleutel sleutel, String plaats, Object inhoud) {
        return versleutel(sleutel.sleutel(), plaats.getBytes(StandardCharsets.UTF_8), Schrift.schrijf(inhoud));
    }

    /** Opens what {@link #verzegel} sealed at the same place. */
    public <T> T open(Inhoudsleutel sleutel, String plaats, byte[] zegel, Class<T> soort) {
        byte[] klaar = ontsleutel(sleutel.sleutel(), plaats.getBytes(StandardCharsets.UTF_8), zegel);
        return Schrift.lees(klaar, soort);
    }

    /**
     * A keyed digest: equal content gives an equal digest, and without the master key nobody can try out contents (a plain
     * digest of a nine-digit number is as good as the number). Remembers which master key it was made with.
     */
    public byte[] vingerafdruk(Object inhoud) {
        Hoofdsleutels nu = bron.nu();
        return metAlias(nu.inGebruik(), hmac(nu.huidige(), Schrift.schrijf(inhoud)));
    }

    /**
     * Whether the digest was made of this content, also after the master key was rotated.
     *
     * @throws SleutelWeg when the master key is not in the keystore any more: then nobody can say
     */
    public boolean klopt(byte[] vingerafdruk, Object inhoud) {
        byte[] verwacht = hmac(hoofdsleutel(alias(vingerafdruk)), Schrift.schrijf(inhoud));
        return MessageDigest.isEqual(verwacht, zonderAlias(vingerafdruk));
    }

    /**
     * A blind index: equal values give equal bytes for ever, so that rows can be found by a value that the database does not know. Unlike a
     * digest it is made with a key that is not rotated: nobody can make it anew without opening every row.
     *
     * @param doel what is indexed; the same value under another purpose gives other bytes
     */
    public byte[] blindeIndex(String doel, Object waarde) {
        Hoofdsleutels nu = bron.nu();
        return hmac(nu.van(nu.voorIndex()), Schrift.schrijf(new Geindexeerd(doel, waarde)));
    }

    private record Geindexeerd(String doel, Object waarde) {}

    private SecretKey hoofdsleutel(String alias) {
        return bron.nu().zoek(alias).or(() -> bron.ververst().zoek(alias)).orElseThrow(() -> new SleutelWeg(alias));
    }

    private byte[] versleutel(SecretKey sleutel, byte[] plaats, byte[] klaar) {
        byte[] nonce = new byte[NONCE];
        toeval.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance(AES_GCM);
            cipher.init(Cipher.ENCRYPT_MODE, sleutel, new GCMParameterSpec(TAG_IN_BITS, nonce));
            cipher.updateAAD(plaats);
            byte[] zegel = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(klaar.length));
            cipher.doFinal(klaar, 0, klaar.length, zegel, NONCE);
            return zegel;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("content cannot be sealed", e);
        }
    }

    private static byte[] ontsleutel(SecretKey sleutel, byte[] plaats, byte[] zegel) {
        try {
            Cipher cipher = Cipher.getInstance(AES_GCM);
            cipher.init(Cipher.DECRYPT_MODE, sleutel, new GCMParameterSpec(TAG_IN_BITS, zegel, 0, NONCE));
            cipher.updateAAD(plaats);
            return cipher.doFinal(zegel, NONCE, zegel.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("content cannot be opened: wrong key, wrong place or altered", e);
        }
    }

    private static byte[] hmac(SecretKey hoofdsleutel, byte[] inhoud) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            // A key of its own, derived from the master key: one key is never used for two algorithms.
            mac.init(hoofdsleutel);
            byte[] afgeleid = mac.doFinal("vingerafdruk".getBytes(StandardCharsets.UTF_8));
            mac.init(new SecretKeySpec(afgeleid, "HmacSHA256"));
            return mac.doFinal(inhoud);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no digest", e);
        }
    }

    private static SecretKey aes(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }

    private static byte[] metAlias(String alias, byte[] kern) {
        byte[] naam = alias.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + naam.length + kern.length)
                .put((byte) naam.length)
                .put(naam)
                .put(kern)
                .array();
    }

    private static String alias(byte[] bytes) {
        return new String(bytes, 1, Byte.toUnsignedInt(bytes[0]), StandardCharsets.UTF_8);
    }

    private static byte[] zonderAlias(byte[] bytes) {
        return Arrays.copyOfRange(bytes, 1 + Byte.toUnsignedInt(bytes[0]), bytes.length);
    }
}
