package nl.machtigingen.verzekeraar.jdbc;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.verzekeraar.Bezorguitkomst;
import nl.machtigingen.verzekeraar.Opdracht;
import nl.machtigingen.verzekeraar.Opdrachten;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcOpdrachten implements Opdrachten {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcOpdrachten(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bewaar(Opdracht opdracht) {
        jdbc.sql("""
                insert into opdracht (id, soort, machtiging, gebeurtenis, uzovi, aangemaakt_op)
                values (:id, :soort, :machtiging, :gebeurtenis, :uzovi, :aangemaaktOp)""")
                .param("id", opdracht.id())
                .param("soort", opdracht.soort().name())
                .param("machtiging", opdracht.machtiging().nummer())
                .param("gebeurtenis", opdracht.gebeurtenis())
                .param("uzovi", opdracht.uzovi().waarde())
                .param("aangemaaktOp", Timestamp.from(opdracht.aangemaaktOp()))
                .update();
    }

    @Override
    public Optional<Opdracht> zoek(UUID id) {
        return jdbc.sql("select * from opdracht where id = :id")
                .param("id", id)
                .query((rij, i) -> new Opdracht(
                        rij.getObject("id", UUID.class),
                        Opdracht.Soort.valueOf(rij.getString("soort")),
                        new MachtigingId(rij.getLong("machtiging")),
                        rij.getInt("gebeurtenis"),
                        new Uzovi(rij.getString("uzovi")),
                        rij.getTimestamp("aangemaakt_op").toInstant()))
                .optional();
    }

    @Override
    public boolean wachtOpEerdere(Opdracht opdracht) {
        return jdbc.sql("""
                select exists (select 1 from opdracht
                    where machtiging = :machtiging and gebeurtenis < :gebeurtenis and afgerond_op is null)
                or exists (select 1 from machtiging m join opdracht o on o.machtiging = m.vervangt
                    where m.id = :machtiging and o.afgerond_op is null)""")
                .param("machtiging", opdracht.machtiging().nummer())
                .param("gebeurtenis", opdracht.gebeurtenis())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void noteer(Opdracht opdracht, int poging, Bezorguitkomst uitkomst, Duration duur) {
        Timestamp nu = Timestamp.from(clock.instant());
        jdbc.sql("""
                insert into poging (opdracht, nummer, tijdstip, uitkomst, duur_ms)
                values (:opdracht, :nummer, :tijdstip, :uitkomst, :duur) on conflict do nothing""")
                .param("opdracht", opdracht.id())
                .param("nummer", poging)
                .param("tijdstip", nu)
                .param("uitkomst", uitkomst(uitkomst))
                .param("duur", duur.toMillis())
                .update();
        if (!(uitkomst instanceof Bezorguitkomst.Mislukt)) {
            jdbc.sql("update opdracht set afgerond_op = :nu where id = :id and afgerond_op is null")
                    .param("nu", nu)
                    .param("id", opdracht.id())
                    .update();
        }
    }

    @Override
    public void verwijder(MachtigingId machtiging) {
        jdbc.sql("delete from poging where opdracht in (select id from opdracht where machtiging = :machtiging)")
                .param("machtiging", machtiging.nummer())
                .update();
        jdbc.sql("delete from opdracht where machtiging = :machtiging")
                .param("machtiging", machtiging.nummer())
                .update();
    }

    private static String uitkomst(Bezorguitkomst uitkomst) {
        return switch (uitkomst) {
            case Bezorguitkomst.Beantwoord beantwoord -> "beantwoord";
            case Bezorguitkomst.Ontvangen ontvangen -> "ontvangen";
            case Bezorguitkomst.Mislukt mislukt -> "mislukt: " + mislukt.reden();
            case Bezorguitkomst.Geweigerd geweigerd -> "geweigerd: " + geweigerd.reden();
        };
    }

    /** Wires the store. */
    @Configuration(proxyBeanMethods = false)
    static class OpdrachtJdbcConfiguration {

        @Bean
        Opdrachten opdrachten(JdbcClient jdbc, Clock clock) {
            return new JdbcOpdrachten(jdbc, clock);
        }
    }
}
