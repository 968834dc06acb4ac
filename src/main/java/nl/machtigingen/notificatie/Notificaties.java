package nl.machtigingen.notificatie;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.Beoordelingsstatus;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Machtigingsnummer;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.begrippen.Status;
import nl.machtigingen.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The ledger per practice. Thread-safe.
 *
 * <p>A line is written in the transaction that changes the machtiging. The practice's row is locked from the numbering to the commit, so
 * that numbers have no gaps and become visible in order: a reader who has seen number n has missed nothing below it.
 */
public final class Notificaties {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final NotificatieSettings settings;
    private final Aankondiging aankondiging = new Aankondiging();

    Notificaties(JdbcClient jdbc, Outbox outbox, Clock clock, Supplier<UUID> ids, NotificatieSettings settings) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
        this.settings = settings;
    }

    /** Adds a line inside the open transaction, and promises its delivery where an address is registered. */
    public void schrijf(AgbCode agb, Notificatie.Wijziging wijziging) {
        Teller teller = volgende(agb);
        jdbc.sql("""
                insert into notificatie (agb, nummer, id, soort, machtiging, referentie, volgnummer, status, beoordelingsstatus,
                    machtigingsnummer, ingangsdatum, einddatum, uiterlijk, tijdstip)
                values (:agb, :nummer, :id, :soort, :machtiging, :referentie, :volgnummer, :status, :beoordelingsstatus,
                    :machtigingsnummer, :ingangsdatum, :einddatum, :uiterlijk, :tijdstip)""")
                .param("agb", agb.waarde())
                .param("nummer", teller.nummer())
                .param("id", ids.get())
                .param("soort", wijziging.soort().name())
                .param("machtiging", wijziging.machtiging().nummer())
                .param("referentie", wijziging.referentie().waarde())
                .param("volgnummer", wijziging.volgnummer())
                .param("status", wijziging.status().name())
                .param("beoordelingsstatus", wijziging.beoordelingsstatus().name())
                .param("machtigingsnummer", tekst(wijziging.machtigingsnummer()))
                .param("ingangsdatum", wijziging.ingangsdatum())
                .param("einddatum", wijziging.einddatum())
                .param("uiterlijk", wijziging.uiterlijk())
                .param("tijdstip", Timestamp.from(clock.instant()))
                .update();
        if (teller.heeftAdres()) {
            outbox.promise(BezorgNotificaties.KIND, agb.waarde());
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                aankondiging.meld();
            }
        });
    }

    /** The lines after a number. */
    public Bladzijde na(AgbCode agb, long nummer, int hoogstens) {
        List<Notificatie> gevonden = jdbc.sql("""
                select * from notificatie where agb = :agb and nummer > :nummer order by nummer limit :hoogstens""")
                .param("agb", agb.waarde())
                .param("nummer", nummer)
                .param("hoogstens", hoogstens + 1)
                .query((rij, i) -> notificatie(rij))
                .list();
        boolean meer = gevonden.size() > hoogstens;
        List<Notificatie> bladzijde = meer ? gevonden.subList(0, hoogstens) : gevonden;
        return new Bladzijde(
                bladzijde, bladzijde.isEmpty() ? nummer : bladzijde.getLast().nummer(), meer);
    }

    /** The lines after a number; where there are none yet, waits for the next one. */
    public Bladzijde na(AgbCode agb, long nummer, int hoogstens, Duration wacht) {
        long einde = Aankondiging.over(wacht);
        while (true) {
            long stand = aankondiging.stand();
            Bladzijde bladzijde = na(agb, nummer, hoogstens);
            long rest = einde - Aankondiging.nu();
            if (!bladzijde.notificaties().isEmpty() || rest <= 0) {
                return bladzijde;
            }
            try {
                aankondiging.wacht(stand, Aankondiging.kortste(settings.herhaalWachten(), rest));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return bladzijde;
            }
        }
    }

    /**
     * Registers where to push to, inside the open transaction. The first registration begins with the next line; what came before can be
     * pulled. A later one goes on where the deliveries had come.
     *
     * @param veld XPath of the address in the message, for the refusal
     */
    public Abonnement registreer(AgbCode agb, String adres, String veld) {
        URI uri = Notificatieadres.van(adres, settings.lokaleAdressen(), veld).uri();
        jdbc.sql("""
                insert into abonnement (agb, adres) values (:agb, :adres)
                on conflict (agb) do update set adres = excluded.adres,
                    bezorgd_tot = case when abonnement.bezorging_op is null and abonnement.adres is null
                        then abonnement.laatste_nummer else abonnement.bezorgd_tot end""").param("agb", agb.waarde()).param("adres", uri.toString()).update();
        outbox.promise(BezorgNotificaties.KIND, agb.waarde());
        return abonnement(agb);
    }

    /** Ends the pushing, inside the open transaction. */
    public Abonnement verwijder(AgbCode agb) {
        jdbc.sql("update abonnement set adres = null where agb = :agb")
                .param("agb", agb.waarde())
                .update();
        return abonnement(agb);
    }

    public Abonnement abonnement(AgbCode agb) {
        return jdbc.sql(
                        "select adres, bezorging_op, bezorging_gelukt, bezorging_reden from abonnement where agb = :agb")
                .param("agb", agb.waarde())
                .query((rij, i) -> abonnement(rij))
                .optional()
                .orElse(new Abonnement(null, null));
    }

    /** How far the practice has acknowledged. */
    long bezorgdTot(AgbCode agb) {
        return jdbc.sql("select bezorgd_tot from abonnement where agb = :agb")
                .param("agb", agb.waarde())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    void noteerBezorging(AgbCode agb, long totEnMet) {
        jdbc.sql("""
                update abonnement set bezorgd_tot = greatest(bezorgd_tot, :tot), bezorging_op = :nu, bezorging_gelukt = true,
                    bezorging_reden = null
                where agb = :agb""")
                .param("agb", agb.waarde())
                .param("tot", totEnMet)
                .param("nu", Timestamp.from(clock.instant()))
                .update();
    }

    void noteerMislukking(AgbCode agb, String reden) {
        jdbc.sql("""
                update abonnement set bezorging_op = :nu, bezorging_gelukt = false, bezorging_reden = :reden
                where agb = :agb""")
                .param("agb", agb.waarde())
                .param("reden", reden)
                .param("nu", Timestamp.from(clock.instant()))
                .update();
    }

    private Teller volgende(AgbCode agb) {
        return jdbc.sql("""
                insert into abonnement (agb, laatste_nummer) values (:agb, 1)
                on conflict (agb) do update set laatste_nummer = abonnement.laatste_nummer + 1
                returning laatste_nummer, adres is not null as heeft_adres""")
                .param("agb", agb.waarde())
                .query((rij, i) -> new Teller(rij.getLong("laatste_nummer"), rij.getBoolean("heeft_adres")))
                .single();
    }

    private static Abonnement abonnement(ResultSet rij) throws SQLException {
        String adres = rij.getString("adres");
        Timestamp bezorgdOp = rij.getTimestamp("bezorging_op");
        return new Abonnement(
                adres == null ? null : URI.create(adres),
                bezorgdOp == null
                        ? null
                        : new Abonnement.Bezorging(
                                bezorgdOp.toInstant(),
                                rij.getBoolean("bezorging_gelukt"),
                                rij.getString("bezorging_reden")));
    }

    private static Notificatie notificatie(ResultSet rij) throws SQLException {
        String nummer = rij.getString("machtigingsnummer");
        return new Notificatie(
                rij.getObject("id", UUID.class),
                new AgbCode(rij.getString("agb")),
                rij.getLong("nummer"),
                new Notificatie.Wijziging(
                        Notificatie.Soort.valueOf(rij.getString("soort")),
                        new MachtigingId(rij.getLong("machtiging")),
                        new Referentie(rij.getString("referentie")),
                        rij.getInt("volgnummer"),
                        Status.valueOf(rij.getString("status")),
                        Beoordelingsstatus.valueOf(rij.getString("beoordelingsstatus")),
                        nummer == null ? null : new Machtigingsnummer(nummer),
                        rij.getObject("ingangsdatum", LocalDate.class),
                        rij.getObject("einddatum", LocalDate.class),
                        rij.getObject("uiterlijk", LocalDate.class)),
                rij.getTimestamp("tijdstip").toInstant());
    }

    private static @Nullable String tekst(@Nullable Machtigingsnummer nummer) {
        return nummer == null ? null : nummer.waarde();
    }

    private record Teller(long nummer, boolean heeftAdres) {}
}
