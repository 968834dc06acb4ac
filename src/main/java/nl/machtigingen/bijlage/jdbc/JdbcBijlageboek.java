package nl.machtigingen.bijlage.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.machtigingen.begrippen.BijlageId;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.bijlage.Bijlage;
import nl.machtigingen.bijlage.Bijlageboek;
import nl.machtigingen.bijlage.Kluisobject;
import nl.machtigingen.bijlage.Scanoordeel;
import nl.machtigingen.kluis.Inhoudsleutel;
import nl.machtigingen.kluis.Kluis;
import nl.machtigingen.kluis.Objectsleutel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code bijlage} and {@code bijlage_object}. */
final class JdbcBijlageboek implements Bijlageboek {

    private final JdbcClient jdbc;
    private final Kluis kluis;

    JdbcBijlageboek(JdbcClient jdbc, Kluis kluis) {
        this.jdbc = jdbc;
        this.kluis = kluis;
    }

    @Override
    public void noteer(UUID object, Instant nu) {
        jdbc.sql("insert into bijlage_object (id, begonnen_op) values (:id, :nu)")
                .param("id", object)
                .param("nu", Timestamp.from(nu))
                .update();
    }

    @Override
    public void schrijf(MachtigingId machtiging, Inhoudsleutel sleutel, Bijlage bijlage, Kluisobject object) {
        bind(object.id());
        jdbc.sql("""
                insert into bijlage (id, machtiging, gebeurtenis, object, sleutel, inhoud, mediatype, grootte, onderzoek,
                    ontvangen_op)
                values (:id, :machtiging, :gebeurtenis, :object, :sleutel, :inhoud, :mediatype, :grootte, :onderzoek,
                    :ontvangenOp)""")
                .param("id", bijlage.id().waarde())
                .param("machtiging", machtiging.nummer())
                .param("gebeurtenis", bijlage.gebeurtenis())
                .param("object", object.id())
                .param(
                        "sleutel",
                        kluis.verzegel(sleutel, Inhoud.plaatsVanSleutel(machtiging, bijlage.id()), object.sleutel()))
                .param("inhoud", kluis.verzegel(sleutel, Inhoud.plaats(machtiging, bijlage.id()), Inhoud.van(bijlage)))
                .param("mediatype", bijlage.mediatype())
                .param("grootte", bijlage.grootte())
                .param("onderzoek", bijlage.onderzoek().name())
                .param("ontvangenOp", Timestamp.from(bijlage.ontvangenOp()))
                .update();
    }

    /** The row of the object is locked until the commit: nobody removes it in the meantime. */
    private void bind(UUID object) {
        int gebonden = jdbc.sql("""
                update bijlage_object set gebonden = true where id = :id and not gebonden and vrij_sinds is null""").param("id", object).update();
        if (gebonden == 0) {
            throw new IllegalStateException("object " + object + " is not free to be bound");
        }
    }

    @Override
    public List<Bijlage> van(MachtigingId machtiging, Inhoudsleutel sleutel) {
        return jdbc.sql("select * from bijlage where machtiging = :machtiging order by volgorde")
                .param("machtiging", machtiging.nummer())
                .query((rij, i) -> bijlage(rij, machtiging, sleutel))
                .list();
    }

    @Override
    public Optional<Ingeschreven> zoek(MachtigingId machtiging, Inhoudsleutel sleutel, BijlageId bijlage) {
        return jdbc.sql("select * from bijlage where id = :id and machtiging = :machtiging")
                .param("id", bijlage.waarde())
                .param("machtiging", machtiging.nummer())
                .query((rij, i) ->
                        new Ingeschreven(bijlage(rij, machtiging, sleutel), object(rij, machtiging, sleutel)))
                .optional();
    }

    @Override
    public List<MachtigingId> aanTeKondigen(Instant ontvangenVoor, int hoogstens) {
        return machtigingen(
                jdbc.sql("""
                select machtiging from bijlage
                where ontvangen_op < :voor and verwijderd_op is null and aangekondigd_op is null and gebeurtenis > 0
                group by machtiging order by min(ontvangen_op) limit :hoogstens""").param("voor", Timestamp.from(ontvangenVoor)).param("hoogstens", hoogstens));
    }

    @Override
    public Optional<Instant> kondigAan(MachtigingId machtiging, Instant ontvangenVoor, Instant nu) {
        return jdbc
                .sql("""
                update bijlage set aangekondigd_op = :nu
                where machtiging = :machtiging and ontvangen_op < :voor and verwijderd_op is null and aangekondigd_op is null
                    and gebeurtenis > 0
                returning ontvangen_op""")
                .param("machtiging", machtiging.nummer())
                .param("voor", Timestamp.from(ontvangenVoor))
                .param("nu", Timestamp.from(nu))
                .query((rij, i) -> rij.getTimestamp(1).toInstant())
                .list()
                .stream()
                .min(Comparator.naturalOrder());
    }

    @Override
    public List<MachtigingId> teVerwijderen(Instant ontvangenVoor, Instant aangekondigdVoor, int hoogstens) {
        return machtigingen(jdbc.sql("""
                select machtiging from bijlage
                where ontvangen_op < :voor and verwijderd_op is null and aangekondigd_op <= :aangekondigd
                group by machtiging order by min(aangekondigd_op) limit :hoogstens""")
                .param("voor", Timestamp.from(ontvangenVoor))
                .param("aangekondigd", Timestamp.from(aangekondigdVoor))
                .param("hoogstens", hoogstens));
    }

    private static List<MachtigingId> machtigingen(JdbcClient.StatementSpec opdracht) {
        return opdracht.query((rij, i) -> new MachtigingId(rij.getLong(1))).list();
    }

    @Override
    public List<UUID> ontneemInhoud(
            MachtigingId machtiging, Instant ontvangenVoor, Instant aangekondigdVoor, Instant nu) {
        return losgemaakt(jdbc.sql("""
                with oud as (select id, object from bijlage
                             where machtiging = :machtiging and ontvangen_op < :voor and aangekondigd_op <= :aangekondigd
                               and verwijderd_op is null for update),
                     ontnomen as (update bijlage b set verwijderd_op = :nu, object = null, sleutel = null
                             from oud where b.id = oud.id)
                update bijlage_object o set gebonden = false from oud where o.id = oud.object returning o.id""")
                .param("machtiging", machtiging.nummer())
                .param("voor", Timestamp.from(ontvangenVoor))
                .param("aangekondigd", Timestamp.from(aangekondigdVoor))
                .param("nu", Timestamp.from(nu)));
    }

    @Override
    public List<UUID> verwijder(MachtigingId machtiging) {
        return losgemaakt(jdbc.sql("""
                with weg as (delete from bijlage where machtiging = :machtiging returning object)
                update bijlage_object o set gebonden = false from weg where o.id = weg.object returning o.id""").param("machtiging", machtiging.nummer()));
    }

    @Override
    public List<UUID> verwijder(MachtigingId concept, List<BijlageId> bijlagen) {
        return losgemaakt(jdbc.sql("""
                with weg as (delete from bijlage where machtiging = :machtiging and gebeurtenis = 0 and id = any(:ids)
                             returning object)
                update bijlage_object o set gebonden = false from weg where o.id = weg.object returning o.id""")
                .param("machtiging", concept.nummer())
                .param("ids", bijlagen.stream().map(BijlageId::waarde).toArray(UUID[]::new)));
    }

    @Override
    public void hoortBij(MachtigingId machtiging, int gebeurtenis) {
        jdbc.sql("update bijlage set gebeurtenis = :gebeurtenis where machtiging = :machtiging and gebeurtenis = 0")
                .param("machtiging", machtiging.nummer())
                .param("gebeurtenis", gebeurtenis)
                .update();
    }

    private static List<UUID> losgemaakt(JdbcClient.StatementSpec opdracht) {
        return opdracht.query((rij, i) -> id(rij)).list();
    }

    @Override
    public List<UUID> verlaten(Instant genoteerdVoor, int hoogstens) {
        return jdbc.sql("""
                select id from bijlage_object where begonnen_op < :voor and not gebonden and vrij_sinds is null
                order by begonnen_op limit :hoogstens""")
                .param("voor", Timestamp.from(genoteerdVoor))
                .param("hoogstens", hoogstens)
                .query((rij, i) -> id(rij))
                .list();
    }

    @Override
    public List<UUID> geefVrij(Collection<UUID> objecten, Instant nu) {
        if (objecten.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                update bijlage_object set vrij_sinds = :nu where id in (:ids) and not gebonden and vrij_sinds is null
                returning id""")
                .param("ids", objecten)
                .param("nu", Timestamp.from(nu))
                .query((rij, i) -> id(rij))
                .list();
    }

    @Override
    public void vergeet(UUID object) {
        jdbc.sql("delete from bijlage_object where id = :id and not gebonden")
                .param("id", object)
                .update();
    }

    private Bijlage bijlage(ResultSet rij, MachtigingId machtiging, Inhoudsleutel sleutel) throws SQLException {
        BijlageId id = new BijlageId(id(rij));
        Inhoud inhoud = kluis.open(sleutel, Inhoud.plaats(machtiging, id), rij.getBytes("inhoud"), Inhoud.class);
        return new Bijlage(
                id,
                rij.getInt("gebeurtenis"),
                inhoud.naam(),
                inhoud.vraag(),
                rij.getString("mediatype"),
                rij.getLong("grootte"),
                inhoud.sha256(),
                Scanoordeel.valueOf(rij.getString("onderzoek")),
                rij.getTimestamp("ontvangen_op").toInstant(),
                moment(rij.getTimestamp("verwijderd_op")));
    }

    private Optional<Kluisobject> object(ResultSet rij, MachtigingId machtiging, Inhoudsleutel sleutel)
            throws SQLException {
        UUID object = rij.getObject("object", UUID.class);
        if (object == null) {
            return Optional.empty();
        }
        BijlageId id = new BijlageId(id(rij));
        return Optional.of(new Kluisobject(
                object,
                kluis.open(
                        sleutel,
                        Inhoud.plaatsVanSleutel(machtiging, id),
                        rij.getBytes("sleutel"),
                        Objectsleutel.class)));
    }

    private static UUID id(ResultSet rij) throws SQLException {
        return rij.getObject("id", UUID.class);
    }

    private static @Nullable Instant moment(@Nullable Timestamp tijdstip) {
        return tijdstip == null ? null : tijdstip.toInstant();
    }
}
