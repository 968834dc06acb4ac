package nl.machtigingen.logboek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.fout.Foutcode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is added to the audit trail, and that it stays as it is. NEN 7513. */
class LogboekTest {

    private static final LogboekFixture TRAIL = new LogboekFixture();

    @AfterAll
    static void close() {
        TRAIL.close();
    }

    @Test
    void aLineSaysWhoDidWhatToWhichMachtigingAndWhatCameOfIt() {
        Daad daad = LogboekFixture.raadpleegt(7001);

        TRAIL.logboek.schrijfDirect(daad, new Uitkomst.Geweigerd(Foutcode.STA_002));

        assertThat(regel(7001))
                .containsEntry("soort", "ZORGSYSTEEM")
                .containsEntry("relatie", "de-kies")
                .containsEntry("certificaat", "ab".repeat(32))
                .containsEntry("handeling", "RAADPLEEG")
                .containsEntry("correlatie", daad.correlatie().waarde())
                .containsEntry("uitkomst", "STA-002");
        assertThat(regel(7001).get("tijdstip")).hasToString("2027-03-01 10:00:00.123");
    }

    @Test
    void whatTheCalendarDoesLeavesALineWithoutACaller() {
        TRAIL.transactie.executeWithoutResult(
                status -> TRAIL.logboek.schrijfKlok(Handeling.VERWIJDERD_MACHTIGING, new MachtigingId(7002)));

        assertThat(regel(7002))
                .containsEntry("soort", "KLOK")
                .containsEntry("handeling", "VERWIJDERD_MACHTIGING")
                .containsEntry("uitkomst", "GEDAAN")
                .containsEntry("relatie", null)
                .containsEntry("certificaat", null);
    }

    /** Neither the act nor its line is there without the other. */
    @Test
    void aLineGoesWithItsTransaction() {
        TRAIL.transactie.executeWithoutResult(status -> {
            TRAIL.logboek.schrijf(LogboekFixture.raadpleegt(7003), new Uitkomst.Gedaan());
            status.setRollbackOnly();
        });

        assertThat(aantal(7003)).isZero();
        assertThatIllegalStateException()
                .isThrownBy(() -> TRAIL.logboek.schrijf(LogboekFixture.raadpleegt(7003), new Uitkomst.Gedaan()));
        assertThatIllegalStateException()
                .isThrownBy(() -> TRAIL.logboek.schrijfKlok(Handeling.VERWIJDERD_BIJLAGE, new MachtigingId(7003)));
    }

    @Test
    void whatWasShownOrRefusedCannotBeTakenBackByATransaction() {
        TRAIL.transactie.executeWithoutResult(status -> assertThatIllegalStateException()
                .isThrownBy(
                        () -> TRAIL.logboek.schrijfDirect(LogboekFixture.raadpleegt(7004), new Uitkomst.Herhaald())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update logboek set uitkomst = 'GEDAAN' where keten is null",
                "update logboek set uitkomst = 'GEDAAN', keten = 99, hash = '\\x00' where keten is null",
                "update logboek set hash = '\\x00' where keten is not null",
                "update logboek set keten = null, hash = null where keten is not null",
                "delete from logboek where keten is null",
                "delete from logboek where keten is not null",
                "truncate logboek",
                "update logboek_anker set hash = '\\x00'",
                "delete from logboek_anker",
                "truncate logboek_anker"
            })
    void theDatabaseRefusesToChangeOrRemoveALine(String sql) {
        TRAIL.verzegeld(1);
        TRAIL.logboek.schrijfDirect(LogboekFixture.raadpleegt(7005), new Uitkomst.Geweigerd(Foutcode.STA_001));

        assertThatThrownBy(() -> TRAIL.jdbc.sql(sql).update()).hasStackTraceContaining("is only ever added to");
    }

    @Test
    void anOperationIsFoundByItsNameInTheContract() {
        assertThat(Handeling.van("trekIn")).isEqualTo(Handeling.TREK_IN);
        assertThat(Handeling.van("registreerNotificatieAdres")).isEqualTo(Handeling.REGISTREER_NOTIFICATIE_ADRES);
        assertThatIllegalArgumentException().isThrownBy(() -> Handeling.van("onbekend"));
    }

    private static Map<String, @Nullable Object> regel(long machtiging) {
        return TRAIL.jdbc
                .sql(
                        "select soort, relatie, certificaat, handeling, correlatie, uitkomst,"
                                + " (tijdstip at time zone 'UTC')::text as tijdstip from logboek where machtiging = :machtiging")
                .param("machtiging", machtiging)
                .query()
                .singleRow();
    }

    private static int aantal(long machtiging) {
        return TRAIL.jdbc
                .sql("select count(*) from logboek where machtiging = :machtiging")
                .param("machtiging", machtiging)
                .query(Integer.class)
                .single();
    }
}
