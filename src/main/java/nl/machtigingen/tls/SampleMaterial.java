package nl.machtigingen.tls;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Arrays;

/**
 * Recognises what {@code certs-sample} holds: keys that the whole world can read, and so must never guard anything real.
 *
 * <p>The mark is in the content and not in a name or path, because a copied file keeps the one and loses the others.
 */
public final class SampleMaterial {

    /** The non-critical extension that every sample certificate carries, the authorities included. */
    public static final String MARKER = "2.25.162673456861827810847328859688022930321";

    private static final byte[] KEY_PREFIX = "VOORBEELDSLEUTEL".getBytes(StandardCharsets.US_ASCII);

    private SampleMaterial() {}

    /** Whether this certificate is one of the sample certificates. */
    public static boolean isSample(X509Certificate certificate) {
        return certificate.getExtensionValue(MARKER) != null;
    }

    /** Whether these are the bytes of a sample secret key. */
    public static boolean isSample(byte[] secretKey) {
        return secretKey.length >= KEY_PREFIX.length
                && Arrays.equals(secretKey, 0, KEY_PREFIX.length, KEY_PREFIX, 0, KEY_PREFIX.length);
    }
}
