package nl.machtigingen.instroom.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.instroom.Ticketboek;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcTicketboek implements Ticketboek {

    private final JdbcClient jdbc;

    JdbcTicketboek(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void schrijf(byte[] hash, Inschrijving inschrijving, Instant nu) {
        jdbc.sql("""
                insert into instroomticket (hash, concept, agb, gemaakt_op, geldig_tot)
                values (:hash, :concept, :agb, :nu, :geldigTot)""")
                .param("hash", hash)
                .param("concept", inschrijving.concept().nummer())
                .param("agb", inschrijving.agb().waarde())
                .param("nu", Timestamp.from(nu))
                .param("geldigTot", Timestamp.from(inschrijving.geldigTot()))
                .update();
    }

    @Override
    public Optional<Inschrijving> vergrendel(byte[] hash) {
        return jdbc.sql("select concept, agb, geldig_tot from instroomticket where hash = :hash for update")
                .param("hash", hash)
                .query((rij, i) -> new Inschrijving(
                        new MachtigingId(rij.getLong("concept")),
                        new AgbCode(rij.getString("agb")),
                        rij.getTimestamp("geldig_tot").toInstant()))
                .optional();
    }

    @Override
    public void geopend(byte[] hash, String door, Instant nu) {
        jdbc.sql("""
                update instroomticket set geopend_op = :nu, geopend_door = :door
                where hash = :hash and geopend_op is null""")
                .param("hash", hash)
                .param("door", door)
                .param("nu", Timestamp.from(nu))
                .update();
    }

    @Override
    public void verwijderVerlopen(Instant nu, int hoogstens) {
        jdbc.sql("""
                delete from instroomticket where hash in (
                    select hash from instroomticket where geldig_tot <= :nu
                    order by geldig_tot limit :hoogstens for update skip locked)""")
                .param("nu", Timestamp.from(nu))
                .param("hoogstens", hoogstens)
                .update();
    }
}
