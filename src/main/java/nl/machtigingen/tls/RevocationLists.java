package nl.machtigingen.tls;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.CRL;
import java.security.cert.CRLException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers on every request whether a client's certificate was revoked, from lists in memory: a connection, and the TLS
 * session it can be resumed from, outlives the handshake in which a certificate was accepted.
 *
 * <p>Authorities are told apart by their key. A certificate or a list of another authority that carries the name of one of
 * ours counts for nothing.
 *
 * <p>Lists only get newer. A file that is broken, forged, older or gone changes nothing; what it said before stays in force
 * until its own end, and after that its authority's certificates are {@link Revocation#UNKNOWN}.
 */
public final class RevocationLists {

    private static final Logger LOG = LoggerFactory.getLogger(RevocationLists.class);

    private final List<Path> sources;
    private final Duration grace;
    private final Supplier<? extends Collection<X509Certificate>> trusted;
    private final Clock clock;
    private volatile Snapshot snapshot = new Snapshot(Map.of(), Map.of(), ByteBuffer.allocate(0));

    /** @param trusted the authorities of which certificates are accepted now; asked again at every reload */
    RevocationLists(
            List<Path> sources, Duration grace, Supplier<? extends Collection<X509Certificate>> trusted, Clock clock) {
        this.sources = List.copyOf(sources);
        this.grace = grace;
        this.trusted = trusted;
        this.clock = clock;
        reload();
    }

    /**
     * For when the certificate is all there is: finds its issuer among the authorities that we trust. Prefer this to an issuer
     * out of the chain that the client sent, which is the client's choice.
     */
    public Revocation status(X509Certificate certificate) {
        return worstOf(candidates(certificate), certificate);
    }

    /** {@link Revocation#UNKNOWN} also when this issuer is not trusted, or did not sign this certificate. */
    public Revocation status(X509Certificate certificate, X509Certificate issuer) {
        return worstOf(
                candidates(certificate)
                        .filter(authority -> keyOf(authority.certificate).equals(keyOf(issuer))),
                certificate);
    }

    private Stream<Authority> candidates(X509Certificate certificate) {
        return snapshot.byName.getOrDefault(certificate.getIssuerX500Principal(), List.of()).stream();
    }

    /** An authority may be trusted twice, under an old and a renewed certificate for one key; then both must be good. */
    private Revocation worstOf(Stream<Authority> candidates, X509Certificate certificate) {
        return candidates
                .filter(authority -> isSignedBy(certificate, authority.certificate.getPublicKey()))
                .map(authority -> judge(certificate, authority))
                .max(Comparator.naturalOrder())
                .orElse(Revocation.UNKNOWN);
    }

    private Revocation judge(X509Certificate certificate, Authority issuer) {
        Instant now = clock.instant();
        Revocation worst = judge(certificate.getSerialNumber(), issuer.list, now);
        for (Link link : issuer.above) {
            Revocation above = judge(link.serial, link.list, now);
            worst = above.compareTo(worst) > 0 ? above : worst;
        }
        return worst;
    }

    private Revocation judge(BigInteger serial, @Nullable RevocationList list, Instant now) {
        if (list == null) {
            return Revocation.UNKNOWN;
        }
        // a list that has passed its end no longer says who is good, but those it named do not become so
        if (list.names(serial)) {
            return Revocation.REVOKED;
        }
        return isPast(list, now) ? Revocation.UNKNOWN : Revocation.GOOD;
    }

    private boolean isPast(RevocationList list, Instant now) {
        return now.isAfter(list.nextUpdate().plus(grace));
    }

    /** Looks at the files and the trusted authorities again; does nothing when neither changed. */
    synchronized void reload() {
        List<X509Certificate> authorities = List.copyOf(trusted.get());
        Map<Path, byte[]> files = read();
        ByteBuffer digest = digest(files, authorities);
        if (!digest.equals(snapshot.digest)) {
            Map<ByteBuffer, RevocationList> lists = stillTrusted(snapshot.lists, authorities);
            files.forEach((file, content) -> accept(file, content, authorities, lists));
            snapshot = new Snapshot(lists, byName(authorities, lists), digest);
        }
        warnOfMissing(authorities);
    }

    private Map<Path, byte[]> read() {
        Map<Path, byte[]> files = new TreeMap<>();
        for (Path source : sources) {
            try {
                for (Path file : filesOf(source)) {
                    files.put(file, Files.readAllBytes(file));
                }
            } catch (IOException e) {
                LOG.warn(
                        "Revocation lists in {} cannot be read, what is known stays in force: {}",
                        source,
                        e.toString());
            }
        }
        return files;
    }

    private static List<Path> filesOf(Path source) throws IOException {
        if (!Files.isDirectory(source)) {
            return List.of(source);
        }
        try (Stream<Path> files = Files.list(source)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static Map<ByteBuffer, RevocationList> stillTrusted(
            Map<ByteBuffer, RevocationList> lists, List<X509Certificate> authorities) {
        Map<ByteBuffer, RevocationList> kept = new HashMap<>(lists);
        kept.keySet().retainAll(authorities.stream().map(RevocationLists::keyOf).toList());
        return kept;
    }

    private static void accept(
            Path file, byte[] content, List<X509Certificate> authorities, Map<ByteBuffer, RevocationList> lists) {
        Collection<? extends CRL> parsed;
        try {
            parsed = CertificateFactory.getInstance("X.509").generateCRLs(new ByteArrayInputStream(content));
        } catch (GeneralSecurityException e) {
            LOG.warn("Revocation list {} is broken, what is known stays in force: {}", file, e.toString());
            return;
        }
        if (parsed.isEmpty()) {
            LOG.warn("Revocation list {} holds no list, what is known stays in force", file);
        }
        parsed.forEach(list -> accept(file, (X509CRL) list, authorities, lists));
    }

    private static void accept(
            Path file, X509CRL list, List<X509Certificate> authorities, Map<ByteBuffer, RevocationList> lists) {
        X500Principal issuer = list.getIssuerX500Principal();
        Optional<ByteBuffer> signer = authorities.stream()
                .filter(authority -> RevocationList.isSignedBy(authority, list))
                .map(RevocationLists::keyOf)
                .findFirst();
        if (signer.isEmpty()) {
            LOG.warn("Revocation list {} says it is of {}, but no trusted authority signed it; ignored", file, issuer);
            return;
        }
        RevocationList found;
        try {
            found = RevocationList.of(list);
        } catch (CRLException e) {
            LOG.warn("Revocation list {} of {} is of an unknown kind; ignored: {}", file, issuer, e.getMessage());
            return;
        }
        RevocationList known = lists.get(signer.get());
        if (known != null && known.thisUpdate().isAfter(found.thisUpdate())) {
            LOG.warn("Revocation list {} of {} is older than the one in force; ignored", file, issuer);
            return;
        }
        lists.put(signer.get(), found);
        LOG.info(
                "Revocation list of {} in force: {} certificates, next update {}",
                issuer,
                found.revoked().size(),
                found.nextUpdate());
    }

    private static Map<X500Principal, List<Authority>> byName(
            List<X509Certificate> authorities, Map<ByteBuffer, RevocationList> lists) {
        return authorities.stream()
                .map(authority ->
                        new Authority(authority, lists.get(keyOf(authority)), above(authority, authorities, lists)))
                .collect(groupingBy(authority -> authority.certificate.getSubjectX500Principal()));
    }

    /** The way up to a root, or to the highest authority that we were told to trust; what stands above that is not ours. */
    private static List<Link> above(
            X509Certificate authority, List<X509Certificate> authorities, Map<ByteBuffer, RevocationList> lists) {
        List<Link> links = new ArrayList<>();
        List<X509Certificate> seen = new ArrayList<>();
        X509Certificate lower = authority;
        // authorities that certify each other must not keep us going round
        while (lower != null && !seen.contains(lower)) {
            seen.add(lower);
            X509Certificate upper = issuerOf(lower, authorities);
            if (upper != null) {
                links.add(new Link(lower.getSerialNumber(), lists.get(keyOf(upper))));
            }
            lower = upper;
        }
        return links;
    }

    private static @Nullable X509Certificate issuerOf(X509Certificate lower, List<X509Certificate> authorities) {
        if (lower.getIssuerX500Principal().equals(lower.getSubjectX500Principal())) {
            return null;
        }
        return authorities.stream()
                .filter(upper -> upper.getSubjectX500Principal().equals(lower.getIssuerX500Principal()))
                .filter(upper -> isSignedBy(lower, upper.getPublicKey()))
                .findFirst()
                .orElse(null);
    }

    private void warnOfMissing(List<X509Certificate> authorities) {
        Instant now = clock.instant();
        Map<ByteBuffer, RevocationList> lists = snapshot.lists;
        String missing = authorities.stream()
                .filter(authority -> {
                    RevocationList list = lists.get(keyOf(authority));
                    return list == null || isPast(list, now);
                })
                .map(authority -> authority.getSubjectX500Principal().getName())
                .collect(joining("; "));
        if (!missing.isEmpty()) {
            LOG.warn("No revocation list in force, so nobody is let in with a certificate under: {}", missing);
        }
    }

    private static boolean isSignedBy(X509Certificate certificate, PublicKey key) {
        try {
            certificate.verify(key);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static ByteBuffer keyOf(X509Certificate authority) {
        return ByteBuffer.wrap(authority.getPublicKey().getEncoded());
    }

    private static ByteBuffer digest(Map<Path, byte[]> files, List<X509Certificate> authorities) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] content : files.values()) {
                digest.update(MessageDigest.getInstance("SHA-256").digest(content));
            }
            for (X509Certificate authority : authorities) {
                digest.update(authority.getEncoded());
            }
            return ByteBuffer.wrap(digest.digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that requests read, replaced as a whole. */
    private record Snapshot(
            Map<ByteBuffer, RevocationList> lists, Map<X500Principal, List<Authority>> byName, ByteBuffer digest) {}

    private record Authority(
            X509Certificate certificate, @Nullable RevocationList list, List<Link> above) {}

    /** That an authority must not stand on the list of the one above it. */
    private record Link(BigInteger serial, @Nullable RevocationList list) {}
}
