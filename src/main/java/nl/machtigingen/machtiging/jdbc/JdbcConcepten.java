package nl.machtigingen.machtiging.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.begrippen.Zoeksleutel;
import nl.machtigingen.kluis.Inhoudsleutel;
import nl.machtigingen.kluis.Kluis;
import nl.machtigingen.machtiging.Concept;
import nl.machtigingen.machtiging.Conceptaanvraag;
import nl.machtigingen.machtiging.Concepten;
import nl.machtigingen.machtiging.Zoekvraag.Persoon;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

final class JdbcConcepten implements Concepten {

    private final JdbcClient jdbc;
    private final Kluis kluis;

    JdbcConcepten(JdbcClient jdbc, Kluis kluis) {
        this.jdbc = jdbc;
        this.kluis = kluis;
    }

    @Override
    public void bewaar(Concept nieuw) {
        Inhoudsleutel sleutel = kluis.nieuweSleutel();
        metInhoud(jdbc.sql("""
                insert into concept (id, agb, zorgverlener_agb, uzovi, referentie, zorgsoort, specialisme, verstrekking,
                    grondslag, begonnen_op, opgeslagen_op, bewaard_tot, versie, verzekerde_index, sleutel, inhoud)
                values (:id, :agb, :zorgverlener, :uzovi, :referentie, :zorgsoort, :specialisme, :verstrekking,
                    :grondslag, :begonnenOp, :opgeslagenOp, :bewaardTot, :versie, :verzekerdeIndex, :sleutel, :inhoud)"""), nieuw, sleutel)
                .param("agb", nieuw.instantie().waarde())
                .param("begonnenOp", Timestamp.from(nieuw.begonnenOp()))
                .param("sleutel", sleutel.verpakt())
                .update();
    }

    @Override
    public Optional<Concept> zoek(MachtigingId id) {
        return jdbc.sql("select * from concept where id = :id")
                .param("id", id.nummer())
                .query(this::concept)
                .optional();
    }

    @Override
    public Optional<Concept> vergrendel(MachtigingId id) {
        return jdbc.sql("select * from concept where id = :id for update")
                .param("id", id.nummer())
                .query(this::concept)
                .optional();
    }

    @Override
    public void wijzig(Concept gewijzigd) {
        Inhoudsleutel sleutel = sleutel(gewijzigd.id()).orElseThrow();
        metInhoud(jdbc.sql("""
                update concept set zorgverlener_agb = :zorgverlener, uzovi = :uzovi, referentie = :referentie,
                    zorgsoort = :zorgsoort, specialisme = :specialisme, verstrekking = :verstrekking,
                    grondslag = :grondslag, opgeslagen_op = :opgeslagenOp, bewaard_tot = :bewaardTot,
                    herinnerd_op = null, versie = :versie, verzekerde_index = :verzekerdeIndex, inhoud = :inhoud
                where id = :id"""), gewijzigd, sleutel).update();
    }

    @Override
    public Optional<Inhoudsleutel> sleutel(MachtigingId id) {
        return jdbc.sql("select sleutel from concept where id = :id")
                .param("id", id.nummer())
                .query(byte[].class)
                .optional()
                .map(kluis::sleutel);
    }

    @Override
    public List<MachtigingId> teHerinneren(Instant opgeslagenVoor, Instant nu, int hoogstens) {
        return jdbc.sql("""
                select id from concept where opgeslagen_op <= :voor and herinnerd_op is null and bewaard_tot > :nu
                order by opgeslagen_op limit :hoogstens""")
                .param("voor", Timestamp.from(opgeslagenVoor))
                .param("nu", Timestamp.from(nu))
                .param("hoogstens", hoogstens)
                .query((rij, i) -> new MachtigingId(rij.getLong("id")))
                .list();
    }

    @Override
    public boolean herinner(MachtigingId id, Instant opgeslagenVoor, Instant nu) {
        return jdbc.sql("""
                        update concept set herinnerd_op = :nu
                        where id = :id and opgeslagen_op <= :voor and herinnerd_op is null and bewaard_tot > :nu""")
                        .param("id", id.nummer())
                        .param("voor", Timestamp.from(opgeslagenVoor))
                        .param("nu", Timestamp.from(nu))
                        .update()
                == 1;
    }

    @Override
    public List<MachtigingId> verlopen(Instant nu, int hoogstens) {
        return jdbc.sql("select id from concept where bewaard_tot <= :nu order by bewaard_tot limit :hoogstens")
                .param("nu", Timestamp.from(nu))
                .param("hoogstens", hoogstens)
                .query((rij, i) -> new MachtigingId(rij.getLong("id")))
                .list();
    }

    @Override
    public void verwijder(MachtigingId id) {
        jdbc.sql("delete from concept where id = :id").param("id", id.nummer()).update();
    }

    @Override
    public boolean verwijderVerlopen(MachtigingId id, Instant nu) {
        return jdbc.sql("delete from concept where id = :id and bewaard_tot <= :nu")
                        .param("id", id.nummer())
                        .param("nu", Timestamp.from(nu))
                        .update()
                == 1;
    }

    private StatementSpec metInhoud(StatementSpec opdracht, Concept concept, Inhoudsleutel sleutel) {
        Conceptaanvraag aanvraag = concept.aanvraag();
        long id = concept.id().nummer();
        return opdracht.param("id", id)
                .param(
                        "zorgverlener",
                        aanvraag.zorgverlener() == null
                                ? null
                                : aanvraag.zorgverlener().waarde())
                .param(
                        "uzovi",
                        aanvraag.uzovi() == null ? null : aanvraag.uzovi().waarde())
                .param("referentie", concept.referentie().waarde())
                .param(
                        "zorgsoort",
                        aanvraag.zorgsoort() == null
                                ? null
                                : aanvraag.zorgsoort().name())
                .param("specialisme", aanvraag.specialisme())
                .param("verstrekking", aanvraag.verstrekking())
                .param(
                        "grondslag",
                        aanvraag.grondslag() == null
                                ? null
                                : aanvraag.grondslag().name())
                .param("opgeslagenOp", Timestamp.from(concept.opgeslagenOp()))
                .param("bewaardTot", Timestamp.from(concept.bewaardTot()))
                .param("versie", concept.versie())
                .param("verzekerdeIndex", verzekerdeIndex(aanvraag))
                .param("inhoud", kluis.verzegel(sleutel, Inhoud.VanConcept.plaats(id), Inhoud.VanConcept.van(concept)));
    }

    /** Only a search key with both can be found again by both (S-137). */
    private byte @Nullable [] verzekerdeIndex(Conceptaanvraag aanvraag) {
        if (!(aanvraag.verzekerde() instanceof Zoeksleutel.OpBsn opBsn)) {
            return null;
        }
        LocalDate geboortedatum = opBsn.geboortedatum();
        return geboortedatum == null ? null : VerzekerdeIndex.van(kluis, new Persoon(opBsn.bsn(), geboortedatum));
    }

    private Concept concept(ResultSet rij, int rijnummer) throws SQLException {
        long id = rij.getLong("id");
        Inhoud.VanConcept inhoud = kluis.open(
                kluis.sleutel(rij.getBytes("sleutel")),
                Inhoud.VanConcept.plaats(id),
                rij.getBytes("inhoud"),
                Inhoud.VanConcept.class);
        return new Concept(
                new MachtigingId(id),
                new AgbCode(rij.getString("agb")),
                new Referentie(rij.getString("referentie")),
                inhoud.aanvraag(),
                inhoud.emailadressen(),
                rij.getTimestamp("begonnen_op").toInstant(),
                rij.getTimestamp("opgeslagen_op").toInstant(),
                rij.getTimestamp("bewaard_tot").toInstant(),
                rij.getInt("versie"));
    }
}
