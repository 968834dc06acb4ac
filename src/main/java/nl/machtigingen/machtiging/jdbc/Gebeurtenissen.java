package nl.machtigingen.machtiging.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.machtigingen.begrippen.Beoordelingsstatus;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Machtigingsnummer;
import nl.machtigingen.begrippen.Status;
import nl.machtigingen.begrippen.Statusbron;
import nl.machtigingen.kluis.Inhoudsleutel;
import nl.machtigingen.kluis.Kluis;
import nl.machtigingen.machtiging.Beoordeling;
import nl.machtigingen.machtiging.Gebeurtenis;
import nl.machtigingen.machtiging.Stand;
import nl.machtigingen.machtiging.Toezegging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the history. */
final class Gebeurtenissen {

    private final JdbcClient jdbc;
    private final Kluis kluis;

    Gebeurtenissen(JdbcClient jdbc, Kluis kluis) {
        this.jdbc = jdbc;
        this.kluis = kluis;
    }

    void schrijf(MachtigingId id, Gebeurtenis gebeurtenis, Inhoudsleutel sleutel) {
        Stand stand = gebeurtenis.stand();
        jdbc.sql("""
                insert into gebeurtenis (machtiging, nummer, tijdstip, bron, status, beoordelingsstatus, gemeld, verwerkt,
                    machtigingsnummer, ingangsdatum, einddatum, verwacht_antwoord_voor, uiterlijk_antwoord_voor, inhoud)
                values (:machtiging, :nummer, :tijdstip, :bron, :status, :beoordelingsstatus, :gemeld, :verwerkt,
                    :machtigingsnummer, :ingangsdatum, :einddatum, :verwacht, :uiterlijk, :inhoud)""")
                .param("machtiging", id.nummer())
                .param("nummer", gebeurtenis.nummer())
                .param("tijdstip", Timestamp.from(gebeurtenis.tijdstip()))
                .param("bron", gebeurtenis.bron().name())
                .param("status", stand.status().name())
                .param("beoordelingsstatus", stand.beoordelingsstatus().name())
                .param("gemeld", gebeurtenis.gemeld().name())
                .param("verwerkt", gebeurtenis.verwerkt())
                .param("machtigingsnummer", tekst(stand.machtigingsnummer()))
                .param("ingangsdatum", stand.ingangsdatum())
                .param("einddatum", stand.einddatum())
                .param("verwacht", verwacht(stand))
                .param("uiterlijk", uiterlijk(stand))
                .param(
                        "inhoud",
                        kluis.verzegel(
                                sleutel,
                                Inhoud.VanGebeurtenis.plaats(id.nummer(), gebeurtenis.nummer()),
                                new Inhoud.VanGebeurtenis(
                                        stand.beoordeling(),
                                        gebeurtenis.gevraagdeInformatie(),
                                        gebeurtenis.toelichting())))
                .update();
    }

    List<Gebeurtenis> alle(MachtigingId id, Inhoudsleutel sleutel) {
        return jdbc.sql("select * from gebeurtenis where machtiging = :id order by nummer")
                .param("id", id.nummer())
                .query((rij, i) -> gebeurtenis(rij, sleutel))
                .list();
    }

    Optional<Gebeurtenis> een(MachtigingId id, int nummer, Inhoudsleutel sleutel) {
        return jdbc.sql("select * from gebeurtenis where machtiging = :id and nummer = :nummer")
                .param("id", id.nummer())
                .param("nummer", nummer)
                .query((rij, i) -> gebeurtenis(rij, sleutel))
                .optional();
    }

    private Gebeurtenis gebeurtenis(ResultSet rij, Inhoudsleutel sleutel) throws SQLException {
        int nummer = rij.getInt("nummer");
        Inhoud.VanGebeurtenis inhoud = kluis.open(
                sleutel,
                Inhoud.VanGebeurtenis.plaats(rij.getLong("machtiging"), nummer),
                rij.getBytes("inhoud"),
                Inhoud.VanGebeurtenis.class);
        return new Gebeurtenis(
                nummer,
                rij.getTimestamp("tijdstip").toInstant(),
                Statusbron.valueOf(rij.getString("bron")),
                Status.valueOf(rij.getString("gemeld")),
                rij.getBoolean("verwerkt"),
                stand(rij, inhoud.beoordeling()),
                inhoud.gevraagdeInformatie(),
                inhoud.toelichting());
    }

    /** From the columns that a machtiging and a line of its history have alike. */
    static Stand stand(ResultSet rij, @Nullable Beoordeling beoordeling) throws SQLException {
        String nummer = rij.getString("machtigingsnummer");
        return new Stand(
                Status.valueOf(rij.getString("status")),
                Beoordelingsstatus.valueOf(rij.getString("beoordelingsstatus")),
                beoordeling,
                nummer == null ? null : new Machtigingsnummer(nummer),
                rij.getObject("ingangsdatum", LocalDate.class),
                rij.getObject("einddatum", LocalDate.class),
                toezegging(rij));
    }

    private static @Nullable Toezegging toezegging(ResultSet rij) throws SQLException {
        Timestamp verwacht = rij.getTimestamp("verwacht_antwoord_voor");
        Timestamp uiterlijk = rij.getTimestamp("uiterlijk_antwoord_voor");
        return verwacht == null
                ? null
                : new Toezegging(verwacht.toInstant(), uiterlijk == null ? null : uiterlijk.toInstant());
    }

    static @Nullable Timestamp verwacht(Stand stand) {
        Toezegging toezegging = stand.toezegging();
        return toezegging == null ? null : Timestamp.from(toezegging.verwacht());
    }

    static @Nullable Timestamp uiterlijk(Stand stand) {
        Toezegging toezegging = stand.toezegging();
        return toezegging == null || toezegging.uiterlijk() == null ? null : Timestamp.from(toezegging.uiterlijk());
    }

    private static @Nullable String tekst(@Nullable Machtigingsnummer nummer) {
        return nummer == null ? null : nummer.waarde();
    }
}
