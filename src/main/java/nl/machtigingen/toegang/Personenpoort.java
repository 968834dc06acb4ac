package nl.machtigingen.toegang;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.apache.catalina.connector.Connector;
import org.apache.commons.logging.LogFactory;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.tomcat.SslConnectorCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl.ClientAuth;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * The second listener of the server, with a certificate and trusted authorities of its own. What {@code server.*} bounds on the first one
 * does not count for it, so it has bounds of its own. Follows its SSL bundle while it runs.
 */
final class Personenpoort implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** Name of the SSL bundle. */
    static final String BUNDEL = "personen";

    private static final String STANDAARD = "_default_";

    /** Forms hold a few kilobytes; what is larger is a file, and is read by whoever wants it. */
    private static final int GROOTSTE_FORMULIER = 64 * 1024;

    private static final int GROOTSTE_KOP = 16 * 1024;
    private static final int MEESTE_VELDEN = 200;

    /** What a browser goes on sending after a refusal, so that it can still read why. */
    private static final int WEG_TE_LEZEN = 64 * 1024 * 1024;

    private final SslBundles bundles;
    private final PersonenpoortSettings settings;
    private volatile @Nullable Connector luisteraar;

    Personenpoort(SslBundles bundles, PersonenpoortSettings settings) {
        this.bundles = bundles;
        this.settings = settings;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (settings.aan()) {
            Connector nieuw = luisteraar();
            factory.addAdditionalConnectors(nieuw);
            luisteraar = nieuw;
        }
    }

    /** Whether the request came in here. By the port that accepted it; nothing in a request can claim another. */
    boolean isVan(HttpServletRequest request) {
        Connector hier = luisteraar;
        return hier != null && request.getLocalPort() == hier.getLocalPort();
    }

    private Connector luisteraar() {
        Connector connector = new Connector("org.apache.coyote.http11.Http11NioProtocol");
        connector.setPort(settings.poort());
        connector.setScheme("https");
        connector.setSecure(true);
        connector.setXpoweredBy(false);
        connector.setMaxPostSize(GROOTSTE_FORMULIER);
        connector.setMaxParameterCount(MEESTE_VELDEN);
        begrens((AbstractHttp11Protocol<?>) connector.getProtocolHandler());
        SslConnectorCustomizer tls =
                new SslConnectorCustomizer(LogFactory.getLog(Personenpoort.class), connector, ClientAuth.NEED);
        tls.customize(bundel(), Map.of());
        bundles.addBundleUpdateHandler(BUNDEL, nieuw -> tls.update(STANDAARD, nieuw));
        return connector;
    }

    private void begrens(AbstractHttp11Protocol<?> protocol) {
        protocol.setExecutor(new VirtualThreadExecutor("personen-"));
        protocol.setMaxConnections(settings.verbindingen());
        protocol.setConnectionTimeout((int) settings.stilte().toMillis());
        protocol.setMaxHttpRequestHeaderSize(GROOTSTE_KOP);
        protocol.setMaxSwallowSize(WEG_TE_LEZEN);
        protocol.setServerRemoveAppProvidedValues(true);
    }

    private SslBundle bundel() {
        try {
            return bundles.getBundle(BUNDEL);
        } catch (NoSuchSslBundleException e) {
            throw new IllegalStateException(
                    "gateway.personen.aan asks for an SSL bundle 'personen': give spring.ssl.bundle.pem.personen its"
                            + " certificate, key and trusted authorities",
                    e);
        }
    }
}
