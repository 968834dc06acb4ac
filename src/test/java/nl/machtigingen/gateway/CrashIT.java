package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.xml.ws.WebServiceException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.machtigingen.contract.machtiging.DienIn;
import nl.machtigingen.contract.machtiging.DienInResponse;
import nl.machtigingen.contract.machtiging.MachtigingService;
import nl.machtigingen.contract.machtiging.RegistreerNotificatieAdres;
import nl.machtigingen.contract.machtiging.VerwijderNotificatieAdres;
import nl.machtigingen.contract.typen.Status;
import nl.machtigingen.database.TestDatabase;
import nl.machtigingen.stubs.Stubs;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The gateway dies without warning at every instruction that matters, and is started again: every submitted request is delivered exactly
 * once in effect, and every notification arrives. The other side decides the moment of death; nothing in the gateway knows of it.
 *
 * <p>All cases share a database and a practice. Each has a relay of its own, so that no connection is left over from another case.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CrashIT {

    private static final String AGB = "12000001";
    private static final String BIJ_DE_POLDER = "999990020";
    private static final String BIJ_HET_DUIN = "999990032";

    private static final String INSURER = "/verzekeraar/9991";
    private static final String RECEIVER = "/praktijk/" + AGB;

    private static final Pattern OPDRACHT = Pattern.compile("opdrachtId>([^<]+)<");
    private static final Pattern REGEL =
            Pattern.compile("<((?:\\w+:)?)notificatie>(.*?)</\\1notificatie>", Pattern.DOTALL);
    private static final Pattern NOTIFICATIE_ID = Pattern.compile("notificatieId>([^<]+)<");
    private static final Pattern NUMMER = Pattern.compile("[:<]nummer>([0-9]+)<");

    /** The client tells at length of every connection that broke; here they are meant to. Kept, or the level would be forgotten. */
    private static final Logger CLIENT_LOG = Logger.getLogger("org.apache.cxf.phase.PhaseInterceptorChain");

    private static Stubs stubs;
    private static Relay dePolder;
    private static Relay hetDuin;
    private static TestDatabase database;
    private static JdbcClient jdbc;
    private static GatewayProcess gateway;

    @BeforeAll
    static void startAndDeliverOnce() throws IOException {
        CLIENT_LOG.setLevel(Level.OFF);
        stubs = Stubs.start(0);
        dePolder = new Relay(stubs.url().getPort());
        hetDuin = new Relay(stubs.url().getPort());
        database = TestDatabase.create();
        jdbc = JdbcClient.create(database.dataSource());
        gateway = GatewayProcess.start("crash", settings());
        pushTo(stubs.url(RECEIVER));
        assertThat(dienIn(Aanvragen.voor(Aanvragen.BIJ_DE_LINDE)).getStatus()).isEqualTo(Status.GOEDGEKEURD);
        everyNotificationArrives();
    }

    @AfterAll
    static void stop() {
        gateway.close();
        dePolder.close();
        hetDuin.close();
        database.close();
        stubs.close();
        CLIENT_LOG.setLevel(null);
    }

    @BeforeEach
    void isAlive() {
        if (!gateway.isRunning()) {
            gateway.restart();
        }
        pushTo(stubs.url(RECEIVER));
    }

    @Test
    void deliversWhatWasCommittedWhenItDiesBeforeTheInsurerIsCalled() throws Exception {
        DienIn dienIn = Aanvragen.voor(BIJ_DE_POLDER);
        CompletableFuture<Void> death = dePolder.silentAfter(gateway::kill);

        assertThat(attempt(dienIn)).as("answer of a gateway that died").isEmpty();
        death.get(1, TimeUnit.MINUTES);

        assertThat(statussen(dienIn)).containsExactly("INGEDIEND");
        assertThat(openOpdrachten(dienIn)).hasSize(1);
        assertThat(bezorgd(openOpdrachten(dienIn).getFirst())).isEmpty();

        dePolder.open();
        gateway.restart();

        isDecidedOnce(dienIn);
        assertThat(dienIn(dienIn).getStatus()).isEqualTo(Status.GOEDGEKEURD);
        isDecidedOnce(dienIn);
        everyNotificationArrives();
    }

    @Test
    void deliversAgainWhenItDiesBeforeTheAnswerOfTheInsurerIsCommitted() throws Exception {
        DienIn dienIn = Aanvragen.voor(BIJ_HET_DUIN);
        try (Connection test = database.dataSource().getConnection()) {
            CompletableFuture<Void> held = hetDuin.openAfter(() ->
                    lock(test, "select 1 from machtiging where referentie = ? for update", dienIn.getReferentie()));
            Future<Optional<DienInResponse>> caller = inBackground(() -> attempt(dienIn));
            held.get(1, TimeUnit.MINUTES);
            awaitGatewayBehind(test);
            gateway.kill();
            caller.get(1, TimeUnit.MINUTES);
            endSessionsOfTheDead();
            test.rollback();
        }
        String opdracht = openOpdrachten(dienIn).getFirst();
        assertThat(bezorgd(opdracht)).hasSize(1);
        assertThat(statussen(dienIn)).containsExactly("INGEDIEND");

        gateway.restart();

        isDecidedOnce(dienIn);
        assertThat(bezorgd(opdracht)).as("delivered before and after the death").hasSizeGreaterThanOrEqualTo(2);
        dienIn(dienIn);
        isDecidedOnce(dienIn);
        everyNotificationArrives();
    }

    @Test
    void notifiesWhenItDiesBetweenTheDecisionAndThePush() throws Exception {
        DienIn dienIn = Aanvragen.voor(Aanvragen.BIJ_DE_LINDE);
        try (Relay praktijk = new Relay(stubs.url().getPort())) {
            pushTo(via(praktijk));
            CompletableFuture<Void> death = praktijk.silentAfter(() -> {
                patiently().until(() -> statussen(dienIn).equals(List.of("GOEDGEKEURD")));
                gateway.kill();
            });

            attempt(dienIn);
            death.get(1, TimeUnit.MINUTES);

            long bezorgdTot = bezorgdTot();
            assertThat(bezorgdTot).isEqualTo(laatsteNummer() - 2);
            assertThat(gemeld()).noneMatch(regel -> regel.nummer() > bezorgdTot);

            praktijk.open();
            gateway.restart();

            everyNotificationArrives();
            isDecidedOnce(dienIn);
        }
    }

    @Test
    void notifiesAgainWhenItDiesBeforeTheAcknowledgementIsRecorded() throws Exception {
        DienIn dienIn = Aanvragen.voor(Aanvragen.BIJ_DE_LINDE);
        // lines wait while there is no address, so that after the registration nothing but the push touches the row
        stopPushing();
        assertThat(dienIn(dienIn).getStatus()).isEqualTo(Status.GOEDGEKEURD);
        long before = bezorgdTot();
        assertThat(before).isEqualTo(laatsteNummer() - 2);

        try (Relay praktijk = new Relay(stubs.url().getPort())) {
            try (Connection test = database.dataSource().getConnection()) {
                CompletableFuture<Void> held =
                        praktijk.openAfter(() -> lock(test, "select 1 from abonnement where agb = ? for update", AGB));
                pushTo(via(praktijk));
                held.get(1, TimeUnit.MINUTES);
                awaitGatewayBehind(test);
                gateway.kill();
                endSessionsOfTheDead();
                test.rollback();
            }
            assertThat(bezorgdTot()).as("recorded").isEqualTo(before);
            assertThat(gemeld())
                    .as("acknowledged all the same")
                    .filteredOn(regel -> regel.nummer() > before)
                    .extracting(Regel::nummer)
                    .containsExactly(before + 1, before + 2);

            gateway.restart();

            everyNotificationArrives();
            assertThat(gemeld())
                    .as("before and after the death")
                    .filteredOn(regel -> regel.nummer() > before)
                    .hasSizeGreaterThanOrEqualTo(4);
            isDecidedOnce(dienIn);
        }
    }

    /** The seed is fixed so that a failure can be repeated; another one is worth a try after every change of the outbox. */
    @Test
    void losesAndDoublesNothingWhenItDiesAtAnyMoment() throws Exception {
        long seed = Long.getLong("crash.seed", 20_261_121L);
        Random random = new Random(seed);
        for (int round = 0; round < Integer.getInteger("crash.rounds", 1); round++) {
            diesAtAnyMoment(random, "seed " + seed + ", round " + round);
        }
    }

    private static void diesAtAnyMoment(Random random, String which) throws Exception {
        List<DienIn> all = IntStream.range(0, 6)
                .mapToObj(i -> Aanvragen.voor(Aanvragen.BIJ_DE_LINDE))
                .toList();
        String table = List.of("machtiging", "poging", "notificatie").get(random.nextInt(3));
        long deathAt = rows(table) + 1 + random.nextInt(all.size());
        List<Optional<DienInResponse>> first = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<DienInResponse>>> calls = all.stream()
                    .map(dienIn -> callers.submit(() -> attempt(dienIn)))
                    .toList();
            patiently().pollInterval(Duration.ofMillis(2)).until(() -> rows(table) >= deathAt);
            gateway.kill();
            for (Future<Optional<DienInResponse>> call : calls) {
                first.add(call.get(1, TimeUnit.MINUTES));
            }
        }

        gateway.restart();

        for (int i = 0; i < all.size(); i++) {
            DienInResponse answer = dienIn(all.get(i));
            first.get(i)
                    .ifPresent(earlier -> assertThat(answer)
                            .as("%s: answered before the death", which)
                            .usingRecursiveComparison()
                            .isEqualTo(earlier));
        }
        for (DienIn dienIn : all) {
            isDecidedOnce(dienIn);
        }
        everyNotificationArrives();
    }

    // --- what must be true afterwards

    /** One machtiging under this referentie, decided once; one order, done; and the insurer saw one content. */
    private static void isDecidedOnce(DienIn dienIn) {
        patiently().untilAsserted(() -> {
            assertThat(statussen(dienIn)).containsExactly("GOEDGEKEURD");
            assertThat(openOpdrachten(dienIn)).isEmpty();
        });
        assertThat(strings("""
                select g.status from gebeurtenis g join machtiging m on m.id = g.machtiging
                where m.referentie = ? order by g.nummer""", dienIn.getReferentie())).containsExactly("INGEDIEND", "GOEDGEKEURD");
        List<String> opdrachten = strings("""
                select o.id::text from opdracht o join machtiging m on m.id = o.machtiging where m.referentie = ?""", dienIn.getReferentie());
        assertThat(opdrachten).hasSize(1);
        assertThat(bezorgd(opdrachten.getFirst()))
                .as("what the insurer got under one opdrachtId")
                .isNotEmpty();
        assertThat(bezorgd(opdrachten.getFirst()).stream().distinct()).hasSize(1);
        List<String> machtigingen =
                strings("select id::text from machtiging where referentie = ?", dienIn.getReferentie());
        assertThat(answered(() -> deKies().dienIn(dienIn)).getMachtigingId()).isEqualTo(machtigingen.getFirst());
    }

    /** The ledger has no gaps, everything in it was pushed in order, and a line that came twice came the same. */
    private static void everyNotificationArrives() {
        patiently().untilAsserted(() -> assertThat(bezorgdTot()).isEqualTo(laatsteNummer()));
        List<String> ledger = strings("select nummer || ' ' || id from notificatie where agb = ? order by nummer", AGB);
        assertThat(ledger)
                .extracting(line -> Long.parseLong(line.substring(0, line.indexOf(' '))))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, laatsteNummer()).boxed().toList());

        List<Regel> gemeld = gemeld();
        Map<String, List<Regel>> byId = gemeld.stream().collect(Collectors.groupingBy(Regel::id));
        assertThat(byId)
                .allSatisfy((id, repeated) ->
                        assertThat(repeated.stream().distinct()).hasSize(1));
        assertThat(gemeld.stream()
                        .distinct()
                        .map(regel -> regel.nummer() + " " + regel.id())
                        .toList())
                .as("in order of first arrival")
                .isEqualTo(ledger);
    }

    // --- the gateway as its callers see it

    private static MachtigingService deKies() {
        return Software.met("systeem/tandarts-de-kies").machtigingService(gateway.adres("machtiging", "soap11"));
    }

    private static DienInResponse dienIn(DienIn dienIn) {
        return answered(() -> deKies().dienIn(dienIn));
    }

    /** Empty when the gateway died on us. */
    private static Optional<DienInResponse> attempt(DienIn dienIn) {
        try {
            return Optional.of(dienIn(dienIn));
        } catch (WebServiceException e) {
            return Optional.empty();
        }
    }

    private static void pushTo(URI adres) {
        RegistreerNotificatieAdres vraag = new RegistreerNotificatieAdres();
        vraag.setReferentie("t-" + UUID.randomUUID());
        vraag.setAdres(adres.toString());
        answered(() -> deKies().registreerNotificatieAdres(vraag));
    }

    private static void stopPushing() {
        VerwijderNotificatieAdres vraag = new VerwijderNotificatieAdres();
        vraag.setReferentie("t-" + UUID.randomUUID());
        answered(() -> deKies().verwijderNotificatieAdres(vraag));
    }

    private static URI via(Relay relay) {
        return URI.create("https://localhost:" + relay.port() + RECEIVER);
    }

    private static <A> A answered(Callable<A> call) {
        try {
            return call.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError("the gateway refused", e);
        }
    }

    private static <A> Future<A> inBackground(Callable<A> call) {
        CompletableFuture<A> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                answer.complete(call.call());
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    // --- what the others saw

    /** What the insurer received under this opdrachtId, in order. */
    private static List<String> bezorgd(String opdracht) {
        return stubs.requests(INSURER).stream()
                .map(request -> request.getBodyAsString())
                .filter(body -> first(OPDRACHT, body).equals(opdracht))
                .toList();
    }

    /** Every line that the practice received, in order, repetitions included. */
    private static List<Regel> gemeld() {
        return stubs.requests(RECEIVER).stream()
                .flatMap(request -> REGEL.matcher(request.getBodyAsString()).results())
                .map(regel -> Regel.van(regel.group(2)))
                .toList();
    }

    private record Regel(String id, long nummer, String xml) {
        static Regel van(String xml) {
            return new Regel(first(NOTIFICATIE_ID, xml), Long.parseLong(first(NUMMER, xml)), xml);
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    // --- the database, which outlives the gateway

    private static List<String> statussen(DienIn dienIn) {
        return strings("select status from machtiging where referentie = ?", dienIn.getReferentie());
    }

    private static List<String> openOpdrachten(DienIn dienIn) {
        return strings("""
                select o.id::text from opdracht o join machtiging m on m.id = o.machtiging
                where m.referentie = ? and o.afgerond_op is null""", dienIn.getReferentie());
    }

    private static long bezorgdTot() {
        return Long.parseLong(strings("select bezorgd_tot::text from abonnement where agb = ?", AGB)
                .getFirst());
    }

    private static long laatsteNummer() {
        return Long.parseLong(strings("select laatste_nummer::text from abonnement where agb = ?", AGB)
                .getFirst());
    }

    private static long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static List<String> strings(String sql, Object parameter) {
        return jdbc.sql(sql)
                .param(parameter)
                .query((row, i) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private static void lock(Connection test, String sql, String parameter) {
        try {
            test.setAutoCommit(false);
            try (PreparedStatement statement = test.prepareStatement(sql)) {
                statement.setString(1, parameter);
                try (ResultSet row = statement.executeQuery()) {
                    assertThat(row.next()).as("row to lock").isTrue();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the gateway waits for the row that the test holds. */
    private static void awaitGatewayBehind(Connection test) throws SQLException {
        long holder;
        try (PreparedStatement statement = test.prepareStatement("select pg_backend_pid()");
                ResultSet row = statement.executeQuery()) {
            row.next();
            holder = row.getLong(1);
        }
        patiently().until(() -> jdbc.sql("""
                        select count(*) from pg_stat_activity
                        where application_name = 'machtigingen-gateway' and ? = any(pg_blocking_pids(pid))""").param(holder).query(Long.class).single() > 0);
    }

    /**
     * A session notices the death of its client when it next wants to tell it something. Before that it would carry out what it waits for,
     * and the gateway would have died a moment later than the test wants.
     */
    private static void endSessionsOfTheDead() {
        patiently().until(() -> jdbc.sql("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where application_name = 'machtigingen-gateway' and datname = current_database()""").query(Boolean.class).list().isEmpty());
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50));
    }

    /** De Polder and Het Duin are behind relays, and decide as De Linde does: at once, in our own language. */
    private static Map<String, String> settings() throws IOException {
        Map<String, String> settings = GatewayUnderTest.settings(stubs, database);
        settings.put("spring.profiles.active", "demo");
        // so that only death keeps a caller from his answer
        settings.put("gateway.dien-in.termijn", "5s");
        settings.put("gateway.outbox.heartbeat", "500ms");
        settings.put("gateway.outbox.missed-heartbeats", "4");
        Path register = Path.of(settings.get("gateway.register.bestand"));
        String relayed = Files.readString(register)
                .replace(stubs.url("/verzekeraar/9992").toString(), "https://localhost:" + dePolder.port() + INSURER)
                .replace(stubs.url("/verzekeraar/9993").toString(), "https://localhost:" + hetDuin.port() + INSURER)
                .replace("dialect=\"duin\"", "dialect=\"\"");
        Files.writeString(register, relayed);
        return settings;
    }
}
