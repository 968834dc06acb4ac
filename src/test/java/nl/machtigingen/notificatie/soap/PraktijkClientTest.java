package nl.machtigingen.notificatie.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.Beoordelingsstatus;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Machtigingsnummer;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.begrippen.Status;
import nl.machtigingen.contract.notificatie.Meld;
import nl.machtigingen.notificatie.Notificatie;
import nl.machtigingen.notificatie.Praktijksoftware.Ontvangst;
import nl.machtigingen.notificatie.Praktijksoftware.Ontvangst.Bevestigd;
import nl.machtigingen.notificatie.Praktijksoftware.Ontvangst.Mislukt;
import nl.machtigingen.soapclient.Messages;
import nl.machtigingen.soapclient.SampleSoapClients;
import nl.machtigingen.stubs.Stubs;
import nl.machtigingen.xml.OnveiligeXml;
import nl.machtigingen.xml.Schemas;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PraktijkClientTest {

    private static final AgbCode PRAKTIJK = new AgbCode("12000001");

    private static Stubs stubs;
    private static SampleSoapClients clients;
    private static PraktijkClient praktijk;

    @BeforeAll
    static void start() {
        stubs = Stubs.start(0);
        clients = new SampleSoapClients();
        praktijk = new PraktijkClient(
                clients.client("praktijk", settings(Duration.ofSeconds(5)).limits()));
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

    private static PraktijkSettings settings(Duration antwoord) {
        return new PraktijkSettings(Duration.ofSeconds(2), antwoord, 10);
    }

    private static List<Notificatie> regels(long van, long totEnMet) {
        return LongStream.rangeClosed(van, totEnMet)
                .mapToObj(nummer -> new Notificatie(
                        new UUID(0, nummer),
                        PRAKTIJK,
                        nummer,
                        new Notificatie.Wijziging(
                                Notificatie.Soort.STATUSWIJZIGING,
                                new MachtigingId(4711),
                                new Referentie("ref-4711"),
                                2,
                                Status.GOEDGEKEURD,
                                Beoordelingsstatus.ONLINE_BEOORDEELD,
                                new Machtigingsnummer("L4711"),
                                LocalDate.of(2026, 9, 1),
                                null,
                                null),
                        Instant.parse("2026-09-01T08:30:00.123Z")))
                .toList();
    }

    private static Ontvangst meld(String pad) {
        return praktijk.meld(stubs.url(pad), PRAKTIJK, regels(7, 9));
    }

    @Test
    void hearsUpToWhereThePracticeHasThem() {
        assertThat(meld("/praktijk/12000001")).isEqualTo(new Bevestigd(9));
    }

    @Test
    void sendsAValidMessage() throws OnveiligeXml {
        meld("/praktijk/12000001");

        String envelope = stubs.requests("/praktijk/12000001").getFirst().getBodyAsString();
        String body = envelope.replaceFirst("(?s).*<soap:Body>", "").replaceFirst("(?s)</soap:Body>.*", "");
        Meld meld = new Messages(
                        Schemas.van("contract/xsd/notificatie-v1.xsd"),
                        nl.machtigingen.contract.notificatie.ObjectFactory.class)
                .read(body.getBytes(StandardCharsets.UTF_8), Meld.class);
        assertThat(meld.getAgb()).isEqualTo("12000001");
        assertThat(meld.getNotificatie()).hasSize(3);
        assertThat(meld.getNotificatie().getFirst().getNummer()).isEqualTo(7);
        assertThat(meld.getNotificatie().getFirst().getMachtigingsnummer()).isEqualTo("L4711");
    }

    @ParameterizedTest
    @CsvSource({
        "/praktijk/stuk, http-500",
        "/praktijk/verward, http-500",
        "/praktijk/onzin, nonsense",
        "/praktijk/voorbarig, nonsense",
        "/praktijk/fault, fault",
        "/praktijk/bestaat-niet, http-404"
    })
    void failsWithAReason(String pad, String reden) {
        assertThat(meld(pad)).isEqualTo(new Mislukt(reden));
    }

    @Test
    void givesUpOnAPracticeThatHangs() {
        PraktijkClient haastig = new PraktijkClient(
                clients.client("haastig", settings(Duration.ofMillis(300)).limits()));

        assertThat(haastig.meld(stubs.url("/praktijk/traag"), PRAKTIJK, regels(1, 1)))
                .isEqualTo(new Mislukt("time-out"));
    }

    @Test
    void refusesAnEmptyCallAndOneThatIsTooLong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> praktijk.meld(stubs.url("/praktijk/12000001"), PRAKTIJK, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> praktijk.meld(stubs.url("/praktijk/12000001"), PRAKTIJK, regels(1, 101)));
    }
}
