package nl.machtigingen.stubs;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.trafficlistener.WiremockNetworkTrafficListener;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * COV, three insurers and the software of practices on one HTTPS port of the loopback, as {@code stubs/README.md} tells. Lets in only a
 * caller with a certificate of the authority that issued the gateway's outbound one.
 */
public final class Stubs implements AutoCloseable {

    private static final Path CERTIFICATES = Path.of("certs-sample");
    private static final String PASSWORD = "voorbeeld";
    private static final long GLANCE_MS = 200;

    private final AtomicInteger connections = new AtomicInteger();
    private final Object arrivals = new Object();
    private final EnvelopeOnly envelopeOnly = new EnvelopeOnly();
    private final Path trust;
    private final WireMockServer server;

    private Stubs(int port) {
        this.trust = trustStore(CERTIFICATES.resolve("ca/systemen.pem"));
        this.server = new WireMockServer(WireMockConfiguration.options()
                .usingFilesUnderDirectory("stubs")
                .extensions(envelopeOnly)
                .templatingEnabled(true)
                .globalTemplating(true)
                .httpDisabled(true)
                .bindAddress("127.0.0.1")
                .httpsPort(port)
                .keystorePath(CERTIFICATES.resolve("server/stubs.p12").toString())
                .keystoreType("PKCS12")
                .keystorePassword(PASSWORD)
                .keyManagerPassword(PASSWORD)
                .trustStorePath(trust.toString())
                .trustStoreType("PKCS12")
                .trustStorePassword(PASSWORD)
                .needClientAuth(true)
                // an answer that is held back must not hold a thread, or ten of them would stop the rest
                .asynchronousResponseEnabled(true)
                .asynchronousResponseThreads(10)
                .maxRequestJournalEntries(1_000)
                .networkTrafficListener(new ConnectionCount()));
        server.addMockServiceRequestListener((request, response) -> {
            synchronized (arrivals) {
                arrivals.notifyAll();
            }
        });
    }

    /**
     * Starts them.
     *
     * @param port zero for any free one
     */
    public static Stubs start(int port) {
        Stubs stubs = new Stubs(port);
        stubs.server.start();
        return stubs;
    }

    /** Where they are, for instance {@code https://localhost:9550}. */
    public URI url() {
        return URI.create("https://localhost:" + server.httpsPort());
    }

    /** One of the addresses, for instance {@code /verzekeraar/9991}. */
    public URI url(String path) {
        return url().resolve(path);
    }

    /** What came in at this path since the start or the last reset, in order of arrival. */
    public List<LoggedRequest> requests(String path) {
        return server.findAll(anyRequestedFor(urlPathEqualTo(path))).stream()
                .sorted(Comparator.comparing(LoggedRequest::getLoggedDate))
                .toList();
    }

    /**
     * The first that came in at this path and fits, also when it still has to come.
     *
     * @throws IllegalStateException when none comes in time
     */
    public LoggedRequest await(String path, Predicate<LoggedRequest> wanted, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (arrivals) {
            while (true) {
                Optional<LoggedRequest> found =
                        requests(path).stream().filter(wanted).findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
                long rest = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (rest <= 0) {
                    throw new IllegalStateException("nothing of the kind came in at " + path + " within " + patience);
                }
                try {
                    // an arrival is announced before it stands in the journal: look again soon
                    arrivals.wait(Math.min(rest, GLANCE_MS));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted", e);
                }
            }
        }
    }

    /** The files that came beside the last message in parts (MTOM) at this path, in their order. */
    public List<byte[]> files(String path) {
        return envelopeOnly.files(path);
    }

    /** How many connections were opened since the start or the last reset. */
    public int connections() {
        return connections.get();
    }

    /** Forgets what came in. */
    public void reset() {
        server.resetRequests();
        connections.set(0);
    }

    @Override
    public void close() {
        server.stop();
        try {
            Files.deleteIfExists(trust);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** WireMock reads a trust store from a file only. */
    private static Path trustStore(Path pem) {
        try (InputStream in = Files.newInputStream(pem)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            int number = 0;
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("ca-" + number++, certificate);
            }
            Path file = Files.createTempFile("stubs-trust", ".p12");
            try (OutputStream out = Files.newOutputStream(file)) {
                store.store(out, PASSWORD.toCharArray());
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a trust store of " + pem, e);
        }
    }

    private final class ConnectionCount implements WiremockNetworkTrafficListener {
        @Override
        public void opened(Socket socket) {
            connections.incrementAndGet();
        }

        @Override
        public void incoming(Socket socket, ByteBuffer bytes) {}

        @Override
        public void outgoing(Socket socket, ByteBuffer bytes) {}

        @Override
        public void closed(Socket socket) {}
    }
}
