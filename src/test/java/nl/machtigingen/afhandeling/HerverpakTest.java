package nl.machtigingen.afhandeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.machtigingen.SettableClock;
import nl.machtigingen.begrippen.Aanroeper;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.database.TestDatabase;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.kluis.Kluis;
import nl.machtigingen.kluis.SleutelWeg;
import nl.machtigingen.kluis.Sleutelbestand;
import nl.machtigingen.kluis.Sleutelgebruik;
import nl.machtigingen.kluis.Sleutelkolom;
import nl.machtigingen.machtiging.Machtiging;
import nl.machtigingen.machtiging.MachtigingFixture;
import nl.machtigingen.machtiging.Machtigingen;
import nl.machtigingen.outbox.ManualOutbox;
import nl.machtigingen.outbox.Outbox;
import nl.machtigingen.referentie.Referenties;
import nl.machtigingen.referentie.Verzoek;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** After a rotation every key is wrapped anew; then the old master key goes, and with it every old copy of what was erased. */
class HerverpakTest {

    private static final List<String> TABELLEN = List.of("machtiging", "gebeurtenis");

    @TempDir
    private Path folder;

    private final SettableClock clock = SettableClock.goingOn();
    private final TestDatabase database = TestDatabase.create();
    private Sleutelbestand bestand;
    private Node node;

    @BeforeEach
    void eenKluis() {
        bestand = Sleutelbestand.met(folder, "sleutel", "index");
        node = new Node(database, bestand.kluis("sleutel"));
    }

    @AfterEach
    void dicht() {
        node.close();
        database.close();
    }

    @Test
    void everyKeyHangsOnTheNewMasterKeyAfterwardsAndOpensTheSame() {
        Machtiging een = node.bewaar();
        node.bewaarSleutels(250);
        assertThat(node.perHoofdsleutel()).containsExactly(Map.entry("sleutel", 251));

        roteer();
        Machtiging nieuwe = node.bewaar();
        assertThat(node.perHoofdsleutel()).containsOnly(Map.entry("sleutel", 251), Map.entry("sleutel-2", 1));
        node.herverpak();

        assertThat(node.perHoofdsleutel()).containsExactly(Map.entry("sleutel-2", 252));
        bestand.weg("sleutel").gelezen();
        assertThat(node.open(een.id()).aanvraag()).isEqualTo(een.aanvraag());
        assertThat(node.open(nieuwe.id()).aanvraag()).isEqualTo(een.aanvraag());
        assertThat(node.openstaand()).as("the work is done").isZero();
    }

    @Test
    void workIsPromisedByEachNodeOnceAStartAndOnceARotation() {
        Outbox outbox = node.outbox;
        Herverpak herverpak = node.herverpakker(outbox);

        herverpak.inGebruik("sleutel");
        node.outbox.runDue();
        assertThat(node.openstaand()).isZero();
        herverpak.inGebruik("sleutel");
        assertThat(node.openstaand()).isZero();
        herverpak.inGebruik("sleutel-2");
        assertThat(node.openstaand()).isEqualTo(1);
    }

    @Test
    void aRowInUseIsPassedOverAndTakenLaterWhileReadersDoNotWait() {
        Machtiging inGebruik = node.bewaar();
        Machtiging vrij = node.bewaar();
        roteer();

        node.transactie.executeWithoutResult(status -> {
            node.machtigingen.vergrendel(inGebruik.id());
            inAnderThread(node::herverpak);
        });
        assertThat(node.perHoofdsleutel()).containsOnly(Map.entry("sleutel", 1), Map.entry("sleutel-2", 1));
        node.transactie.executeWithoutResult(status -> {
            node.kolom().herverpak(10);
            inAnderThread(() -> {
                assertThat(node.open(inGebruik.id()).id()).isEqualTo(inGebruik.id());
                assertThat(node.open(vrij.id()).id()).isEqualTo(vrij.id());
            });
        });

        assertThat(node.perHoofdsleutel()).containsExactly(Map.entry("sleutel-2", 2));
    }

    @Test
    void aDamagedKeyStaysBehindAndStopsNobody() {
        node.bewaarSleutels(3);
        node.jdbc
                .sql("update machtiging set sleutel = set_byte(sleutel, 30, get_byte(sleutel, 30) # 1) where id = 2")
                .update();
        roteer();

        node.herverpak();

        assertThat(node.perHoofdsleutel()).containsOnly(Map.entry("sleutel", 1), Map.entry("sleutel-2", 2));
        assertThat(node.openstaand()).as("an operator will hear of it").isEqualTo(1);
    }

    /** docs/decisions/0011-keys-and-erasure.md, step by step. */
    @Test
    void whatWasErasedCannotBeOpenedInAnyCopyOnceTheOldMasterKeyIsGone() throws Exception {
        Machtiging gewist = node.bewaar();
        Machtiging gebleven = node.bewaar();
        Map<String, byte[]> reservekopie = kopieer(database);
        Sleutelbestand oudeSleutels = bestand.kopie(Files.createDirectory(folder.resolve("oud")));

        node.jdbc
                .sql("update machtiging set sleutel = null, verzekerde_index = null where id = :id")
                .param("id", gewist.id().nummer())
                .update();
        roteer();
        node.herverpak();
        bestand.weg("sleutel").gelezen();

        assertThat(node.machtigingen.zoek(gewist.id())).as("live").isEmpty();
        assertThat(node.open(gebleven.id()).aanvraag()).isEqualTo(gebleven.aanvraag());
        assertThat(node.jdbc
                        .sql("select count(*) from machtiging where verzekerde_index is not null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        try (TestDatabase hersteld = TestDatabase.create()) {
            zetTerug(hersteld, reservekopie);
            try (Node metNieuwe = new Node(hersteld, bestand.kluis("sleutel"))) {
                for (Machtiging machtiging : List.of(gewist, gebleven)) {
                    assertThatExceptionOfType(SleutelWeg.class)
                            .isThrownBy(() -> metNieuwe.machtigingen.zoek(machtiging.id()));
                }
            }
            try (Node metOude = new Node(hersteld, oudeSleutels.kluis("sleutel"))) {
                assertThat(metOude.open(gewist.id()).aanvraag())
                        .as("the window: whoever keeps the old keystore beside an old backup reads on")
                        .isEqualTo(gewist.aanvraag());
            }
        }
    }

    /** Neither the old answer, which may be of other content, nor new work, and no SYS-002 that asks to repeat for ever. */
    @Test
    void aReferentieFromBeforeTheRemovedKeyIsRefusedAndNothingIsDoneTwice() {
        int[] gedaan = {0};
        Verzoek verzoek = verzoek("dezelfde inhoud");
        Referenties referenties = node.context.getBean(Referenties.class);
        String eerste = referenties.eenmalig(verzoek, String.class, () -> "antwoord " + ++gedaan[0]);

        roteer();
        assertThat(referenties.eenmalig(verzoek, String.class, () -> "antwoord " + ++gedaan[0]))
                .as("while the old key is there")
                .isEqualTo(eerste);
        assertThat(node.context.getBeansOfType(Sleutelgebruik.class).values().stream()
                        .filter(kolom -> kolom.naam().equals("referentie.vingerafdruk"))
                        .map(Sleutelgebruik::perHoofdsleutel))
                .containsExactly(Map.of("sleutel", 1));
        bestand.weg("sleutel").gelezen();

        for (Verzoek herhaling : List.of(verzoek, verzoek("andere inhoud"))) {
            assertThatExceptionOfType(Weigering.class)
                    .isThrownBy(() -> referenties.eenmalig(herhaling, String.class, () -> "antwoord " + ++gedaan[0]))
                    .satisfies(weigering -> {
                        assertThat(weigering.code()).isEqualTo(Foutcode.VAL_004);
                        assertThat(weigering.omschrijving()).contains("niet meer na te gaan");
                    });
            assertThatExceptionOfType(Weigering.class).isThrownBy(() -> referenties.eerder(herhaling));
        }
        assertThat(gedaan[0]).isEqualTo(1);
    }

    private void roteer() {
        bestand.erbij("sleutel-2").gelezen();
    }

    private static Verzoek verzoek(String inhoud) {
        return new Verzoek(
                new Aanroeper.Zorgsysteem("de-kies", "ab".repeat(32), new AgbCode("12000001"), Set.of()),
                "proef",
                new Referentie("r-1"),
                new CorrelatieId(UUID.randomUUID()),
                List.of(inhoud));
    }

    private static void inAnderThread(Runnable handeling) {
        try {
            java.util.concurrent.CompletableFuture.runAsync(handeling).get(20, java.util.concurrent.TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, byte[]> kopieer(TestDatabase van) throws SQLException, IOException {
        Map<String, byte[]> kopie = new TreeMap<>();
        try (Connection connection = van.dataSource().getConnection()) {
            CopyManager copy = new CopyManager(connection.unwrap(BaseConnection.class));
            for (String tabel : TABELLEN) {
                ByteArrayOutputStream rijen = new ByteArrayOutputStream();
                copy.copyOut("copy " + tabel + " to stdout (format binary)", rijen);
                kopie.put(tabel, rijen.toByteArray());
            }
        }
        return kopie;
    }

    private static void zetTerug(TestDatabase naar, Map<String, byte[]> kopie) throws SQLException, IOException {
        try (Connection connection = naar.dataSource().getConnection()) {
            CopyManager copy = new CopyManager(connection.unwrap(BaseConnection.class));
            for (String tabel : TABELLEN) {
                copy.copyIn(
                        "copy " + tabel + " from stdin (format binary)", new ByteArrayInputStream(kopie.get(tabel)));
            }
        }
    }

    /** The parts of a node that hold keys, on this database. */
    private final class Node implements AutoCloseable {

        private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        private final JdbcClient jdbc;
        private final TransactionTemplate transactie;
        private final Machtigingen machtigingen;
        private final Kluis kluis;
        private final ManualOutbox outbox;

        Node(TestDatabase database, Kluis kluis) {
            this.kluis = kluis;
            this.jdbc = JdbcClient.create(database.dataSource());
            var transactions = new JdbcTransactionManager(database.dataSource());
            this.transactie = new TransactionTemplate(transactions);
            context.registerBean(JdbcClient.class, () -> jdbc);
            context.registerBean(TransactionTemplate.class, () -> transactie);
            context.registerBean(java.time.Clock.class, () -> clock);
            context.registerBean(Kluis.class, () -> kluis);
            context.scan("nl.machtigingen.kluis.jdbc", "nl.machtigingen.machtiging.jdbc", "nl.machtigingen.referentie");
            context.refresh();
            this.machtigingen = context.getBean(Machtigingen.class);
            var zichzelf = new Outbox[1];
            this.outbox =
                    new ManualOutbox(database.dataSource(), transactions, clock, herverpakker(new Later(zichzelf)));
            zichzelf[0] = outbox;
        }

        Herverpak herverpakker(Outbox eigen) {
            return new Herverpak(
                    () -> List.copyOf(context.getBeansOfType(Sleutelkolom.class).values()), eigen, transactie);
        }

        Sleutelkolom kolom() {
            return context.getBean("machtigingsleutels", Sleutelkolom.class);
        }

        Map<String, Integer> perHoofdsleutel() {
            return kolom().perHoofdsleutel();
        }

        void herverpak() {
            transactie.executeWithoutResult(status -> outbox.promise(Herverpak.KIND, Herverpak.KEY));
            outbox.runDue();
        }

        long openstaand() {
            return jdbc.sql("select count(*) from scheduled_tasks")
                    .query(Long.class)
                    .single();
        }

        Machtiging bewaar() {
            Machtiging voorbeeld = MachtigingFixture.eenMachtigingBij("9991");
            Machtiging nieuw = Machtiging.ingediend(
                    machtigingen.volgendId(),
                    voorbeeld.referentie(),
                    voorbeeld.aanvraag(),
                    voorbeeld.verzekerde(),
                    voorbeeld.dekking(),
                    voorbeeld.toetsing(),
                    voorbeeld.emailadressen(),
                    Instant.parse("2026-09-01T08:30:00Z"),
                    MachtigingFixture.PEILDATUM);
            transactie.executeWithoutResult(status -> machtigingen.bewaar(nieuw));
            return nieuw;
        }

        /** Rows that are like one of those, each with a key of its own. */
        void bewaarSleutels(int aantal) {
            MachtigingId voorbeeld = bewaar().id();
            for (int i = 1; i < aantal; i++) {
                jdbc.sql("""
                        insert into machtiging (id, agb, uzovi, referentie, zorgsoort, verstrekking, grondslag, peildatum,
                            ingediend_op, status, beoordelingsstatus, gebeurtenissen, sleutel, inhoud)
                        select nextval('machtiging_id'), agb, uzovi, referentie, zorgsoort, verstrekking, grondslag, peildatum,
                            ingediend_op, status, beoordelingsstatus, gebeurtenissen, :sleutel, inhoud
                        from machtiging where id = :id""")
                        .param("id", voorbeeld.nummer())
                        .param("sleutel", kluis.nieuweSleutel().verpakt())
                        .update();
            }
        }

        Machtiging open(MachtigingId id) {
            return machtigingen.zoek(id).orElseThrow();
        }

        @Override
        public void close() {
            outbox.close();
            context.close();
        }
    }

    /** The outbox that the worker will have been given to once it is there. */
    private record Later(Outbox[] outbox) implements Outbox {

        @Override
        public nl.machtigingen.outbox.Claim promise(String kind, String key, java.time.Duration headStart) {
            return outbox[0].promise(kind, key, headStart);
        }

        @Override
        public void promise(String kind, String key) {
            outbox[0].promise(kind, key);
        }

        @Override
        public nl.machtigingen.outbox.Progress attemptNow(
                nl.machtigingen.outbox.Claim claim, java.time.Duration patience) {
            return outbox[0].attemptNow(claim, patience);
        }
    }
}
