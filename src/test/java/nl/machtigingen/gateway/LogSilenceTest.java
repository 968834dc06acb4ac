package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.machtigingen.gateway.Foutantwoord.Soap;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Nothing about a patient reaches a log line at any level, a metric, the health page or, in clear, the database. Canaries go through good
 * calls and through every refusal while every logger that is not pinned off is at TRACE.
 */
class LogSilenceTest {

    /** Wrote whole messages, parameters or addresses when we looked; application.yml must hold them off. */
    private static final List<String> PINNED = List.of(
            "org.apache.cxf.services",
            "org.springframework.ws.client.MessageTracing",
            "org.springframework.ws.server.MessageTracing",
            "org.apache.hc.client5.http.wire",
            "org.apache.hc.client5.http.headers",
            "org.apache.coyote.http11.Http11InputBuffer",
            "org.eclipse.angus.mail",
            "jakarta.mail",
            "org.apache.catalina.authenticator",
            "org.springframework.web.servlet.DispatcherServlet",
            "org.springframework.web.servlet.function");

    /** BSNs, names, birth dates, numbers of the insured, and texts: from the messages, from COV and from the insurer. */
    private static final Pattern CANARY =
            Pattern.compile("(?<!\\d)99999\\d{4}(?!\\d)|(?i:kanarie|zwaluwstaart)|Voorbeeld-[A-Z]"
                    + "|1980-01-01|1981-02-02|198[45]-0[56]-0[56]|L0000001|Behandeling begint|Onder voorwaarde");

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private static final Pattern TICKET = Pattern.compile("<(?:\\w+:)?ticket>([\\w-]{43})<");

    private static final String DIEN_IN = """
            <dienIn xmlns="urn:nl:machtigingen:machtiging:v1" xmlns:t="urn:nl:machtigingen:typen:v1">
            <referentie>{{referentie}}</referentie>
            <aanvraag>
            <t:verzekerde><t:bsn><t:bsn>BSN</t:bsn><t:geboortedatum>1981-02-02</t:geboortedatum></t:bsn></t:verzekerde>
            <t:peildatum>{{vandaag}}</t:peildatum><t:instantieAgb>12000001</t:instantieAgb>
            <t:zorgsoort>MONDZORG</t:zorgsoort><t:verstrekking>M10</t:verstrekking><t:grondslag>ZVW</t:grondslag>
            <t:antwoord><t:vraag>behandeling</t:vraag><t:waarde>vervangen</t:waarde></t:antwoord>
            <t:antwoord><t:vraag>leeftijd-klikgebit</t:vraag><t:waarde>6</t:waarde></t:antwoord>
            <t:antwoord><t:vraag>motivatie</t:vraag><t:waarde>Kanarie-antwoord Zwaluwstaart</t:waarde></t:antwoord>
            <t:prestatie><t:code>J080</t:code><t:aantal>1</t:aantal><t:honorarium>512.40</t:honorarium>
            <t:techniekkosten>80.00</t:techniekkosten></t:prestatie>
            <t:toelichting>Kanarie-toelichting Zwaluwstaart</t:toelichting>
            </aanvraag>
            <emailadres>balie.zwaluwstaart@voorbeeld.example</emailadres><akkoord>true</akkoord>
            </dienIn>""";

    private static final String CONTROLEER = """
            <controleerVerzekering xmlns="urn:nl:machtigingen:machtiging:v1" xmlns:t="urn:nl:machtigingen:typen:v1">
            <peildatum>{{vandaag}}</peildatum><zoeksleutel><t:adres><t:geboortedatum>1980-01-01</t:geboortedatum>
            <t:postcode>1234AB</t:postcode><t:huisnummer>10</t:huisnummer></t:adres></zoeksleutel>
            </controleerVerzekering>""";

    private static final String BEPAAL = """
            <bepaalMachtigingsplicht xmlns="urn:nl:machtigingen:machtiging:v1" xmlns:t="urn:nl:machtigingen:typen:v1">
            <zoeksleutel><t:bsn><t:bsn>999990019</t:bsn><t:geboortedatum>1980-01-01</t:geboortedatum></t:bsn></zoeksleutel>
            <peildatum>{{vandaag}}</peildatum><verstrekking>M10</verstrekking>
            <feit><naam>leverdatum</naam><waarde>1981-02-02</waarde></feit>
            </bepaalMachtigingsplicht>""";

    private static final String MELD = """
            <meldStatus xmlns="urn:nl:machtigingen:terugkoppeling:v1" xmlns:t="urn:nl:machtigingen:typen:v1">
            <berichtId>{{referentie}}</berichtId><machtigingId>{{machtiging}}</machtigingId>
            <melding><t:volgnummer>2</t:volgnummer><t:status>WACHT_OP_INFORMATIE_ZORGVERLENER</t:status>
            <t:tijdstip>{{nu}}</t:tijdstip>
            <t:beoordeling><t:besluit>AFGEWEZEN</t:besluit><t:reden>Kanarie-reden Zwaluwstaart</t:reden></t:beoordeling>
            <t:gevraagdeInformatie>Kanarie-vraag Zwaluwstaart</t:gevraagdeInformatie></melding>
            </meldStatus>""";

    private static final String STROOM_IN = """
            <stroomIn xmlns="urn:nl:machtigingen:instroom:v1" xmlns:t="urn:nl:machtigingen:typen:v1">
            <referentie>{{referentie}}</referentie>
            <aanvraag>
            <t:verzekerde><t:bsn><t:bsn>999990020</t:bsn><t:geboortedatum>1981-02-02</t:geboortedatum></t:bsn></t:verzekerde>
            <t:peildatum>{{vandaag}}</t:peildatum><t:instantieAgb>12000001</t:instantieAgb>
            <t:zorgsoort>MONDZORG</t:zorgsoort><t:verstrekking>M10</t:verstrekking>
            <t:antwoord><t:vraag>motivatie</t:vraag><t:waarde>Kanarie-antwoord Zwaluwstaart</t:waarde></t:antwoord>
            <t:toelichting>Kanarie-toelichting Zwaluwstaart</t:toelichting>
            </aanvraag>
            <emailadres>balie.zwaluwstaart@voorbeeld.example</emailadres>
            </stroomIn>""";

    private static final String RAADPLEEG = """
            <raadpleeg xmlns="urn:nl:machtigingen:machtiging:v1"><sleutel><machtigingId>{{machtiging}}</machtigingId></sleutel>
            </raadpleeg>""";

    private static final RawHttps DE_KIES = RawHttps.as("systeem/tandarts-de-kies");

    private static final Map<String, RawHttps> CALLERS = new ConcurrentHashMap<>();

    private final GatewayUnderTest gateway = GatewayUnderTest.running();
    private final LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();

    @Test
    void nothingAboutAPatientIsLoggedAtAnyLevel() throws IOException {
        Uitgangssituatie uitgangssituatie = Uitgangssituatie.gemaakt();
        Listener listener = new Listener(false);

        Loud loud = new Loud(listener);
        try {
            goodCalls(uitgangssituatie.waarden());
            for (GeweigerdGeval geval : GeweigerdGeval.alle()) {
                if (!geval.naam().equals("cov-hangt")) {
                    refused(geval, uitgangssituatie.waarden());
                }
            }
        } finally {
            loud.quiet();
        }

        assertThat(listener.heard.get()).as("events at TRACE").isGreaterThan(10_000);
        assertThat(listener.names)
                .as("loggers that were loud, those of java.util.logging too")
                .anyMatch(name -> name.startsWith("org.postgresql."))
                .anyMatch(name -> name.startsWith("org.apache.cxf."))
                .anyMatch(name -> name.startsWith("org.apache.tomcat."))
                .anyMatch(name -> name.startsWith("org.apache.hc."))
                .anyMatch(name -> name.startsWith("org.springframework.jdbc."))
                .anyMatch(name -> name.startsWith("nl.machtigingen."));
        assertThat(listener.leaks).isEmpty();
    }

    /** Whoever reads a log, a metric or a trace can open nothing: the ticket is handed over, opened, opened again, guessed and shown by another. */
    @Test
    void aTicketIsLoggedAtNoLevelAndCountedByNobody() throws Exception {
        Listener listener = new Listener(true);
        List<String> tickets = new ArrayList<>();

        Loud loud = new Loud(listener);
        try {
            for (boolean soap : List.of(true, false)) {
                String ticket = handedOver(soap);
                tickets.add(ticket);
                for (String certificaat : List.of(
                        "persoon/tandarts-de-kies",
                        "persoon/tandarts-de-kies",
                        "persoon/tandarts-de-molaar",
                        "persoon/tandarts-de-kies-raadplegen",
                        "systeem/tandarts-de-kies")) {
                    for (String method : List.of("GET", "HEAD", "POST")) {
                        RawHttps.as(certificaat).send(method, landing(ticket), Map.of(), new byte[0]);
                    }
                    RawHttps.as(certificaat).send("GET", landing(ticket + "/x?a=b"), Map.of(), new byte[0]);
                }
            }
        } finally {
            loud.quiet();
        }

        assertThat(tickets).doesNotHaveDuplicates().hasSize(2);
        assertThat(listener.kept).hasSizeGreaterThan(500);
        assertThat(listener.kept.stream()
                        .filter(text -> tickets.stream().anyMatch(text::contains))
                        .map(text -> text.substring(0, text.indexOf(':')))
                        .distinct())
                .as("loggers that wrote a ticket")
                .isEmpty();
        assertThat(listener.leaks).isEmpty();
        String metrics = metrics();
        assertThat(metrics).contains("http_server_requests");
        assertThat(tickets).allSatisfy(ticket -> assertThat(metrics).doesNotContain(ticket));
    }

    private String handedOver(boolean soap) throws IOException {
        Map<String, String> waarden = new HashMap<>(Uitgangssituatie.gemaakt().waarden());
        waarden.put("referentie", waarden.get("referentie") + "-ticket-" + soap);
        String answer = soap
                ? good("instroom", Soap.values()[0], DE_KIES, STROOM_IN, waarden)
                : DE_KIES.post(
                                gateway.adres("instroom", "xml"),
                                Map.of("Content-Type", "application/xml"),
                                GeweigerdGeval.gevuld(STROOM_IN, waarden).getBytes(StandardCharsets.UTF_8))
                        .body();
        Matcher ticket = TICKET.matcher(answer);
        assertThat(ticket.find()).as(answer).isTrue();
        return ticket.group(1);
    }

    private URI landing(String ticket) {
        return URI.create("https://localhost:" + gateway.personenpoort() + "/portaal/instroom/" + ticket);
    }

    private String metrics() throws IOException, InterruptedException {
        try (HttpClient operator = HttpClient.newHttpClient()) {
            return operator.send(
                            HttpRequest.newBuilder(gateway.beheer("/actuator/prometheus"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void whatWritesWholeMessagesIsOffAtEveryRootLevel() {
        Loud loud = new Loud(new Listener(false));
        try {
            assertThat(PINNED).allSatisfy(name -> {
                assertThat(logging.getLogger(name).getEffectiveLevel()).as(name).isEqualTo(Level.OFF);
                assertThat(logging.getLogger(name + ".child").getEffectiveLevel())
                        .isEqualTo(Level.OFF);
            });
        } finally {
            loud.quiet();
        }
    }

    @Test
    void metricsAndHealthTellNothingAboutAPatient() throws IOException, InterruptedException {
        goodCalls(Uitgangssituatie.gemaakt().waarden());
        try (HttpClient operator = HttpClient.newHttpClient()) {
            for (String page : List.of("/actuator/prometheus", "/actuator/health", "/actuator/health/readiness")) {
                String body = operator.send(
                                HttpRequest.newBuilder(gateway.beheer(page)).build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
                assertThat(body).as(page).isNotBlank().doesNotContainPattern(CANARY);
            }
        }
    }

    /** Every column of every table; bytes too, which PostgreSQL writes as hexadecimal digits. */
    @Test
    void theDatabaseHoldsNothingAboutAPatientInClear() throws IOException {
        goodCalls(Uitgangssituatie.gemaakt().waarden());
        List<String> inHex = List.of("Kanarie", "Zwaluwstaart", "Voorbeeld-Linde", "999990019", "1980-01-01").stream()
                .map(canary -> HexFormat.of().formatHex(canary.getBytes(StandardCharsets.UTF_8)))
                .toList();
        List<String> tables = gateway.jdbc()
                .sql("select tablename from pg_tables where schemaname = 'public'")
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();

        assertThat(tables)
                .contains("machtiging", "gebeurtenis", "referentie", "notificatie", "scheduled_tasks", "logboek");
        assertThat(dump("machtiging")).anyMatch(row -> row.contains("12000001"));
        assertThat(tables).allSatisfy(table -> {
            List<String> rows = dump(table);
            assertThat(rows).noneMatch(row -> CANARY.matcher(row).find());
            assertThat(rows).noneMatch(row -> inHex.stream().anyMatch(row::contains));
        });
    }

    private List<String> dump(String table) {
        return gateway.jdbc()
                .sql("select t::text from " + table + " t")
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private void goodCalls(Map<String, String> waarden) throws IOException {
        for (Soap soap : Soap.values()) {
            Map<String, String> eigen = new HashMap<>(waarden);
            eigen.put("referentie", waarden.get("referentie") + soap.nummer);
            String ingediend = good("machtiging", soap, DE_KIES, DIEN_IN.replace("BSN", "999990020"), eigen);
            String id = ingediend.replaceAll("(?s).*machtigingId>(\\d+)<.*", "$1");
            eigen.put("machtiging", id);
            good("machtiging", soap, DE_KIES, CONTROLEER, eigen);
            good("instroom", soap, DE_KIES, STROOM_IN, eigen);
            assertThat(takenOver("xml", STROOM_IN, eigen).status()).isEqualTo(303);
            assertThat(takenOver("bericht\"; filename=\"kanarie.xml", STROOM_IN, eigen)
                            .status())
                    .isEqualTo(303);
            assertThat(takenOver("xml", STROOM_IN.replace("t:toelichting>", "t:kanarie>"), eigen)
                            .body())
                    .contains("Plaats: /stroomIn");
            assertThat(good("machtiging", soap, DE_KIES, BEPAAL, eigen)).contains("leeftijd-voorziening");
            good("terugkoppeling", soap, RawHttps.as("verzekeraar/de-polder"), MELD, eigen);
            assertThat(good("machtiging", soap, DE_KIES, RAADPLEEG, eigen))
                    .contains("Kanarie-reden", "Voorbeeld-Polder");
            eigen.put("referentie", waarden.get("referentie") + soap.nummer + "-linde");
            good("machtiging", soap, DE_KIES, DIEN_IN.replace("BSN", "999990019"), eigen);
        }
    }

    /** By a person, with the page that is made for it. */
    private RawHttps.Reply takenOver(String field, String message, Map<String, String> waarden) throws IOException {
        RawHttps person = RawHttps.as("persoon/tandarts-de-kies");
        URI page = URI.create("https://localhost:" + gateway.personenpoort() + "/portaal/overnemen");
        RawHttps.Reply empty = person.send("GET", page, Map.of(), new byte[0]);
        Matcher token = TOKEN.matcher(empty.body());
        assertThat(token.find()).as(empty.body()).isTrue();
        String cookie =
                Objects.requireNonNull(empty.headers().get("set-cookie")).replaceFirst(";.*", "");
        String part = "--grens\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
        String form = part.formatted("token", token.group(1))
                + part.formatted("referentie", "portaal-" + UUID.randomUUID())
                + part.formatted(field, GeweigerdGeval.gevuld(message, waarden))
                + "--grens--\r\n";
        return person.post(
                page,
                Map.of("Content-Type", "multipart/form-data; boundary=grens", "Cookie", cookie),
                form.getBytes(StandardCharsets.UTF_8));
    }

    private String good(String dienst, Soap soap, RawHttps caller, String body, Map<String, String> waarden)
            throws IOException {
        String envelope = "<s:Envelope xmlns:s=\"" + soap.namespace + "\"><s:Body>" + body + "</s:Body></s:Envelope>";
        RawHttps.Reply reply = caller.post(
                gateway.adres(dienst, soap.pad()),
                Map.of("Content-Type", soap.mediatype + "; charset=utf-8"),
                GeweigerdGeval.gevuld(envelope, waarden).getBytes(StandardCharsets.UTF_8));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.body();
    }

    private void refused(GeweigerdGeval geval, Map<String, String> waarden) throws IOException {
        Soap soap = geval.versies().getFirst();
        Map<String, String> invulling = new HashMap<>(waarden);
        invulling.put("mediatype", soap.mediatype);
        CALLERS.computeIfAbsent(geval.eis("certificaat"), RawHttps::as)
                .post(
                        gateway.adres(geval.eis("dienst"), soap.pad()),
                        Map.of(
                                "Content-Type",
                                GeweigerdGeval.gevuld(
                                        geval.verwacht().getProperty("contentType", "{{mediatype}}"), invulling)),
                        geval.bytes(soap, waarden));
    }

    /** Every logger at TRACE but those pinned off, and everything to one listener; afterwards as it was. */
    private final class Loud {

        private final Logger root = logging.getLogger(Logger.ROOT_LOGGER_NAME);
        private final Map<Logger, Level> levels = new HashMap<>();
        private final List<Appender<ILoggingEvent>> appenders = new ArrayList<>();
        private final Listener listener;

        Loud(Listener listener) {
            this.listener = listener;
            root.iteratorForAppenders().forEachRemaining(appenders::add);
            appenders.forEach(root::detachAppender);
            for (Logger logger : logging.getLoggerList()) {
                if (logger.getLevel() != null && logger.getLevel() != Level.OFF) {
                    levels.put(logger, logger.getLevel());
                    logger.setLevel(Level.TRACE);
                }
            }
            if (!SLF4JBridgeHandler.isInstalled()) {
                // A gateway of another test that was stopped has taken the bridge from java.util.logging along.
                SLF4JBridgeHandler.install();
            }
            listener.setContext(logging);
            listener.start();
            root.addAppender(listener);
        }

        void quiet() {
            levels.forEach(Logger::setLevel);
            root.detachAppender(listener);
            appenders.forEach(root::addAppender);
            listener.stop();
        }
    }

    /** Keeps which logger wrote a canary, at which level, and the few characters around it. */
    private static final class Listener extends AppenderBase<ILoggingEvent> {

        private static final int AROUND = 60;

        private final Set<String> leaks = new ConcurrentSkipListSet<>();
        private final Set<String> leaking = new ConcurrentSkipListSet<>();
        private final Set<String> names = new ConcurrentSkipListSet<>();
        private final AtomicLong heard = new AtomicLong();
        private final Queue<String> kept = new ConcurrentLinkedQueue<>();
        private final boolean keeps;

        /** @param keeps also everything that was said, for a secret that is known only afterwards */
        Listener(boolean keeps) {
            this.keeps = keeps;
        }

        @Override
        protected void append(ILoggingEvent event) {
            heard.incrementAndGet();
            names.add(event.getLoggerName());
            String text = event.getFormattedMessage()
                    + ' '
                    + event.getMDCPropertyMap()
                    + ' '
                    + event.getKeyValuePairs()
                    + ' '
                    + thrown(event.getThrowableProxy());
            if (keeps) {
                kept.add(event.getLoggerName() + " " + event.getLevel() + ": " + text);
            }
            Matcher canary = CANARY.matcher(text);
            if (canary.find() && leaking.add(event.getLoggerName() + event.getLevel())) {
                leaks.add(event.getLoggerName() + " " + event.getLevel() + ": …"
                        + text.substring(
                                Math.max(0, canary.start() - AROUND), Math.min(text.length(), canary.end() + AROUND)));
            }
        }

        private static String thrown(IThrowableProxy thrown) {
            return thrown == null ? "" : ThrowableProxyUtil.asString(thrown);
        }
    }
}
