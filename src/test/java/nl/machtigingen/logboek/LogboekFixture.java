package nl.machtigingen.logboek;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.machtigingen.SettableClock;
import nl.machtigingen.begrippen.Aanroeper;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An audit trail on a database of its own. */
final class LogboekFixture implements AutoCloseable {

    static final LogboekSettings SETTINGS = new LogboekSettings(Duration.ofSeconds(5), 10, Duration.ofMinutes(5), 25);

    private static final Aanroeper DE_KIES =
            new Aanroeper.Zorgsysteem("de-kies", "ab".repeat(32), new AgbCode("12000001"), Set.of());

    final SettableClock clock = SettableClock.standingStillAt(Instant.parse("2027-03-01T10:00:00.123Z"));
    final TestDatabase database = TestDatabase.create();
    final JdbcClient jdbc = JdbcClient.create(database.dataSource());
    final TransactionTemplate transactie = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
    final Logboek logboek = new Logboek(jdbc, clock);

    /** A node that seals. */
    Verzegeling knooppunt() {
        return knooppunt(SETTINGS.bundel());
    }

    Verzegeling knooppunt(int bundel) {
        return new Verzegeling(jdbc, transactie, ankers(), bundel);
    }

    Controleuitslag controleer() {
        return new Logboekcontrole(jdbc, ankers()).controleer(null);
    }

    Controleuitslag controleer(Schakel bekend) {
        return new Logboekcontrole(jdbc, ankers()).controleer(bekend);
    }

    /** Where the check that is written in SQL says that it goes wrong. */
    Optional<Long> controleerInSql() {
        try {
            String eerste = Files.readString(Path.of("docs/voorbeelden/logboek-controle.sql"))
                    .split(";\n")[0];
            return jdbc.sql(eerste).query(Long.class).optional();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The link at a place, as the log would have named it. */
    Schakel schakel(long keten) {
        return jdbc.sql("select keten, hash from logboek where keten = :keten")
                .param("keten", keten)
                .query((rij, nummer) -> new Schakel(rij.getLong("keten"), rij.getBytes("hash")))
                .single();
    }

    /** So many lines, sealed. */
    void verzegeld(int aantal) {
        schrijf(aantal);
        knooppunt().verzegel();
    }

    void schrijf(int aantal) {
        transactie.executeWithoutResult(status -> {
            for (int i = 1; i <= aantal; i++) {
                logboek.schrijf(raadpleegt(i), new Uitkomst.Gedaan());
            }
        });
    }

    static Daad raadpleegt(long machtiging) {
        return new Daad(
                DE_KIES, new CorrelatieId(UUID.randomUUID()), Handeling.RAADPLEEG, new MachtigingId(machtiging));
    }

    /** As whoever owns the database can: past what refuses changes. */
    void knoei(String sql) {
        jdbc.sql("alter table logboek disable trigger user").update();
        jdbc.sql("alter table logboek_anker disable trigger user").update();
        jdbc.sql(sql).update();
        jdbc.sql("alter table logboek enable trigger user").update();
        jdbc.sql("alter table logboek_anker enable trigger user").update();
    }

    private Ankers ankers() {
        return new Ankers(jdbc, LogboekFixture::merk, clock, SETTINGS);
    }

    private static byte[] merk(Object inhoud) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
            return mac.doFinal(inhoud.toString().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
