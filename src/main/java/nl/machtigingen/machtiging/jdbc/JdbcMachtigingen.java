package nl.machtigingen.machtiging.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.Beoordelingsstatus;
import nl.machtigingen.begrippen.Bsn;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Machtigingsnummer;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.begrippen.Status;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Verzekerde;
import nl.machtigingen.kluis.Inhoudsleutel;
import nl.machtigingen.kluis.Kluis;
import nl.machtigingen.machtiging.Concept;
import nl.machtigingen.machtiging.Gebeurtenis;
import nl.machtigingen.machtiging.Machtiging;
import nl.machtigingen.machtiging.Machtigingen;
import nl.machtigingen.machtiging.Opschrift;
import nl.machtigingen.machtiging.Samenvatting;
import nl.machtigingen.machtiging.Stand;
import nl.machtigingen.machtiging.Vervanging;
import nl.machtigingen.machtiging.Zoekvraag;
import nl.machtigingen.machtiging.Zoekvraag.Persoon;
import nl.machtigingen.machtiging.Zoekvraag.Plaats;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcMachtigingen implements Machtigingen {

    /**
     * A machtiging together with the line of history that it stands at: that line holds the sealed judgement. One whose key was erased is
     * there no more.
     */
    private static final String MACHTIGING = """
            select m.*, g.inhoud as stand_inhoud from machtiging m
            join gebeurtenis g on g.machtiging = m.id and g.nummer = m.gebeurtenissen and m.sleutel is not null
            """;

    private final JdbcClient jdbc;
    private final Kluis kluis;
    private final Gebeurtenissen gebeurtenissen;

    JdbcMachtigingen(JdbcClient jdbc, Kluis kluis) {
        this.jdbc = jdbc;
        this.kluis = kluis;
        this.gebeurtenissen = new Gebeurtenissen(jdbc, kluis);
    }

    @Override
    public MachtigingId volgendId() {
        return new MachtigingId(
                jdbc.sql("select nextval('machtiging_id')").query(Long.class).single());
    }

    @Override
    public void bewaar(Machtiging nieuw) {
        bewaar(nieuw, kluis.nieuweSleutel());
    }

    @Override
    public void bewaar(Machtiging nieuw, Concept uit) {
        Inhoudsleutel sleutel = kluis.sleutel(jdbc.sql("delete from concept where id = :id returning sleutel")
                .param("id", uit.id().nummer())
                .query(byte[].class)
                .single());
        bewaar(nieuw, sleutel);
        gebeurtenissen.schrijf(nieuw.id(), uit.opslag(), sleutel);
    }

    private void bewaar(Machtiging nieuw, Inhoudsleutel sleutel) {
        MachtigingId vervangt = nieuw.vervanging().vervangt();
        long id = nieuw.id().nummer();
        AgbCode zorgverlener = nieuw.aanvraag().zorgverlener();
        jdbc.sql("""
                insert into machtiging (id, agb, zorgverlener_agb, uzovi, referentie, zorgsoort, specialisme,
                    verstrekking, grondslag, peildatum, ingediend_op, status, beoordelingsstatus, ingangsdatum,
                    einddatum, gebeurtenissen, vervangt, verzekerde_index, verwacht_antwoord_voor,
                    uiterlijk_antwoord_voor, sleutel, inhoud)
                values (:id, :agb, :zorgverlener, :uzovi, :referentie, :zorgsoort, :specialisme, :verstrekking,
                    :grondslag, :peildatum, :ingediendOp, :status, :beoordelingsstatus, :ingangsdatum, :einddatum,
                    :gebeurtenissen, :vervangt, :verzekerdeIndex, :verwacht, :uiterlijk, :sleutel, :inhoud)""")
                .param("id", id)
                .param("agb", nieuw.instantie().waarde())
                .param("zorgverlener", zorgverlener == null ? null : zorgverlener.waarde())
                .param("uzovi", nieuw.uzovi().waarde())
                .param("referentie", nieuw.referentie().waarde())
                .param("zorgsoort", nieuw.aanvraag().zorgsoort().name())
                .param("specialisme", nieuw.aanvraag().specialisme())
                .param("verstrekking", nieuw.aanvraag().verstrekking())
                .param("grondslag", nieuw.aanvraag().grondslag().name())
                .param("peildatum", nieuw.aanvraag().peildatum().datum())
                .param("ingediendOp", Timestamp.from(nieuw.ingediendOp()))
                .param("status", nieuw.stand().status().name())
                .param("beoordelingsstatus", nieuw.stand().beoordelingsstatus().name())
                .param("ingangsdatum", nieuw.stand().ingangsdatum())
                .param("einddatum", nieuw.stand().einddatum())
                .param("gebeurtenissen", nieuw.gebeurtenissen())
                .param("vervangt", nummer(vervangt))
                .param("verzekerdeIndex", verzekerdeIndex(nieuw.verzekerde()))
                .param("verwacht", Gebeurtenissen.verwacht(nieuw.stand()))
                .param("uiterlijk", Gebeurtenissen.uiterlijk(nieuw.stand()))
                .param("sleutel", sleutel.verpakt())
                .param(
                        "inhoud",
                        kluis.verzegel(sleutel, Inhoud.VanMachtiging.plaats(id), Inhoud.VanMachtiging.van(nieuw)))
                .update();
        gebeurtenissen.schrijf(nieuw.id(), nieuw.indiening(), sleutel);
    }

    @Override
    public Optional<Machtiging> zoek(MachtigingId id) {
        return jdbc.sql(MACHTIGING + "where m.id = :id")
                .param("id", id.nummer())
                .query(this::machtiging)
                .optional();
    }

    @Override
    public Optional<Machtiging> vergrendel(MachtigingId id) {
        // The lock first, the reading after it: a join under FOR UPDATE would show the history of before the wait.
        jdbc.sql("select 1 from machtiging where id = :id for update")
                .param("id", id.nummer())
                .query(Integer.class)
                .optional();
        return zoek(id);
    }

    @Override
    public Optional<Machtiging> zoek(Uzovi uzovi, Machtigingsnummer nummer) {
        return jdbc.sql(MACHTIGING + "where m.uzovi = :uzovi and m.machtigingsnummer = :nummer")
                .param("uzovi", uzovi.waarde())
                .param("nummer", nummer.waarde())
                .query(this::machtiging)
                .optional();
    }

    @Override
    public void wijzig(Machtiging gewijzigd, Gebeurtenis gebeurtenis) throws NummerAlUitgegeven {
        Stand stand = gewijzigd.stand();
        try {
            jdbc.sql("""
                    update machtiging set status = :status, beoordelingsstatus = :beoordelingsstatus,
                        machtigingsnummer = :nummer, ingangsdatum = :ingangsdatum, einddatum = :einddatum,
                        volgnummer_verzekeraar = :volgnummer, gebeurtenissen = :gebeurtenissen,
                        vervangen_door = :vervangenDoor, verwacht_antwoord_voor = :verwacht,
                        uiterlijk_antwoord_voor = :uiterlijk
                    where id = :id""")
                    .param("id", gewijzigd.id().nummer())
                    .param("status", stand.status().name())
                    .param("beoordelingsstatus", stand.beoordelingsstatus().name())
                    .param("nummer", tekst(stand.machtigingsnummer()))
                    .param("ingangsdatum", stand.ingangsdatum())
                    .param("einddatum", stand.einddatum())
                    .param("volgnummer", gewijzigd.volgnummerVerzekeraar())
                    .param("gebeurtenissen", gewijzigd.gebeurtenissen())
                    .param("vervangenDoor", nummer(gewijzigd.vervanging().vervangenDoor()))
                    .param("verwacht", Gebeurtenissen.verwacht(stand))
                    .param("uiterlijk", Gebeurtenissen.uiterlijk(stand))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new NummerAlUitgegeven(e);
        }
        gebeurtenissen.schrijf(
                gewijzigd.id(), gebeurtenis, sleutel(gewijzigd.id()).orElseThrow());
    }

    @Override
    public List<Gebeurtenis> geschiedenis(MachtigingId id) {
        return sleutel(id).map(sleutel -> gebeurtenissen.alle(id, sleutel)).orElseGet(List::of);
    }

    @Override
    public Optional<Gebeurtenis> gebeurtenis(MachtigingId id, int nummer) {
        return sleutel(id).flatMap(sleutel -> gebeurtenissen.een(id, nummer, sleutel));
    }

    @Override
    public List<Samenvatting> zoek(Zoekvraag vraag, Instant nu, @Nullable Plaats na, int hoogstens) {
        Persoon verzekerde = vraag.verzekerde();
        byte[] index = verzekerde == null ? null : VerzekerdeIndex.van(kluis, verzekerde);
        return new Zoekopdracht(vraag, nu, index, na, hoogstens).voerUit(jdbc);
    }

    private byte @Nullable [] verzekerdeIndex(Verzekerde verzekerde) {
        Bsn bsn = verzekerde.bsn();
        return bsn == null ? null : VerzekerdeIndex.van(kluis, new Persoon(bsn, verzekerde.geboortedatum()));
    }

    @Override
    public Optional<Inhoudsleutel> sleutel(MachtigingId id) {
        return jdbc.sql("select sleutel from machtiging where id = :id and sleutel is not null")
                .param("id", id.nummer())
                .query(byte[].class)
                .optional()
                .map(kluis::sleutel);
    }

    @Override
    public Optional<Opschrift> opschrift(MachtigingId id) {
        return jdbc.sql("select * from machtiging where id = :id and sleutel is not null")
                .param("id", id.nummer())
                .query(JdbcMachtigingen::opschrift)
                .optional();
    }

    @Override
    public Optional<Opschrift> vergrendelZonderAntwoord(MachtigingId id, Instant verwacht) {
        return jdbc.sql("""
                select * from machtiging where id = :id and verwacht_antwoord_voor = :verwacht and sleutel is not null
                for update""")
                .param("id", id.nummer())
                .param("verwacht", Timestamp.from(verwacht))
                .query(JdbcMachtigingen::opschrift)
                .optional();
    }

    private static Opschrift opschrift(ResultSet rij, int rijnummer) throws SQLException {
        String nummer = rij.getString("machtigingsnummer");
        return new Opschrift(
                new AgbCode(rij.getString("agb")),
                new Referentie(rij.getString("referentie")),
                rij.getTimestamp("ingediend_op").toInstant(),
                rij.getInt("gebeurtenissen"),
                Status.valueOf(rij.getString("status")),
                Beoordelingsstatus.valueOf(rij.getString("beoordelingsstatus")),
                nummer == null ? null : new Machtigingsnummer(nummer),
                rij.getObject("ingangsdatum", LocalDate.class),
                rij.getObject("einddatum", LocalDate.class));
    }

    @Override
    public List<MachtigingId> aanTeKondigen(Instant ingediendVoor, int hoogstens) {
        return jdbc.sql("""
                select id from machtiging where aangekondigd_op is null and ingediend_op < :voor
                order by ingediend_op limit :hoogstens""")
                .param("voor", Timestamp.from(ingediendVoor))
                .param("hoogstens", hoogstens)
                .query((rij, i) -> new MachtigingId(rij.getLong("id")))
                .list();
    }

    @Override
    public boolean kondigAan(MachtigingId id, Instant nu) {
        return jdbc.sql("update machtiging set aangekondigd_op = :nu where id = :id and aangekondigd_op is null")
                        .param("id", id.nummer())
                        .param("nu", Timestamp.from(nu))
                        .update()
                == 1;
    }

    @Override
    public List<MachtigingId> teVerwijderen(Instant ingediendVoor, Instant aangekondigdVoor, int hoogstens) {
        return jdbc.sql("""
                select id from machtiging where aangekondigd_op <= :aangekondigd and ingediend_op < :voor
                order by aangekondigd_op limit :hoogstens""")
                .param("aangekondigd", Timestamp.from(aangekondigdVoor))
                .param("voor", Timestamp.from(ingediendVoor))
                .param("hoogstens", hoogstens)
                .query((rij, i) -> new MachtigingId(rij.getLong("id")))
                .list();
    }

    @Override
    public boolean verwijder(MachtigingId id) {
        // The lock first: whoever adds to its history waits, and then finds nothing to add to.
        jdbc.sql("select 1 from machtiging where id = :id for update")
                .param("id", id.nummer())
                .query(Integer.class)
                .optional();
        jdbc.sql("delete from gebeurtenis where machtiging = :id")
                .param("id", id.nummer())
                .update();
        return jdbc.sql("delete from machtiging where id = :id")
                        .param("id", id.nummer())
                        .update()
                == 1;
    }

    private Machtiging machtiging(ResultSet rij, int rijnummer) throws SQLException {
        long id = rij.getLong("id");
        int nummer = rij.getInt("gebeurtenissen");
        Inhoudsleutel sleutel = kluis.sleutel(rij.getBytes("sleutel"));
        Inhoud.VanMachtiging inhoud = kluis.open(
                sleutel, Inhoud.VanMachtiging.plaats(id), rij.getBytes("inhoud"), Inhoud.VanMachtiging.class);
        Inhoud.VanGebeurtenis laatste = kluis.open(
                sleutel,
                Inhoud.VanGebeurtenis.plaats(id, nummer),
                rij.getBytes("stand_inhoud"),
                Inhoud.VanGebeurtenis.class);
        return new Machtiging(
                new MachtigingId(id),
                new AgbCode(rij.getString("agb")),
                new Referentie(rij.getString("referentie")),
                inhoud.aanvraag(),
                inhoud.verzekerde(),
                inhoud.dekking(),
                inhoud.toetsingOfGeen(),
                inhoud.emailadressen(),
                rij.getTimestamp("ingediend_op").toInstant(),
                Gebeurtenissen.stand(rij, laatste.beoordeling()),
                rij.getInt("volgnummer_verzekeraar"),
                nummer,
                new Vervanging(id(rij, "vervangt"), id(rij, "vervangen_door")));
    }

    private static @Nullable MachtigingId id(ResultSet rij, String kolom) throws SQLException {
        long nummer = rij.getLong(kolom);
        return rij.wasNull() ? null : new MachtigingId(nummer);
    }

    private static @Nullable Long nummer(@Nullable MachtigingId id) {
        return id == null ? null : id.nummer();
    }

    private static @Nullable String tekst(@Nullable Machtigingsnummer nummer) {
        return nummer == null ? null : nummer.waarde();
    }
}
