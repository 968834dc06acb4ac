package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.machtigingen.contract.machtiging.MachtigingService;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.message.Message;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What an operator sees: health, metrics, and one line a call. */
class WaarneembaarTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final GatewayUnderTest gateway = GatewayUnderTest.running();

    @Test
    void livenessAndReadinessAnswerOnTheManagementPort() throws Exception {
        assertThat(haal("/actuator/health/liveness")).contains("\"status\":\"UP\"");
        assertThat(haal("/actuator/health/readiness")).contains("\"status\":\"UP\"", "db");
    }

    @Test
    void metricsAreInThePrometheusFormatAndNameTheWorkThatWaits() throws Exception {
        Praktijk.deKies(gateway).dientIn(Aanvragen.voor(Aanvragen.BIJ_DE_LINDE));

        assertThat(haal("/actuator/prometheus"))
                .contains(
                        "gateway_outbox_waiting{",
                        "gateway_outbox_attempts_seconds_count{",
                        "hikaricp_connections_active");
    }

    /** One line a call, with the mark of the answer and the caller's own trace, which also goes on to COV and to the insurer. */
    @Test
    void theTraceOfTheCallerRunsFromTheLogLineToTheInsurer() throws Exception {
        MachtigingService dienst =
                Software.met("systeem/tandarts-de-kies").machtigingService(gateway.adres("machtiging", "soap11"));
        ClientProxy.getClient(dienst)
                .getRequestContext()
                .put(Message.PROTOCOL_HEADERS, Map.of("traceparent", List.of("00-" + TRACE + "-00f067aa0ba902b7-01")));
        var regels = new ListAppender<ILoggingEvent>();
        regels.start();
        Logger log = (Logger) LoggerFactory.getLogger("nl.machtigingen.aanroep");
        log.addAppender(regels);

        String correlatie;
        try {
            correlatie = dienst.dienIn(Aanvragen.voor(Aanvragen.BIJ_DE_LINDE)).getCorrelatieId();
            Await.until("the line of the call", () -> regels.list.size(), aantal -> aantal > 0);
        } finally {
            log.detachAppender(regels);
        }

        assertThat(regels.list).singleElement().satisfies(regel -> {
            assertThat(regel.getMDCPropertyMap())
                    .containsEntry("correlatieId", correlatie)
                    .containsEntry("traceId", TRACE);
            Map<String, String> velden = regel.getKeyValuePairs().stream()
                    .filter(paar -> paar.value != null)
                    .collect(Collectors.toMap(paar -> paar.key, paar -> String.valueOf(paar.value)));
            assertThat(velden)
                    .containsEntry("operatie", "dienIn")
                    .containsEntry("relatie", "tandarts-de-kies")
                    .containsEntry("http", "200")
                    .containsKey("duurMs")
                    .doesNotContainKey("fout");
        });
        assertThat(traces("/cov")).contains(TRACE);
        assertThat(traces("/verzekeraar/9991")).contains(TRACE);
    }

    @Test
    void theSystemsPortServesNothingButTheServices() throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(Software.met("systeem/tandarts-de-kies").sslContext())
                .build();
        for (String pad :
                List.of("/", "/actuator/health", "/diensten", "/diensten/", "/error", "/diensten/onbekend/v1/soap11")) {
            assertThat(status(
                            client,
                            HttpRequest.newBuilder(gateway.adres("machtiging", "soap11")
                                            .resolve(pad))
                                    .GET()))
                    .as(pad)
                    .isEqualTo(404);
        }
        HttpRequest.Builder zonderVraag = HttpRequest.newBuilder(gateway.adres("machtiging", "soap11"));
        assertThat(status(client, zonderVraag.GET())).isEqualTo(405);
        assertThat(status(client, zonderVraag.method("PUT", HttpRequest.BodyPublishers.ofString("<a/>"))))
                .isEqualTo(405);
    }

    /** Contract: the WSDL is reachable with its imports by a client that has nothing but the address and a certificate. */
    @Test
    void theContractIsReadableFromTheAddressAlone() throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(Software.met("systeem/tandarts-de-kies").sslContext())
                .build();
        for (String soap : List.of("soap11", "soap12")) {
            java.util.Deque<String> teLezen =
                    new java.util.ArrayDeque<>(List.of(gateway.adres("machtiging", soap) + "?wsdl"));
            java.util.Set<String> gelezen = new java.util.HashSet<>();
            while (!teLezen.isEmpty()) {
                String adres = teLezen.pop();
                if (gelezen.add(adres)) {
                    HttpResponse<String> deel = client.send(
                            HttpRequest.newBuilder(java.net.URI.create(adres)).build(),
                            HttpResponse.BodyHandlers.ofString());
                    assertThat(deel.statusCode()).as(adres).isEqualTo(200);
                    java.util.regex.Matcher verwijzing = java.util.regex.Pattern.compile(
                                    "(?:schemaLocation|<wsdl:import location)=\"([^\"]+)\"")
                            .matcher(deel.body());
                    while (verwijzing.find()) {
                        teLezen.push(verwijzing.group(1).replace("&amp;", "&"));
                    }
                }
            }
            assertThat(gelezen)
                    .hasSizeGreaterThanOrEqualTo(5)
                    .allMatch(adres -> adres.startsWith("https://localhost:" + gateway.port()));
        }
    }

    private static int status(HttpClient client, HttpRequest.Builder verzoek) throws IOException, InterruptedException {
        return client.send(verzoek.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private List<String> traces(String pad) {
        return gateway.stubs().requests(pad).stream()
                .map(verzoek -> verzoek.getHeader("traceparent"))
                .filter(waarde -> waarde != null)
                .map(waarde -> waarde.split("-")[1])
                .toList();
    }

    private String haal(String pad) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(gateway.beheer(pad)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
