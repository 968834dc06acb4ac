package nl.machtigingen.tls;

import java.security.cert.X509Certificate;
import java.util.List;
import nl.machtigingen.pki.HeldCertificate;
import nl.machtigingen.pki.TestPki;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** An SSL bundle as the settings would make it, out of certificates in memory. */
final class PemBundle {

    private PemBundle() {}

    static SslBundle of(HeldCertificate identity, X509Certificate... trusted) {
        return SslBundle.of(new PemSslStoreBundle(
                PemSslStoreDetails.forCertificates(identity.chainPem()).withPrivateKey(identity.privateKeyPem()),
                PemSslStoreDetails.forCertificates(TestPki.pem(List.of(trusted)))));
    }
}
