package nl.machtigingen.demo;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.filter.Filter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.machtigingen.GatewayApplication;
import nl.machtigingen.stubs.Mailserver;
import nl.machtigingen.stubs.Stubs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The README's first command: stubs and gateway in one process, the main job once over the wire, and then it stays up. Arguments are settings
 * of the gateway ({@code --server.port=...}), and {@code --demo.stubs.port=...}
 * and {@code --demo.mail.port=...}.
 */
public final class Demo {

    private static final String SYSTEMS_PORT = "server.port";
    private static final String PERSONS_PORT = "gateway.personen.poort";
    private static final String MANAGEMENT_PORT = "management.server.port";
    private static final String STUBS_PORT = "demo.stubs.port";
    private static final String MAIL_PORT = "demo.mail.port";
    private static final String DATA = "demo.data";

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final StandardEnvironment environment = new StandardEnvironment();
    private final SimpleCommandLinePropertySource arguments;

    private Demo(String... arguments) {
        this.arguments = new SimpleCommandLinePropertySource(arguments);
        environment.getPropertySources().addFirst(this.arguments);
    }

    public static void main(String[] arguments) {
        Demo demo = new Demo(arguments);
        try {
            demo.requireFree(SYSTEMS_PORT, 8443);
            demo.requireFree(PERSONS_PORT, 8444);
            demo.requireFree(MANAGEMENT_PORT, 9443);
            demo.requireFree(STUBS_PORT, 9550);
            demo.requireFree(MAIL_PORT, 9465);
            demo.run();
        } catch (MainJob.Failed | PortTaken e) {
            stop(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            stop("de gateway of de stubs startten niet: " + cause(e) + " (meer in " + demo.log() + ")");
        }
    }

    private void run() {
        OUT.println("De gateway en de stubs starten ...");
        Stubs stubs = Stubs.start(port(STUBS_PORT, 9550));
        Mailserver mailserver = Mailserver.start(port(MAIL_PORT, 9465));
        SpringApplication gateway = new SpringApplication(GatewayApplication.class);
        gateway.setAdditionalProfiles("demo");
        gateway.setLogStartupInfo(false);
        gateway.run(settings(stubs, mailserver));
        warnOnConsole();
        URI machtiging = address("machtiging");
        URI terugkoppeling = address("terugkoppeling");
        OUT.println();
        OUT.println("Het hoofdverhaal, over de lijn en met clientcertificaten:");
        new MainJob(machtiging, terugkoppeling, stubs, Clock.systemUTC(), line -> OUT.println("  " + line)).play();
        OUT.println(whatNow(stubs));
        mailserver.vertel(mail -> OUT.println("  e-mail ontvangen: " + mail.onderwerp()));
    }

    private String whatNow(Stubs stubs) {
        int systems = port(SYSTEMS_PORT, 8443);
        String management = "http://localhost:" + port(MANAGEMENT_PORT, 9443) + "/actuator/";
        return """

                Nu draait, tot Ctrl-C:
                  MachtigingService      https://localhost:%1$d/diensten/machtiging/v1/soap11?wsdl      en .../soap12?wsdl
                  TerugkoppelingService  https://localhost:%1$d/diensten/terugkoppeling/v1/soap11?wsdl  en .../soap12?wsdl
                  portaal                https://localhost:%6$d/portaal/  (in een browser, met certs-sample/persoon/tandarts-de-kies.p12)
                  gezondheid             %2$shealth
                  metingen               %2$sprometheus
                  stubs                  %3$s  (COV, drie verzekeraars, een praktijk)
                  mailserver             smtps://localhost:%5$d  (bewaart niets op schijf; noemt hier wat binnenkomt)
                  logboek en gegevens    %4$s en de map ernaast

                Zelf een aanvraag indienen, als De Kies:
                  curl --cacert certs-sample/trust/servers.pem \\
                    --cert certs-sample/systeem/tandarts-de-kies.pem --key certs-sample/systeem/tandarts-de-kies.key \\
                    -H 'Content-Type: text/xml; charset=utf-8' --data-binary @docs/voorbeelden/dien-in.xml \\
                    https://localhost:%1$d/diensten/machtiging/v1/soap11
                """.formatted(systems, management, stubs.url(), log(), port(MAIL_PORT, 9465), port(PERSONS_PORT, 8444));
    }

    /** What the demonstration wants otherwise than the profile says, unless the arguments say it. */
    private String[] settings(Stubs stubs, Mailserver mailserver) {
        Map<String, String> settings = new LinkedHashMap<>(mail(mailserver));
        settings.put("gateway.database.map", data().resolve("postgres").toString());
        settings.put("gateway.bijlage.map", data().resolve("bijlagen").toString());
        settings.put("gateway.register.bestand", register(stubs).toString());
        settings.put("gateway.portaal.adres", "https://localhost:" + port(PERSONS_PORT, 8444));
        settings.put("gateway.cov.adres", stubs.url("/cov").toString());
        // whoever stops a stub and starts it again wants to see the delivery, not wait a quarter of an hour for it
        settings.put("gateway.outbox.eerste-herhaling", "1s");
        settings.put("gateway.outbox.langste-herhaling", "5s");
        settings.put("logging.file.name", log().toString());
        settings.put("logging.structured.format.file", "logstash");
        settings.put("logging.structured.format.console", "");
        // a start that fails is told in one sentence of our own; the whole story is in the file
        settings.put("logging.threshold.console", "off");
        for (String name : arguments.getPropertyNames()) {
            settings.put(name, String.valueOf(arguments.getProperty(name)));
        }
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    private Map<String, String> mail(Mailserver mailserver) {
        return Map.of(
                "gateway.notificatie.mail.host", "localhost",
                "gateway.notificatie.mail.poort", String.valueOf(mailserver.port()),
                "gateway.notificatie.mail.beveiliging", "tls",
                "gateway.notificatie.mail.afzender", "machtigingen@gateway.example",
                // it runs in this JVM, and would log addresses
                "logging.level.com.icegreen", "off");
    }

    /** The sample register, with the insurers where these stubs are. */
    private Path register(Stubs stubs) {
        try {
            String sample = Files.readString(Path.of("certs-sample/register.xml"));
            Files.createDirectories(data());
            return Files.writeString(
                    data().resolve("register.xml"),
                    sample.replace("https://localhost:9550", stubs.url().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private URI address(String service) {
        return URI.create("https://localhost:" + port(SYSTEMS_PORT, 8443) + "/diensten/" + service + "/v1/soap11");
    }

    private Path data() {
        return Path.of(environment.getProperty(DATA, "data"));
    }

    private Path log() {
        return data().resolve("gateway.log");
    }

    private int port(String key, int usual) {
        return environment.getProperty(key, Integer.class, usual);
    }

    private void requireFree(String key, int usual) {
        int port = port(key, usual);
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new PortTaken(
                    "poort %d is bezet; stop wat daar draait, of kies een andere met -Dspring-boot.run.arguments=--%s=<poort>"
                            .formatted(port, key));
        }
    }

    private static void warnOnConsole() {
        LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
        Appender<ILoggingEvent> console =
                logging.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("CONSOLE");
        for (Filter<ILoggingEvent> filter : console.getCopyOfAttachedFiltersList()) {
            if (filter instanceof ThresholdFilter threshold) {
                threshold.setLevel("warn");
            }
        }
    }

    /** The innermost: what lies around it is Spring telling which bean needed which. */
    private static String cause(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private static void stop(String complaint) {
        OUT.println();
        OUT.println("De demonstratie stopt: " + complaint);
        System.exit(1);
    }

    private static final class PortTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        PortTaken(String complaint) {
            super(complaint);
        }
    }
}
