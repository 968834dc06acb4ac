package nl.machtigingen.pki;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The text form of keys, certificates and revocation lists (RFC 7468). */
final class Pem {

    private Pem() {}

    static String encode(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(der)
                + "\n-----END " + label + "-----\n";
    }

    static byte[] decode(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z0-9 ]+-----", ""));
    }
}
