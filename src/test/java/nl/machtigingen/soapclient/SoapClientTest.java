package nl.machtigingen.soapclient;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import nl.machtigingen.stubs.Stubs;
import nl.machtigingen.tls.OutboundHttp;
import nl.machtigingen.tls.SampleOutboundHttp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

class SoapClientTest {

    private static Stubs stubs;
    private static SampleSoapClients clients;
    private static SoapClient client;

    @BeforeAll
    static void start() {
        stubs = Stubs.start(0);
        clients = new SampleSoapClients();
        client = clients.client("test", limits(Duration.ofSeconds(5), DataSize.ofMegabytes(1)));
    }

    @AfterAll
    static void stop() {
        clients.close();
        stubs.close();
    }

    @BeforeEach
    void forget() {
        stubs.reset();
    }

    private static ClientLimits limits(Duration response, DataSize largest) {
        return new ClientLimits("test", Duration.ofMillis(500), response, 5, 5, largest);
    }

    private static byte[] verzoek(String naam) {
        try (InputStream in = SoapClientTest.class.getResourceAsStream("/berichten/verzekeraar/" + naam + ".xml")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URI linde() {
        return stubs.url("/verzekeraar/9991");
    }

    @Test
    void sendsSixCallsOverOneConnection() {
        client.call(linde(), "actie", verzoek("beoordeel"));
        int connections = stubs.connections();
        for (int i = 0; i < 5; i++) {
            assertThat(client.call(linde(), "actie", verzoek("beoordeel"))).isInstanceOf(Reply.Answer.class);
        }

        assertThat(stubs.requests("/verzekeraar/9991")).hasSize(6);
        assertThat(stubs.connections()).isEqualTo(connections).isLessThanOrEqualTo(1);
    }

    @Test
    void saysNothingAboutTheCallerInItsHeaders() {
        client.call(linde(), "actie", verzoek("beoordeel"));

        assertThat(stubs.requests("/verzekeraar/9991").getFirst().getHeaders().keys())
                .extracting(name -> name.toLowerCase(Locale.ROOT))
                .containsExactlyInAnyOrder(
                        "accept", "soapaction", "content-type", "content-length", "host", "connection", "user-agent");
    }

    @Test
    void refusesAnAnswerThatIsTooLarge() {
        SoapClient ruim = clients.client("ruim", limits(Duration.ofSeconds(5), DataSize.ofMegabytes(4)));

        assertThat(client.call(linde(), "actie", verzoek("beoordeel-groot"))).isEqualTo(new Reply.Failure("nonsense"));
        assertThat(ruim.call(linde(), "actie", verzoek("beoordeel-groot"))).isInstanceOf(Reply.Answer.class);
    }

    @Test
    void endsACallOfWhichTheAnswerTrickles() {
        SoapClient haastig = clients.client("haastig", limits(Duration.ofMillis(700), DataSize.ofMegabytes(1)));
        long begin = System.nanoTime();

        Reply reply = haastig.call(linde(), "actie", verzoek("beoordeel-druppel"));

        assertThat(reply).isEqualTo(new Reply.Failure("time-out"));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }

        assertThat(client.call(URI.create("https://localhost:" + port), "actie", verzoek("beoordeel")))
                .isEqualTo(new Reply.Failure("unreachable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost/", "https://under_score/", "relatief", "file:///etc/passwd"})
    void refusesAnAddressThatIsNone(String address) {
        assertThat(client.call(URI.create(address), "actie", verzoek("beoordeel")))
                .isEqualTo(new Reply.Failure("address"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"persoon/tandarts-de-kies", "verzekeraar/de-linde"})
    void isNotLetInWithACertificateThatIsNotTheGateways(String certificate) {
        try (OutboundHttp http = SampleOutboundHttp.withCertificate(certificate);
                SoapClients others = new SoapClients(http)) {
            SoapClient other = others.client("test", limits(Duration.ofSeconds(5), DataSize.ofMegabytes(1)));

            assertThat(other.call(linde(), "actie", verzoek("beoordeel"))).isInstanceOf(Reply.Failure.class);
        }
        assertThat(stubs.requests("/verzekeraar/9991")).isEmpty();
    }

    @Test
    void logsNoMessageAtAnyLevel() {
        Logger root = (Logger) LoggerFactory.getLogger("org.springframework.ws");
        Logger own = (Logger) LoggerFactory.getLogger("nl.machtigingen");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        own.addAppender(log);
        root.setLevel(Level.TRACE);
        own.setLevel(Level.TRACE);
        try {
            client.call(linde(), "actie", verzoek("beoordeel"));
        } finally {
            root.detachAppender(log);
            own.detachAppender(log);
            root.setLevel(null);
            own.setLevel(null);
        }

        assertThat(log.list).isNotEmpty();
        assertThat(log.list)
                .noneSatisfy(event -> assertThat(event.getFormattedMessage()).containsAnyOf("999990019", "L4711"));
    }
}
