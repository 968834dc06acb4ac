package nl.machtigingen.tls;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A revocation list, verified as that of one authority, and made ready to be asked on every request. */
record RevocationList(Set<BigInteger> revoked, Instant thisUpdate, Instant nextUpdate) {

    private static final int CRL_SIGN = 6;

    /** Whether the list claims to be of this authority and its key made the signature; the name alone proves nothing. */
    static boolean isSignedBy(X509Certificate authority, X509CRL list) {
        boolean @Nullable [] usage = authority.getKeyUsage();
        if (!list.getIssuerX500Principal().equals(authority.getSubjectX500Principal())
                || (usage != null && !usage[CRL_SIGN])) {
            return false;
        }
        try {
            list.verify(authority.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /**
     * Refuses a list that says less than it seems to: a delta, a partial or an indirect list (all of which say so in a
     * critical extension), and one that never ends.
     */
    static RevocationList of(X509CRL list) throws CRLException {
        Set<String> critical = list.getCriticalExtensionOIDs();
        if (critical != null && !critical.isEmpty()) {
            throw new CRLException("critical extension " + critical);
        }
        Date nextUpdate = list.getNextUpdate();
        if (nextUpdate == null) {
            throw new CRLException("no nextUpdate");
        }
        return new RevocationList(serials(list), list.getThisUpdate().toInstant(), nextUpdate.toInstant());
    }

    private static Set<BigInteger> serials(X509CRL list) throws CRLException {
        Set<BigInteger> serials = new HashSet<>();
        Set<? extends X509CRLEntry> entries = list.getRevokedCertificates();
        if (entries == null) {
            return serials;
        }
        for (X509CRLEntry entry : entries) {
            if (entry.hasUnsupportedCriticalExtension() || entry.getCertificateIssuer() != null) {
                throw new CRLException("entry of another issuer");
            }
            serials.add(requireNonNull(entry.getSerialNumber()));
        }
        return serials;
    }

    boolean names(BigInteger serial) {
        return revoked.contains(serial);
    }
}
