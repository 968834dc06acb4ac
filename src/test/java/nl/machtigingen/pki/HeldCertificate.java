package nl.machtigingen.pki;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;

/**
 * A certificate with its private key, and the issuers that a peer needs to get from it to a root; the root itself is not in
 * the chain unless it is the certificate.
 */
public record HeldCertificate(PrivateKey privateKey, List<X509Certificate> chain) {

    public HeldCertificate {
        chain = List.copyOf(chain);
    }

    /** Reads back what {@link #chainPem()} and {@link #privateKeyPem()} gave. */
    public static HeldCertificate read(Path chain, Path key) {
        try (InputStream certificates = Files.newInputStream(chain)) {
            List<X509Certificate> parsed =
                    CertificateFactory.getInstance("X.509").generateCertificates(certificates).stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            PrivateKey privateKey = KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Pem.decode(Files.readString(key))));
            return new HeldCertificate(privateKey, parsed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(chain + " or " + key + " is not what it should be", e);
        }
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    public String chainPem() {
        return TestPki.pem(chain);
    }

    public String privateKeyPem() {
        return Pem.encode("PRIVATE KEY", privateKey.getEncoded());
    }

    /** A PKCS#12 store with one entry: the key and its chain. */
    public KeyStore keyStore(String alias, String password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(alias, privateKey, password.toCharArray(), chain.toArray(X509Certificate[]::new));
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("cannot make a key store", e);
        }
    }
}
