package nl.machtigingen.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import nl.machtigingen.GatewayApplication;
import nl.machtigingen.SettableClock;
import nl.machtigingen.afhandeling.OpenInstroom;
import nl.machtigingen.database.TestDatabase;
import nl.machtigingen.stubs.Mailserver;
import nl.machtigingen.stubs.Stubs;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The whole gateway on free ports, with its own database, the sample certificates and the stubs. Started once per test JVM and shared:
 * tests use referenties and BSNs of their own instead of an empty table.
 */
public final class GatewayUnderTest {

    /** More than any other test submits at once. */
    static final int INDIENINGEN_TEGELIJK = 12;

    private static final class Holder {
        private static final GatewayUnderTest RUNNING = start();
    }

    private final ConfigurableApplicationContext context;
    private final SettableClock clock;
    private final Stubs stubs;
    private final Mailserver mailserver;

    private GatewayUnderTest(
            ConfigurableApplicationContext context, SettableClock clock, Stubs stubs, Mailserver mailserver) {
        this.context = context;
        this.clock = clock;
        this.stubs = stubs;
        this.mailserver = mailserver;
    }

    /** The one of this JVM. */
    public static GatewayUnderTest running() {
        return Holder.RUNNING;
    }

    /** One of its own, for a test that moves the clock over years: the others live in the present. Closed by whoever started it. */
    static GatewayUnderTest start() {
        return start(Map.of());
    }

    /** The same, with these settings besides. */
    static GatewayUnderTest start(Map<String, String> anders) {
        Stubs stubs = Stubs.start(0);
        Mailserver mailserver = Mailserver.start(0);
        SettableClock clock = SettableClock.goingOn();
        SpringApplication application = new SpringApplication(GatewayApplication.class);
        application.setAdditionalProfiles("demo");
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("clock", clock));
        Map<String, String> settings = settings(stubs, TestDatabase.create());
        if (!isZonderPortaal(anders)) {
            settings.putAll(mailSettings(mailserver));
        }
        settings.putAll(anders);
        return new GatewayUnderTest(application.run(arguments(settings)), clock, stubs, mailserver);
    }

    /** Without an address for its links it sends no mail. */
    private static boolean isZonderPortaal(Map<String, String> anders) {
        return "".equals(anders.get("gateway.portaal.adres"));
    }

    /** What differs from the demo profile: ports and places, and a patience that suits a test. */
    public static Map<String, String> settings(Stubs stubs, TestDatabase database) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("server.port", "0");
        settings.put("management.server.port", "0");
        settings.put("gateway.personen.poort", "0");
        settings.put("gateway.database.url", database.jdbcUrl());
        settings.put("gateway.database.gebruiker", database.user());
        settings.put("gateway.database.wachtwoord", database.password());
        settings.put(
                "gateway.register.bestand", registerMet(stubs.url().toString()).toString());
        settings.put("gateway.kluis.bestand", eigenKluis().toString());
        settings.put("gateway.kluis.reload-interval", "1s");
        settings.put("gateway.bijlage.map", eigenBijlagen().toString());
        settings.put("gateway.cov.adres", stubs.url() + "/cov");
        settings.put("gateway.cov.antwoord", "2s");
        settings.put("gateway.dien-in.gelijktijdig", String.valueOf(INDIENINGEN_TEGELIJK));
        settings.put("gateway.dien-in.termijn", "2s");
        settings.put("gateway.dien-in.voorsprong", "6s");
        settings.put("gateway.verzekeraar.antwoord", "4s");
        // The tests let an insurer fail on purpose; the breaker has tests of its own, and must not part the others.
        settings.put("gateway.verzekeraar.breaker.sliding-window", "1000");
        settings.put("gateway.verzekeraar.breaker.minimum-calls", "1000");
        settings.put("gateway.outbox.eerste-herhaling", "200ms");
        settings.put("gateway.outbox.langste-herhaling", "1s");
        settings.put("gateway.outbox.poll-interval", "200ms");
        settings.put("logging.structured.format.console", "");
        return settings;
    }

    /** E-mail by this mail server. */
    public static Map<String, String> mailSettings(Mailserver mailserver) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("gateway.notificatie.mail.host", "localhost");
        settings.put("gateway.notificatie.mail.poort", String.valueOf(mailserver.port()));
        settings.put("gateway.notificatie.mail.beveiliging", "tls");
        settings.put("gateway.notificatie.mail.afzender", "machtigingen@gateway.example");
        settings.put("gateway.notificatie.mail.retouradres", "onbestelbaar@gateway.example");
        // it runs in this JVM, and logs what it hears; that is not the gateway speaking
        settings.put("logging.level.com.icegreen", "off");
        return settings;
    }

    public static String[] arguments(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    /** A copy of the sample keystore, for a test may rotate its keys. */
    private static Path eigenKluis() {
        try {
            Path copy = Files.createTempFile("kluis", ".p12");
            copy.toFile().deleteOnExit();
            return Files.copy(Path.of("certs-sample/kluis.p12"), copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files of this gateway only; under target, so that they go with the next build. */
    private static Path eigenBijlagen() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bijlagen");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sample register with the insurers at these stubs. */
    private static Path registerMet(String stubs) {
        try {
            Path copy = Files.createTempFile("register", ".xml");
            copy.toFile().deleteOnExit();
            String sample = Files.readString(Path.of("certs-sample/register.xml"));
            return Files.writeString(copy, sample.replace("https://localhost:9550", stubs));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Address of a service, for instance {@code adres("machtiging", "soap11")}. */
    public URI adres(String dienst, String soap) {
        return URI.create("https://localhost:" + port() + "/diensten/" + dienst + "/v1/" + soap);
    }

    public int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /** The port for people. */
    public int personenpoort() {
        TomcatWebServer server =
                (TomcatWebServer) Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer());
        return Arrays.stream(server.getTomcat().getService().findConnectors())
                .mapToInt(Connector::getLocalPort)
                .filter(port -> port != port())
                .findAny()
                .orElseThrow();
    }

    public URI beheer(String pad) {
        return URI.create("http://localhost:" + context.getEnvironment().getProperty("local.management.port") + pad);
    }

    /** The keystore that it looks at. */
    Path kluis() {
        return Path.of(Objects.requireNonNull(context.getEnvironment().getProperty("gateway.kluis.bestand")));
    }

    public SettableClock clock() {
        return clock;
    }

    public Stubs stubs() {
        return stubs;
    }

    public Mailserver mailserver() {
        return mailserver;
    }

    /** Stops one of its own. */
    void stop() {
        context.close();
        mailserver.close();
        stubs.close();
    }

    /** For holding what the gateway needs, so that things happen in a chosen order. */
    TransactionTemplate transactie() {
        return context.getBean(TransactionTemplate.class);
    }

    /** What the pages open a ticket by. */
    OpenInstroom openInstroom() {
        return context.getBean(OpenInstroom.class);
    }

    /** For looking at what was kept. */
    public JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }
}
