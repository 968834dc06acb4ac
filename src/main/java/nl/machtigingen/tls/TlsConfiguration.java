package nl.machtigingen.tls;

import io.micrometer.observation.ObservationRegistry;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TlsSettings.class)
class TlsConfiguration {

    /** The bundle of the port for systems: our server certificate, and whose clients we accept. */
    static final String INBOUND = "systemen";

    /** The bundle of the port for people; not everybody opens that one. */
    static final String PERSONS = "personen";

    /** The bundle for calls that we make: our client certificate, and which servers we accept. */
    static final String OUTBOUND = "uitgaand";

    /** Never lazy: nobody asks for it. */
    @Bean
    @Lazy(false)
    @Profile("!demo | production")
    SampleMaterialGuard sampleMaterialGuard(SslBundles bundles) {
        return new SampleMaterialGuard(bundles);
    }

    @Bean
    RevocationLists revocationLists(SslBundles bundles, TlsSettings settings, Clock clock) {
        RevocationLists lists =
                new RevocationLists(settings.crl(), settings.grace(), () -> authorities(bundles), clock);
        inbound(bundles).forEach(name -> bundles.addBundleUpdateHandler(name, changed -> lists.reload()));
        return lists;
    }

    @Bean
    @Lazy(false)
    RevocationListWatch revocationListWatch(RevocationLists lists, TlsSettings settings) {
        return new RevocationListWatch(lists, settings.reloadInterval());
    }

    @Bean
    OutboundHttp outboundHttp(SslBundles bundles, ObjectProvider<ObservationRegistry> observations) {
        return new OutboundHttp(bundles, OUTBOUND, observations.getIfAvailable());
    }

    private static List<String> inbound(SslBundles bundles) {
        return bundles.getBundleNames().contains(PERSONS) ? List.of(INBOUND, PERSONS) : List.of(INBOUND);
    }

    /** Of the callers on either port, each once. */
    private static List<X509Certificate> authorities(SslBundles bundles) {
        return inbound(bundles).stream()
                .flatMap(name -> authorities(name, bundles.getBundle(name)).stream())
                .distinct()
                .toList();
    }

    private static List<X509Certificate> authorities(String name, SslBundle bundle) {
        KeyStore trust = bundle.getStores().getTrustStore();
        if (trust == null) {
            throw new IllegalStateException("SSL-bundel '" + name + "' heeft geen vertrouwde uitgevers");
        }
        List<X509Certificate> authorities = new ArrayList<>();
        try {
            for (String alias : Collections.list(trust.aliases())) {
                authorities.add((X509Certificate) trust.getCertificate(alias));
            }
        } catch (KeyStoreException e) {
            throw new IllegalStateException("trust store of SSL bundle '" + name + "' cannot be read", e);
        }
        return authorities;
    }
}
