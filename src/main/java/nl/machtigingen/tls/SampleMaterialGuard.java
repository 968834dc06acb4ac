package nl.machtigingen.tls;

import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;

/** Outside the demonstration, refuses to start with a bundle in which anything is sample material. */
final class SampleMaterialGuard {

    private static final Logger LOG = LoggerFactory.getLogger(SampleMaterialGuard.class);

    SampleMaterialGuard(SslBundles bundles) {
        for (String name : bundles.getBundleNames()) {
            refuseSampleMaterial(name, bundles.getBundle(name));
            bundles.addBundleUpdateHandler(name, changed -> reportSampleMaterial(name, changed));
        }
        bundles.addBundleRegisterHandler(SampleMaterialGuard::refuseSampleMaterial);
    }

    private static void refuseSampleMaterial(String name, SslBundle bundle) {
        if (hasSampleMaterial(bundle.getStores().getKeyStore())
                || hasSampleMaterial(bundle.getStores().getTrustStore())) {
            throw new IllegalStateException("""
                    SSL-bundel '%s' bevat voorbeeldmateriaal (certs-sample): de sleutels daarvan heeft iedereen. \
                    Geef spring.ssl.bundle.*.%s eigen sleutels en vertrouwde uitgevers; alleen het profiel demo mag het voorbeeld gebruiken.""".formatted(name, name));
        }
    }

    /** A bundle that changes later is already in use when we hear of it: too late to refuse, never too late to say. */
    private static void reportSampleMaterial(String name, SslBundle bundle) {
        try {
            refuseSampleMaterial(name, bundle);
        } catch (IllegalStateException e) {
            LOG.error(e.getMessage());
        }
    }

    private static boolean hasSampleMaterial(@Nullable KeyStore store) {
        return store != null && certificatesIn(store).stream().anyMatch(SampleMaterial::isSample);
    }

    private static List<X509Certificate> certificatesIn(KeyStore store) {
        List<X509Certificate> certificates = new ArrayList<>();
        try {
            for (String alias : Collections.list(store.aliases())) {
                add(store.getCertificate(alias), certificates);
                Certificate[] chain = store.getCertificateChain(alias);
                for (Certificate link : chain == null ? new Certificate[0] : chain) {
                    add(link, certificates);
                }
            }
        } catch (KeyStoreException e) {
            throw new IllegalStateException("key store of an SSL bundle cannot be read", e);
        }
        return certificates;
    }

    private static void add(@Nullable Certificate certificate, List<X509Certificate> certificates) {
        if (certificate instanceof X509Certificate x509) {
            certificates.add(x509);
        }
    }
}
