package nl.machtigingen.bijlage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.machtigingen.SettableClock;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.database.TestDatabase;
import nl.machtigingen.fout.Bevinding;
import nl.machtigingen.kluis.Inhoudsleutel;
import nl.machtigingen.kluis.Kluis;
import nl.machtigingen.outbox.ManualOutbox;
import nl.machtigingen.outbox.Outbox;
import nl.machtigingen.outbox.Verdict;
import nl.machtigingen.outbox.Worker;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Attachments as the gateway wires them, with a database and a folder of their own and the sample master key. Time and the outbox stand
 * still until a test moves them.
 */
public final class Bijlageomgeving implements AutoCloseable {

    private static final AtomicLong NUMMERS = new AtomicLong();

    private final TestDatabase database = TestDatabase.create();
    private final SettableClock clock = SettableClock.standingStillAt(Instant.parse("2026-09-01T08:30:00Z"));
    private final TransactionTemplate transactie =
            new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
    private final ManualOutbox outbox;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Path map;

    /** With the defaults of {@code gateway.bijlage}, apart from the folder. */
    public static Bijlageomgeving in(Path map) {
        return in(map, Map.of(), null);
    }

    /** With these settings, and with this scanner if there is one. */
    public static Bijlageomgeving in(Path map, Map<String, String> settings, @Nullable Virusscanner scanner) {
        return new Bijlageomgeving(map, settings, scanner);
    }

    private Bijlageomgeving(Path map, Map<String, String> settings, @Nullable Virusscanner scanner) {
        this.map = map;
        this.outbox = new ManualOutbox(
                database.dataSource(),
                new JdbcTransactionManager(database.dataSource()),
                clock,
                uitgesteld(Verwijdering.KIND, Verwijdering.class),
                uitgesteld(Opruiming.KIND, Opruiming.class));
        Map<String, Object> alle = new HashMap<>(Map.of(
                "gateway.bijlage.map", map.toString(),
                "gateway.kluis.bestand", "certs-sample/kluis.p12",
                "gateway.kluis.wachtwoord", "voorbeeld",
                "gateway.kluis.sleutel", "sleutel-1",
                "gateway.kluis.index-sleutel", "index-1"));
        alle.putAll(settings);
        context.getEnvironment().setActiveProfiles("demo");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", alle));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database.dataSource()));
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database.dataSource()));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Outbox.class, () -> outbox);
        context.registerBean(SslBundles.class, DefaultSslBundleRegistry::new);
        if (scanner != null) {
            context.registerBean(Virusscanner.class, () -> scanner);
        }
        context.scan("nl.machtigingen.bijlage", "nl.machtigingen.kluis");
        context.refresh();
    }

    public Bijlagen bijlagen() {
        return context.getBean(Bijlagen.class);
    }

    public Opslag opslag() {
        return context.getBean(Opslag.class);
    }

    Bijlageboek boek() {
        return context.getBean(Bijlageboek.class);
    }

    Opruiming opruiming() {
        return context.getBean(Opruiming.class);
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    /** A machtiging that nobody had before, with a new key. */
    public Eigenaar eenMachtiging() {
        return new Eigenaar(
                new MachtigingId(NUMMERS.incrementAndGet()),
                context.getBean(Kluis.class).nieuweSleutel());
    }

    public <T> T inTransactie(Supplier<T> werk) {
        return transactie.execute(status -> werk.get());
    }

    /** Takes one file in and makes it part of the machtiging. */
    public Bijlage bewaar(Eigenaar eigenaar, byte[] inhoud, String naam) throws IOException {
        try (Ontvangst ontvangst = bijlagen().begin(bijlagen().ruimsteLimiet())) {
            OntvangenBijlage bestand = ontvangst.neemIn(new ByteArrayInputStream(inhoud));
            List<Bevinding> bevindingen = bijlagen().controleer(bestand, naam, null, "veld");
            if (!bevindingen.isEmpty()) {
                throw new AssertionError(bevindingen);
            }
            return inTransactie(() -> bijlagen()
                            .legVast(
                                    eigenaar.id(),
                                    eigenaar.sleutel(),
                                    1,
                                    List.of(new NieuweBijlage(bestand, naam, null))))
                    .getFirst();
        }
    }

    public byte[] lees(Eigenaar eigenaar, Bijlage bijlage) throws IOException {
        try (GeopendeBijlage open = bijlagen().open(eigenaar.id(), eigenaar.sleutel(), bijlage.id())) {
            return open.inhoud().readAllBytes();
        }
    }

    public void verstrijkt(Duration duur) {
        clock.advance(duur);
    }

    public Instant nu() {
        return clock.instant();
    }

    /** Attempts the durable work that is due. */
    public void doeWatTeDoenStaat() {
        outbox.runDue();
    }

    /** Every file under the folder, drafts included. */
    public List<Path> bestanden() {
        try (Stream<Path> alle = Files.walk(map)) {
            return alle.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many objects are noted, whatever their state. */
    public long genoteerdeObjecten() {
        return jdbc().sql("select count(*) from bijlage_object")
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        context.close();
        outbox.close();
        database.close();
    }

    private Worker uitgesteld(String kind, Class<? extends Worker> soort) {
        return new Worker() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public Verdict attempt(String key, int attempt) {
                return context.getBean(soort).attempt(key, attempt);
            }
        };
    }

    /** A machtiging as far as attachments know it. */
    public record Eigenaar(MachtigingId id, Inhoudsleutel sleutel) {}
}
