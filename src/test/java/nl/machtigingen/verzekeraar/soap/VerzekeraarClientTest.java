package nl.machtigingen.verzekeraar.soap;

import static java.util.Objects.requireNonNull;
import static nl.machtigingen.machtiging.MachtigingFixture.eenMachtigingBij;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.machtigingen.SettableClock;
import nl.machtigingen.begrippen.Besluit;
import nl.machtigingen.begrippen.Machtigingsnummer;
import nl.machtigingen.begrippen.Status;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.contract.verzekeraar.Beoordeel;
import nl.machtigingen.machtiging.Beoordeling;
import nl.machtigingen.machtiging.Machtiging;
import nl.machtigingen.machtiging.MachtigingFixture;
import nl.machtigingen.machtiging.Statusmelding;
import nl.machtigingen.register.Verzekeraar;
import nl.machtigingen.soapclient.Messages;
import nl.machtigingen.soapclient.SampleSoapClients;
import nl.machtigingen.stubs.Stubs;
import nl.machtigingen.verzekeraar.Bezorguitkomst;
import nl.machtigingen.verzekeraar.Bezorguitkomst.Beantwoord;
import nl.machtigingen.verzekeraar.Bezorguitkomst.Geweigerd;
import nl.machtigingen.verzekeraar.Bezorguitkomst.Mislukt;
import nl.machtigingen.verzekeraar.Dialecten;
import nl.machtigingen.verzekeraar.Opdracht;
import nl.machtigingen.verzekeraar.xslt.SampleDialecten;
import nl.machtigingen.xml.OnveiligeXml;
import nl.machtigingen.xml.Schemas;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

class VerzekeraarClientTest {

    private static final String LINDE = "9991";
    private static final String POLDER = "9992";
    private static final String DUIN = "9993";
    private static final String SPREEKT_ONBEKEND = "9994";
    private static final String ERGENS_ANDERS = "9995";

    private static Stubs stubs;
    private static Dialecten dialecten;

    private final SampleSoapClients clients = new SampleSoapClients();
    private final SettableClock clock = SettableClock.standingStillAt(MachtigingFixture.INGEDIEND);

    @BeforeAll
    static void start() {
        stubs = Stubs.start(0);
        dialecten = SampleDialecten.uit(Path.of("rules/dialecten"));
    }

    @AfterAll
    static void stop() {
        stubs.close();
    }

    @BeforeEach
    void forget() {
        stubs.reset();
    }

    @AfterEach
    void close() {
        clients.close();
    }

    private static VerzekeraarSettings settings(Duration antwoord, int plaatsen) {
        return new VerzekeraarSettings(
                Duration.ofSeconds(1),
                antwoord,
                plaatsen,
                DataSize.ofMegabytes(1),
                new VerzekeraarSettings.Breaker(50, 2, 2, Duration.ofSeconds(30), 1));
    }

    private VerzekeraarClient client(VerzekeraarSettings settings) {
        Map<String, Verzekeraar> register = Map.of(
                LINDE, verzekeraar(LINDE, LINDE, null),
                POLDER, verzekeraar(POLDER, POLDER, ""),
                DUIN, verzekeraar(DUIN, DUIN, "duin"),
                SPREEKT_ONBEKEND, verzekeraar(SPREEKT_ONBEKEND, LINDE, "heide"));
        return new VerzekeraarClient(
                uzovi -> Optional.ofNullable(register.get(uzovi.waarde())),
                dialecten,
                uzovi -> new Line(uzovi, clients.client("verzekeraar-" + uzovi, settings.limits()), settings, clock));
    }

    private static Verzekeraar verzekeraar(String uzovi, String adres, @Nullable String dialect) {
        return new Verzekeraar(new Uzovi(uzovi), "Voorbeeld", stubs.url("/verzekeraar/" + adres), dialect);
    }

    private Bezorguitkomst beoordeel(String uzovi, String verstrekking) {
        return beoordeel(client(settings(Duration.ofSeconds(5), 5)), uzovi, verstrekking);
    }

    private static Bezorguitkomst beoordeel(VerzekeraarClient client, String uzovi, String verstrekking) {
        Machtiging machtiging = eenMachtigingBij(uzovi, verstrekking);
        return client.beoordeel(opdracht(machtiging), machtiging, null, List.of());
    }

    private static Opdracht opdracht(Machtiging machtiging) {
        return new Opdracht(
                UUID.randomUUID(),
                Opdracht.Soort.BEOORDEEL,
                machtiging.id(),
                1,
                machtiging.uzovi(),
                MachtigingFixture.INGEDIEND);
    }

    private static Statusmelding melding(Bezorguitkomst uitkomst) {
        assertThat(uitkomst).isInstanceOf(Beantwoord.class);
        return ((Beantwoord) uitkomst).melding();
    }

    private static Beoordeling beoordeling(Statusmelding melding) {
        return requireNonNull(melding.beoordeling());
    }

    @Test
    void hearsAnApprovalWithItsNumberAndDates() {
        Statusmelding melding = melding(beoordeel(LINDE, "M01"));

        assertThat(melding.status()).isEqualTo(Status.GOEDGEKEURD);
        assertThat(melding.volgnummer()).isEqualTo(1);
        assertThat(melding.machtigingsnummer()).isEqualTo(new Machtigingsnummer("L4711"));
        assertThat(melding.ingangsdatum()).isEqualTo(MachtigingFixture.PEILDATUM);
        assertThat(melding.einddatum()).isAfter(LocalDate.now(ZoneOffset.UTC).plusMonths(11));
        assertThat(beoordeling(melding).besluit()).isEqualTo(Besluit.GOEDGEKEURD);
        assertThat(beoordeling(melding).voorwaarden()).hasSize(1);
    }

    @Test
    void hearsARejectionWithItsReason() {
        Statusmelding melding = melding(beoordeel(LINDE, "M08"));

        assertThat(melding.status()).isEqualTo(Status.AFGEWEZEN);
        assertThat(beoordeling(melding).reden()).startsWith("De zorg valt niet");
        assertThat(melding.machtigingsnummer()).isNull();
    }

    @Test
    void hearsWhatIsGrantedInPart() {
        Statusmelding melding = melding(beoordeel(LINDE, "M09"));

        assertThat(melding.status()).isEqualTo(Status.GEDEELTELIJK_GOEDGEKEURD);
        assertThat(beoordeling(melding).toegekend()).singleElement().satisfies(regel -> {
            assertThat(regel.regel()).isEqualTo(1);
            assertThat(regel.code()).isEqualTo("R24");
        });
    }

    @Test
    void hearsThatTheInsurerHasTakenItIn() {
        assertThat(melding(beoordeel(POLDER, "M01")).status()).isEqualTo(Status.INGEDIEND);
    }

    @Test
    void sendsAValidMessageWithTheSameContentEveryTime() throws OnveiligeXml {
        VerzekeraarClient client = client(settings(Duration.ofSeconds(5), 5));
        Machtiging machtiging = eenMachtigingBij(LINDE);
        Opdracht opdracht = opdracht(machtiging);

        client.beoordeel(opdracht, machtiging, null, List.of());
        client.beoordeel(opdracht, machtiging, null, List.of());

        assertThat(stubs.requests("/verzekeraar/9991"))
                .hasSize(2)
                .extracting(request -> request.getBodyAsString())
                .containsOnly(stubs.requests("/verzekeraar/9991").getFirst().getBodyAsString());
        Beoordeel verzoek =
                verzoek(stubs.requests("/verzekeraar/9991").getFirst().getBodyAsString());
        assertThat(verzoek.getOpdrachtId()).isEqualTo(opdracht.id().toString());
        assertThat(verzoek.getMachtigingId()).isEqualTo("4711");
        assertThat(verzoek.getUzovi()).isEqualTo("9991");
        assertThat(verzoek.getVerzekerde().getBsn()).isEqualTo("999990019");
        assertThat(verzoek.getAanvraag().getPrestatie()).hasSize(2);
        assertThat(stubs.requests("/verzekeraar/9991").getFirst().getHeader("SOAPAction"))
                .isEqualTo("\"urn:nl:machtigingen:verzekeraar:v1:beoordeel\"");
    }

    private static Beoordeel verzoek(String envelope) throws OnveiligeXml {
        String body = envelope.replaceFirst("(?s).*<soap:Body>", "").replaceFirst("(?s)</soap:Body>.*", "");
        return new Messages(
                        Schemas.van("contract/xsd/verzekeraar-v1.xsd"),
                        nl.machtigingen.contract.verzekeraar.ObjectFactory.class)
                .read(body.getBytes(StandardCharsets.UTF_8), Beoordeel.class);
    }

    @Test
    void speaksTheDialectOfAnInsurer() {
        Statusmelding melding = melding(beoordeel(DUIN, "M01"));

        assertThat(melding.status()).isEqualTo(Status.GOEDGEKEURD);
        assertThat(melding.machtigingsnummer()).isEqualTo(new Machtigingsnummer("D4711"));
        assertThat(melding.ingangsdatum()).isEqualTo(MachtigingFixture.PEILDATUM);
        assertThat(melding.tijdstip())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        assertThat(beoordeling(melding).toegekend()).singleElement().satisfies(regel -> {
            assertThat(regel.code()).isEqualTo("R24");
            assertThat(regel.bedrag()).hasToString("120.50");
        });
        assertThat(stubs.requests("/verzekeraar/9993").getFirst().getBodyAsString())
                .contains("<VerzoekToestemming xmlns=\"urn:voorbeeld:duin:2016\">")
                .contains("<Peildag>20260901</Peildag>")
                .contains("<HonorariumCent>24050</HonorariumCent>");
    }

    @Test
    void hearsARejectionInADialect() {
        assertThat(melding(beoordeel(DUIN, "M08")).status()).isEqualTo(Status.AFGEWEZEN);
    }

    @ParameterizedTest
    @CsvSource({"9991, TEST.WEIGER", "9993, TEST.WEIGER", "9993, TEST.AFKEUR"})
    void hearsThatAnInsurerWillNeverTakeIt(String uzovi, String verstrekking) {
        assertThat(beoordeel(uzovi, verstrekking)).isEqualTo(new Geweigerd("fault"));
    }

    @ParameterizedTest
    @CsvSource({
        "9991, TEST.LATER, fault",
        "9993, TEST.LATER, fault",
        "9991, TEST.STUK, http-503",
        "9993, TEST.STUK, http-503",
        "9991, TEST.ONZIN, nonsense",
        "9993, TEST.ONZIN, nonsense",
        "9991, TEST.ANDER, nonsense",
        "9991, TEST.WEG, connection-lost",
        "9994, M01, no-dialect",
        "9995, M01, unknown-insurer"
    })
    void failsWithAReason(String uzovi, String verstrekking, String reden) {
        assertThat(beoordeel(uzovi, verstrekking)).isEqualTo(new Mislukt(reden));
    }

    @Test
    void givesUpOnAnInsurerThatHangs() {
        VerzekeraarClient haastig = client(settings(Duration.ofMillis(300), 5));

        assertThat(beoordeel(haastig, LINDE, "TEST.TRAAG")).isEqualTo(new Mislukt("time-out"));
    }

    @Test
    void servesTheOthersWhileOneInsurerHangs() {
        VerzekeraarClient client = client(settings(Duration.ofSeconds(3), 2));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var een = CompletableFuture.supplyAsync(() -> beoordeel(client, LINDE, "TEST.TRAAG"), threads);
            var twee = CompletableFuture.supplyAsync(() -> beoordeel(client, LINDE, "TEST.TRAAG"), threads);
            await().until(() -> stubs.requests("/verzekeraar/9991").size() == 2);

            assertThat(beoordeel(client, LINDE, "M01")).isEqualTo(new Mislukt("busy"));
            assertThat(beoordeel(client, POLDER, "M01")).isInstanceOf(Beantwoord.class);
            assertThat(een.join()).isEqualTo(new Mislukt("time-out"));
            assertThat(twee.join()).isEqualTo(new Mislukt("time-out"));
        }
        assertThat(stubs.requests("/verzekeraar/9991")).hasSize(2);
    }

    @Test
    void leavesAnInsurerAloneThatKeepsFailingAndLooksAgainLater() {
        VerzekeraarClient client = client(settings(Duration.ofSeconds(5), 5));
        beoordeel(client, LINDE, "TEST.STUK");
        beoordeel(client, LINDE, "TEST.STUK");

        assertThat(beoordeel(client, LINDE, "M01")).isEqualTo(new Mislukt("breaker-open"));
        assertThat(beoordeel(client, POLDER, "M01")).isInstanceOf(Beantwoord.class);
        assertThat(stubs.requests("/verzekeraar/9991")).hasSize(2);

        clock.advance(Duration.ofSeconds(31));
        assertThat(beoordeel(client, LINDE, "M01")).isInstanceOf(Beantwoord.class);
    }

    @Test
    void doesNotHoldARefusalAgainstAnInsurer() {
        VerzekeraarClient client = client(settings(Duration.ofSeconds(5), 5));
        beoordeel(client, LINDE, "TEST.WEIGER");
        beoordeel(client, LINDE, "TEST.WEIGER");

        assertThat(beoordeel(client, LINDE, "M01")).isInstanceOf(Beantwoord.class);
    }

    @Test
    void warnsOnceOfADialectWithoutStylesheets() {
        Logger logger = (Logger) LoggerFactory.getLogger(VerzekeraarClient.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        try {
            VerzekeraarClient client = client(settings(Duration.ofSeconds(5), 5));
            beoordeel(client, SPREEKT_ONBEKEND, "M01");
            beoordeel(client, SPREEKT_ONBEKEND, "M01");
        } finally {
            logger.detachAppender(log);
        }

        assertThat(log.list)
                .singleElement()
                .satisfies(event ->
                        assertThat(event.getFormattedMessage()).contains("9994").contains("heide"));
    }

    @Test
    void doesNotKnowAnInsurerThatLeftTheRegister() {
        beoordeel(ERGENS_ANDERS, "M01");

        assertThat(stubs.requests("/verzekeraar/9995")).isEmpty();
    }
}
