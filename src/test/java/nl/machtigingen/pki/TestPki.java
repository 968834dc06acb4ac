package nl.machtigingen.pki;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CRLException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Certificates made for one test, said as a sentence:
 *
 * <pre>{@code
 * HeldCertificate root = TestPki.anAuthority("CN=Root").selfSigned();
 * HeldCertificate systems = TestPki.anAuthority("CN=Systems").signedBy(root);
 * HeldCertificate practice = TestPki.aCertificate("CN=90000000000001").forClients().signedBy(systems);
 * X509CRL list = TestPki.aRevocationListOf(systems).revoking(practice).signed();
 * }</pre>
 *
 * Nothing here knows a lenient mode: a test that needs a refused certificate makes a bad certificate.
 */
public final class TestPki {

    private static final String IN_MEMORY = "in-memory";

    private TestPki() {}

    /** An authority, named in RFC 2253 form; ended by {@code selfSigned()} or {@code signedBy(...)}. */
    public static CertificateBuilder anAuthority(String subject) {
        return new CertificateBuilder(subject, true);
    }

    /** An end-entity certificate, named in RFC 2253 form; ended by {@code selfSigned()} or {@code signedBy(...)}. */
    public static CertificateBuilder aCertificate(String subject) {
        return new CertificateBuilder(subject, false);
    }

    /** What an authority has revoked; empty until told otherwise, ended by {@code signed()}. */
    public static RevocationListBuilder aRevocationListOf(HeldCertificate authority) {
        return new RevocationListBuilder(authority);
    }

    /** A TLS context that shows this identity (or none) and trusts these anchors and nothing else. */
    public static SSLContext sslContext(@Nullable HeldCertificate identity, Collection<X509Certificate> trusted) {
        try {
            KeyManager[] keys = null;
            if (identity != null) {
                KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
                factory.init(identity.keyStore("identity", IN_MEMORY), IN_MEMORY.toCharArray());
                keys = factory.getKeyManagers();
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(trustStore(trusted));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a TLS context", e);
        }
    }

    /** A store that trusts these anchors and nothing else. */
    public static KeyStore trustStore(Collection<X509Certificate> trusted) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            int number = 0;
            for (X509Certificate anchor : trusted) {
                store.setCertificateEntry("anchor-" + number++, anchor);
            }
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("cannot make a trust store", e);
        }
    }

    /** These certificates as one PEM text, in this order. */
    public static String pem(Collection<X509Certificate> certificates) {
        StringBuilder text = new StringBuilder();
        try {
            for (X509Certificate certificate : certificates) {
                text.append(Pem.encode("CERTIFICATE", certificate.getEncoded()));
            }
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    /** This certificate as PEM text. */
    public static String pem(X509Certificate certificate) {
        return pem(List.of(certificate));
    }

    /** This revocation list as PEM text. */
    public static String pem(X509CRL list) {
        try {
            return Pem.encode("X509 CRL", list.getEncoded());
        } catch (CRLException e) {
            throw new IllegalStateException(e);
        }
    }
}
