package nl.machtigingen.gateway;

import jakarta.xml.ws.Service;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.xml.namespace.QName;
import nl.machtigingen.contract.instroom.InstroomService;
import nl.machtigingen.contract.machtiging.MachtigingService;
import nl.machtigingen.contract.terugkoppeling.TerugkoppelingService;
import nl.machtigingen.pki.SampleCertificates;
import nl.machtigingen.pki.TestPki;
import org.apache.cxf.configuration.jsse.TLSClientParameters;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;

/** Other people's software: generated clients with a certificate of the sample PKI. */
public final class Software {

    private static final int PATIENCE_MS = 60_000;

    private final String certificate;

    private Software(String certificate) {
        this.certificate = certificate;
    }

    /** With the sample certificate of that name, for instance {@code systeem/tandarts-de-kies}. */
    public static Software met(String certificate) {
        return new Software(certificate);
    }

    public MachtigingService machtigingService(URI adres) {
        return dienst(MachtigingService.class, "machtiging", adres);
    }

    public TerugkoppelingService terugkoppelingService(URI adres) {
        return dienst(TerugkoppelingService.class, "terugkoppeling", adres);
    }

    public InstroomService instroomService(URI adres) {
        return dienst(InstroomService.class, "instroom", adres);
    }

    private <S> S dienst(Class<S> soort, String naam, URI adres) {
        String soap = adres.getPath().endsWith("soap12") ? "12" : "11";
        String bestand = "/contract/wsdl/" + soort.getSimpleName() + "-soap" + soap + ".wsdl";
        URL wsdl = Objects.requireNonNull(Software.class.getResource(bestand));
        String namespace = "urn:nl:machtigingen:" + naam + ":v1";
        S port = Service.create(wsdl, new QName(namespace, soort.getSimpleName() + "Soap" + soap))
                .getPort(soort);
        HTTPConduit conduit = (HTTPConduit) ClientProxy.getClient(port).getConduit();
        ClientProxy.getClient(port).getRequestContext().put(Message.ENDPOINT_ADDRESS, adres.toString());
        conduit.setTlsClientParameters(tls());
        conduit.setClient(policy());
        return port;
    }

    public SSLContext sslContext() {
        return TestPki.sslContext(SampleCertificates.read(certificate), vertrouwd());
    }

    static Collection<X509Certificate> vertrouwd() {
        try (InputStream in = Files.newInputStream(Path.of("certs-sample/trust/servers.pem"))) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (IOException | CertificateException e) {
            throw new IllegalStateException("no trust in the sample servers", e);
        }
    }

    private TLSClientParameters tls() {
        TLSClientParameters tls = new TLSClientParameters();
        tls.setSslContext(sslContext());
        return tls;
    }

    private static HTTPClientPolicy policy() {
        HTTPClientPolicy policy = new HTTPClientPolicy();
        policy.setReceiveTimeout(PATIENCE_MS);
        return policy;
    }
}
