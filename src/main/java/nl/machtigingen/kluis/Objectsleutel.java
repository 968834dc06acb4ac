package nl.machtigingen.kluis;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import nl.machtigingen.begrippen.Persoonsgegeven;

/**
 * The key of one object too large to be held in memory: encrypts and decrypts it as it streams, in segments of 64 KiB (Tink's
 * AES-256-GCM-HKDF streaming). Order and number of the segments are authenticated, and so is the place; a truncated, altered or moved
 * object fails before its end has been read.
 *
 * <p>Is stored sealed with the key of a machtiging and nowhere else, so that whoever deletes that key has made the object unreadable in
 * every copy. Does not print itself. Thread-safe.
 */
public final class Objectsleutel implements Persoonsgegeven {

    private static final int SLEUTEL_IN_BYTES = 32;
    private static final int SEGMENT_IN_BYTES = 1 << 16;

    private final byte[] sleutel;

    private Objectsleutel(byte[] sleutel) {
        this.sleutel = sleutel;
    }

    /** A key that was never used before. */
    public static Objectsleutel nieuw(SecureRandom toeval) {
        byte[] sleutel = new byte[SLEUTEL_IN_BYTES];
        toeval.nextBytes(sleutel);
        return new Objectsleutel(sleutel);
    }

    /**
     * What is written to the answer goes encrypted to {@code naar}; it is whole once the answer is closed, which closes both.
     *
     * @param plaats where the object belongs; the same words open it
     */
    public OutputStream versleutel(OutputStream naar, String plaats) throws IOException {
        try {
            return streaming().newEncryptingStream(naar, plaats.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("object cannot be encrypted", e);
        }
    }

    /**
     * The content, each segment verified before it is handed out; closing it closes both.
     *
     * @return a stream that throws {@link IOException} where the object is truncated, altered, or not of this key and place
     */
    public InputStream ontsleutel(InputStream van, String plaats) throws IOException {
        try {
            return streaming().newDecryptingStream(van, plaats.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("object cannot be decrypted", e);
        }
    }

    private AesGcmHkdfStreaming streaming() throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(sleutel, "HmacSha256", SLEUTEL_IN_BYTES, SEGMENT_IN_BYTES, 0);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Objectsleutel lees(String base64) {
        return new Objectsleutel(Base64.getDecoder().decode(base64));
    }

    @JsonValue
    String schrijf() {
        return Base64.getEncoder().encodeToString(sleutel);
    }

    @Override
    public String toString() {
        return AFGESCHERMD;
    }
}
