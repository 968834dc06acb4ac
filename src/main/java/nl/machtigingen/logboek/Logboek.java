package nl.machtigingen.logboek;

import java.sql.Timestamp;
import java.time.Clock;
import nl.machtigingen.begrippen.Aanroeper;
import nl.machtigingen.begrippen.MachtigingId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where lines are added to the audit trail: one plain insert, without a lock. They are chained afterwards. Thread-safe.
 *
 * <p>What is done and what is written about it are one transaction: neither is ever there without the other.
 */
public final class Logboek {

    private final JdbcClient jdbc;
    private final Clock clock;

    Logboek(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Joins the open transaction ({@link IllegalStateException} without one): for what changes something. */
    public void schrijf(Daad daad, Uitkomst uitkomst) {
        eis(true);
        voegToe(daad, uitkomst);
    }

    /**
     * Is committed at once, so there must be no open transaction ({@link IllegalStateException}) that could take it back: for what is shown,
     * before it is shown, and for what was refused.
     */
    public void schrijfDirect(Daad daad, Uitkomst uitkomst) {
        eis(false);
        voegToe(daad, uitkomst);
    }

    /** Joins the open transaction: the gateway did this by itself, because of something that was done before. */
    public void schrijfGateway(Handeling handeling, MachtigingId machtiging) {
        eis(true);
        voegToe(Logregel.Soort.GATEWAY, handeling, machtiging);
    }

    /** Joins the open transaction: the calendar did this, for instance because a retention ended. */
    public void schrijfKlok(Handeling handeling, MachtigingId machtiging) {
        eis(true);
        voegToe(Logregel.Soort.KLOK, handeling, machtiging);
    }

    private static void eis(boolean transactie) {
        if (TransactionSynchronizationManager.isActualTransactionActive() != transactie) {
            throw new IllegalStateException(
                    transactie
                            ? "A line belongs in the transaction of what it tells"
                            : "A line about what was shown or refused must not be rolled back");
        }
    }

    private void voegToe(Daad daad, Uitkomst uitkomst) {
        Aanroeper wie = daad.wie();
        MachtigingId machtiging = daad.machtiging();
        regel(Logregel.Soort.van(wie), daad.handeling(), machtiging, Logregel.woord(uitkomst))
                .param("relatie", wie.relatie())
                .param("certificaat", wie.certificaat())
                .param("correlatie", daad.correlatie().waarde())
                .param("aantal", uitkomst instanceof Uitkomst.Getoond getoond ? getoond.aantal() : null)
                .update();
    }

    private void voegToe(Logregel.Soort soort, Handeling handeling, MachtigingId machtiging) {
        regel(soort, handeling, machtiging, Logregel.woord(new Uitkomst.Gedaan()))
                .param("relatie", null)
                .param("certificaat", null)
                .param("correlatie", null)
                .param("aantal", null)
                .update();
    }

    private JdbcClient.StatementSpec regel(
            Logregel.Soort soort, Handeling handeling, @Nullable MachtigingId machtiging, String uitkomst) {
        return jdbc.sql("""
                        insert into logboek
                            (tijdstip, soort, relatie, certificaat, handeling, machtiging, aantal, correlatie, uitkomst)
                        values
                            (:tijdstip, :soort, :relatie, :certificaat, :handeling, :machtiging, cast(:aantal as integer),
                             cast(:correlatie as uuid), :uitkomst)""")
                .param("tijdstip", Timestamp.from(clock.instant()))
                .param("soort", soort.name())
                .param("handeling", handeling.name())
                .param("machtiging", machtiging == null ? null : machtiging.nummer())
                .param("uitkomst", uitkomst);
    }
}
