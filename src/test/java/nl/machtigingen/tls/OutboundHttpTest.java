package nl.machtigingen.tls;

import static nl.machtigingen.pki.TestPki.aCertificate;
import static nl.machtigingen.pki.TestPki.anAuthority;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Propagator;
import io.micrometer.observation.transport.SenderContext;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import nl.machtigingen.pki.HeldCertificate;
import nl.machtigingen.pki.TestPki;
import org.apache.hc.client5.http.UnsupportedSchemeException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.ws.soap.saaj.SaajSoapMessageFactory;
import org.springframework.ws.transport.WebServiceConnection;
import org.springframework.ws.transport.http.SimpleHttpComponents5MessageSender;

class OutboundHttpTest {

    private static final OutboundLimits LIMITS =
            new OutboundLimits(Duration.ofSeconds(10), Duration.ofSeconds(10), 4, 2);

    private final HeldCertificate ca = anAuthority("CN=CA").selfSigned();
    private final HeldCertificate gateway =
            aCertificate("CN=gateway").forClients().signedBy(ca);
    private final DefaultSslBundleRegistry bundles =
            new DefaultSslBundleRegistry("uitgaand", PemBundle.of(gateway, ca.certificate()));
    private final OutboundHttp outbound = new OutboundHttp(bundles, "uitgaand", null);
    private final HttpClient client = outbound.client("test", LIMITS);

    private @Nullable LoopbackServer started;

    @AfterEach
    void stop() {
        outbound.close();
        if (started != null) {
            started.close();
        }
    }

    @Test
    void sendsSixCallsOverOneConnectionWithItsCertificate() throws IOException {
        LoopbackServer server = aGoodServer();

        for (int i = 0; i < 6; i++) {
            assertThat(post(client, server.at("/"))).isEqualTo(200);
        }

        assertThat(server.calls()).hasSize(6);
        assertThat(server.calls().stream().map(LoopbackServer.Call::connection).distinct())
                .hasSize(1);
        assertThat(server.calls().stream().map(LoopbackServer.Call::client).distinct())
                .containsExactly(gateway.certificate());
    }

    @Test
    void refusesAServerOfAnotherName() {
        LoopbackServer server = aServer(
                aCertificate("CN=localhost").forServers("verzekeraar.example").signedBy(ca));

        assertRefused(server);
    }

    @Test
    void refusesAServerOfAnUnknownAuthority() {
        HeldCertificate sameName = anAuthority("CN=CA").selfSigned();
        LoopbackServer server =
                aServer(aCertificate("CN=server").forServers("localhost").signedBy(sameName));

        assertRefused(server);
    }

    @Test
    void refusesAnExpiredServer() {
        LoopbackServer server = aServer(aCertificate("CN=server")
                .forServers("localhost")
                .from(Instant.now().minus(Duration.ofDays(2)))
                .until(Instant.now().minus(Duration.ofDays(1)))
                .signedBy(ca));

        assertRefused(server);
    }

    @Test
    void refusesAServerWithAClientCertificate() {
        LoopbackServer server =
                aServer(aCertificate("CN=localhost").forClients().signedBy(ca));

        assertRefused(server);
    }

    @Test
    void refusesPlainText() {
        assertThatThrownBy(() -> post(client, URI.create("http://localhost:1/")))
                .isInstanceOf(UnsupportedSchemeException.class);
    }

    @Test
    void neverSendsTwice() {
        LoopbackServer server = aGoodServer();
        server.on("/", exchange -> exchange.close());

        assertThatThrownBy(() -> client.execute(new HttpGet(server.at("/")), response -> response.getCode()))
                .isInstanceOf(NoHttpResponseException.class);
        assertThat(server.calls()).hasSize(1);
    }

    @Test
    void givesUpWhenTheAnswerDoesNotCome() {
        LoopbackServer server = aGoodServer();
        CountDownLatch over = new CountDownLatch(1);
        server.on("/", exchange -> awaitQuietly(over));
        HttpClient hasty =
                outbound.client("hasty", new OutboundLimits(Duration.ofSeconds(10), Duration.ofMillis(200), 1, 1));

        assertThatThrownBy(() -> post(hasty, server.at("/"))).isInstanceOf(SocketTimeoutException.class);
        over.countDown();
    }

    @Test
    void doesNotFollowARedirect() throws IOException {
        LoopbackServer server = aGoodServer();
        server.on("/", exchange -> {
            exchange.getResponseHeaders().add(HttpHeaders.LOCATION, "/elders");
            exchange.sendResponseHeaders(302, -1);
        });

        assertThat(client.<Integer>execute(new HttpGet(server.at("/")), response -> response.getCode()))
                .isEqualTo(302);
        assertThat(server.calls()).hasSize(1);
    }

    @Test
    void letsTheTraceGoOut() throws IOException {
        LoopbackServer server = aGoodServer();
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new TraceparentWriter());
        try (OutboundHttp traced = new OutboundHttp(bundles, "uitgaand", observations)) {
            post(traced.client("traced", LIMITS), server.at("/"));
        }

        assertThat(server.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.traceparent()).isEqualTo("00-trace"));
    }

    @Test
    void worksUnderSpringWs() throws Exception {
        LoopbackServer server = aGoodServer();
        server.on("/", exchange -> {
            byte[] answer = "ok".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(202, answer.length);
            exchange.getResponseBody().write(answer);
        });
        SimpleHttpComponents5MessageSender sender = new SimpleHttpComponents5MessageSender(client);
        var factory = new SaajSoapMessageFactory();
        factory.afterPropertiesSet();

        for (int i = 0; i < 2; i++) {
            try (WebServiceConnection connection = sender.createConnection(server.at("/"))) {
                connection.send(factory.createWebServiceMessage());
                assertThat(connection.hasError()).isFalse();
            }
        }

        assertThat(server.calls()).hasSize(2);
    }

    @Test
    void finishesWhatIsUnderWayAndStartsAnewAfterAChange() throws Exception {
        LoopbackServer server = aGoodServer();
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        server.on("/langzaam", exchange -> {
            arrived.countDown();
            awaitQuietly(answer);
            exchange.sendResponseHeaders(200, -1);
        });
        post(client, server.at("/"));
        CompletableFuture<Integer> slow = CompletableFuture.supplyAsync(() -> {
            try {
                return post(client, server.at("/langzaam"));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();

        HeldCertificate renewed = aCertificate("CN=gateway").forClients().signedBy(ca);
        bundles.updateBundle("uitgaand", PemBundle.of(renewed, ca.certificate()));
        post(client, server.at("/"));
        answer.countDown();
        assertThat(slow.get(10, TimeUnit.SECONDS)).isEqualTo(200);
        post(client, server.at("/"));
        post(client, server.at("/"));

        assertThat(server.calls().stream().map(LoopbackServer.Call::client))
                .containsExactly(
                        gateway.certificate(),
                        gateway.certificate(),
                        renewed.certificate(),
                        renewed.certificate(),
                        renewed.certificate());
        assertThat(server.calls().stream().map(LoopbackServer.Call::connection).distinct())
                .hasSize(2);
    }

    @Test
    void stopsTrustingWhatAChangeTookAway() throws Exception {
        LoopbackServer server = aGoodServer();
        post(client, server.at("/"));

        bundles.updateBundle(
                "uitgaand",
                PemBundle.of(gateway, anAuthority("CN=other").selfSigned().certificate()));

        assertThatThrownBy(() -> post(client, server.at("/"))).isInstanceOf(SSLException.class);
    }

    @Test
    void keepsTheBundleInForceWhenTheChangedOneIsUnusable() throws IOException {
        LoopbackServer server = aGoodServer();

        bundles.updateBundle("uitgaand", SslBundle.of(SslStoreBundle.NONE));

        assertThat(post(client, server.at("/"))).isEqualTo(200);
    }

    @Test
    void picksUpChangedFiles(@TempDir Path folder) throws IOException {
        LoopbackServer server = aGoodServer();
        write(folder, gateway);
        Files.writeString(folder.resolve("trust.pem"), TestPki.pem(ca.certificate()));
        String pem = "spring.ssl.bundle.pem.uitgaand.";
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class))
                .withPropertyValues(
                        pem + "keystore.certificate=file:" + folder.resolve("gateway.pem"),
                        pem + "keystore.private-key=file:" + folder.resolve("gateway.key"),
                        pem + "truststore.certificate=file:" + folder.resolve("trust.pem"),
                        pem + "reload-on-update=true",
                        "spring.ssl.bundle.watch.file.quiet-period=100ms")
                .run(context -> {
                    try (OutboundHttp watching =
                            new OutboundHttp(context.getBean(SslBundles.class), "uitgaand", null)) {
                        HttpClient watched = watching.client("watched", LIMITS);
                        post(watched, server.at("/"));
                        HeldCertificate renewed =
                                aCertificate("CN=gateway").forClients().signedBy(ca);

                        write(folder, renewed);

                        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                            assertThat(post(watched, server.at("/"))).isEqualTo(200);
                            assertThat(server.calls().getLast().client()).isEqualTo(renewed.certificate());
                        });
                    }
                });
    }

    @Test
    void refusesABundleThatWouldTrustEverybodyOrShowNobody() {
        SslBundle nobody = SslBundle.of(SslStoreBundle.NONE);

        assertThatIllegalStateException()
                .isThrownBy(() -> new OutboundHttp(new DefaultSslBundleRegistry("leeg", nobody), "leeg", null))
                .withMessageContaining("'leeg'");
    }

    @Test
    void refusesASecondClientForOnePurpose() {
        assertThatIllegalArgumentException().isThrownBy(() -> outbound.client("test", LIMITS));
    }

    private LoopbackServer aGoodServer() {
        return aServer(aCertificate("CN=server").forServers("localhost").signedBy(ca));
    }

    private LoopbackServer aServer(HeldCertificate identity) {
        LoopbackServer server = new LoopbackServer(identity, ca.certificate());
        started = server;
        return server;
    }

    private void assertRefused(LoopbackServer server) {
        assertThatThrownBy(() -> post(client, server.at("/"))).isInstanceOf(SSLException.class);
        assertThat(server.calls()).isEmpty();
    }

    private static int post(HttpClient client, URI address) throws IOException {
        HttpPost post = new HttpPost(address);
        post.setEntity(new StringEntity("<vraag/>"));
        return client.<Integer>execute(post, response -> response.getCode());
    }

    private static void write(Path folder, HeldCertificate held) throws IOException {
        Files.writeString(folder.resolve("gateway.pem"), held.chainPem());
        Files.writeString(folder.resolve("gateway.key"), held.privateKeyPem());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stands in for the tracer: writes the header where the tracer would write it. */
    private static final class TraceparentWriter implements ObservationHandler<SenderContext<Object>> {
        @Override
        public void onStart(SenderContext<Object> context) {
            Propagator.Setter<Object> setter = context.getSetter();
            Object carrier = context.getCarrier();
            if (carrier != null) {
                setter.set(carrier, "traceparent", "00-trace");
            }
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return context instanceof SenderContext;
        }
    }
}
