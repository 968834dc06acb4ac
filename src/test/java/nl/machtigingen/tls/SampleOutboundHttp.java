package nl.machtigingen.tls;

import java.nio.file.Path;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** The gateway's HTTP clients with a certificate out of {@code certs-sample}. */
public final class SampleOutboundHttp {

    private static final Path CERTIFICATES = Path.of("certs-sample");

    private SampleOutboundHttp() {}

    /** With the certificate that the gateway shows in the demonstration. */
    public static OutboundHttp ofTheGateway() {
        return withCertificate("client/gateway-uitgaand");
    }

    /** With another certificate, for instance {@code persoon/tandarts-de-kies}. */
    public static OutboundHttp withCertificate(String name) {
        SslBundle bundle = SslBundle.of(new PemSslStoreBundle(
                PemSslStoreDetails.forCertificate(file(name + ".pem")).withPrivateKey(file(name + ".key")),
                PemSslStoreDetails.forCertificate(file("trust/servers.pem"))));
        return new OutboundHttp(new DefaultSslBundleRegistry("uitgaand", bundle), "uitgaand", null);
    }

    private static String file(String name) {
        return CERTIFICATES.resolve(name).toUri().toString();
    }
}
