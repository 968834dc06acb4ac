package nl.machtigingen.referentie;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.kluis.Kluis;
import nl.machtigingen.kluis.SleutelWeg;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The memory of calls. A caller whose connection broke may repeat blindly: key and outcome are committed together with the work, so a
 * repetition never does the work twice and never finds a key without it. Refused calls are not remembered: they changed nothing.
 *
 * <p>Thread-safe. Two equal calls at the same time: the second waits in the database until the first has committed.
 */
public final class Referenties {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final JdbcClient jdbc;
    private final TransactionTemplate transactie;
    private final Kluis kluis;
    private final Clock clock;

    Referenties(JdbcClient jdbc, TransactionTemplate transactie, Kluis kluis, Clock clock) {
        this.jdbc = jdbc;
        this.transactie = transactie;
        this.kluis = kluis;
        this.clock = clock;
    }

    /**
     * Does work that is done within one transaction, once per referentie.
     *
     * @param antwoord type of the answer, a record of plain values
     * @param handeling the work; runs inside the transaction, and not at all when the call came before
     * @return the answer of the first call
     * @throws Weigering VAL-004 when the referentie was used with other content, or so long ago that nobody can say
     */
    public <A> A eenmalig(Verzoek verzoek, Class<A> antwoord, Supplier<A> handeling) {
        return Objects.requireNonNull(transactie.execute(status -> {
            if (!reserveer(verzoek, null)) {
                return eerderAntwoord(verzoek, antwoord).orElseThrow();
            }
            A nieuw = handeling.get();
            legVast(verzoek, nieuw);
            return nieuw;
        }));
    }

    /**
     * Whether the call came before.
     *
     * @throws Weigering VAL-004 when the referentie was used with other content, or so long ago that nobody can say
     */
    public Optional<Eerder> eerder(Verzoek verzoek) {
        return rij(verzoek).map(rij -> rij.alsEerder(kluis, verzoek));
    }

    /**
     * Claims the referentie inside the open transaction, for work whose answer comes later.
     *
     * @return false when another call has claimed it meanwhile: the open transaction must then be rolled back
     */
    public boolean reserveer(Verzoek verzoek, @Nullable MachtigingId machtiging) {
        return jdbc.sql("""
                        insert into referentie (aanroeper, operatie, referentie, vingerafdruk, vastgelegd, correlatie, machtiging)
                        values (:aanroeper, :operatie, :referentie, :vingerafdruk, :vastgelegd, :correlatie, :machtiging)
                        on conflict do nothing""")
                        .param("aanroeper", verzoek.aanroeper().relatie())
                        .param("operatie", verzoek.operatie())
                        .param("referentie", verzoek.referentie().waarde())
                        .param("vingerafdruk", kluis.vingerafdruk(verzoek.inhoud()))
                        .param("vastgelegd", Timestamp.from(clock.instant()))
                        .param("correlatie", verzoek.correlatie().waarde())
                        .param("machtiging", machtiging == null ? null : machtiging.nummer())
                        .update()
                == 1;
    }

    /**
     * Fixes the answer of a claimed call, unless it was fixed already: the first answer stands.
     *
     * @return the answer that stands
     */
    public <A> A legAntwoordVast(Verzoek verzoek, Class<A> soort, A antwoord) {
        return Objects.requireNonNull(transactie.execute(status -> {
            legVast(verzoek, antwoord);
            return eerderAntwoord(verzoek, soort).orElseThrow();
        }));
    }

    /** The answer that was fixed for a call, if it was. */
    public <A> Optional<A> antwoord(Verzoek verzoek, Class<A> soort) {
        return rij(verzoek).map(Rij::antwoord).map(tekst -> JSON.readValue(tekst, soort));
    }

    /**
     * Fixes the answer of the call that made this machtiging, inside the open transaction: for whoever learns the outcome while the
     * caller still waits.
     */
    public void legAntwoordVast(MachtigingId machtiging, Object antwoord) {
        jdbc.sql("""
                update referentie set antwoord = :antwoord
                where machtiging = :machtiging and antwoord is null""")
                .param("machtiging", machtiging.nummer())
                .param("antwoord", JSON.writeValueAsString(antwoord))
                .update();
    }

    private void legVast(Verzoek verzoek, Object antwoord) {
        jdbc.sql("""
                update referentie set antwoord = :antwoord
                where aanroeper = :aanroeper and operatie = :operatie and referentie = :referentie and antwoord is null""")
                .param("aanroeper", verzoek.aanroeper().relatie())
                .param("operatie", verzoek.operatie())
                .param("referentie", verzoek.referentie().waarde())
                .param("antwoord", JSON.writeValueAsString(antwoord))
                .update();
    }

    private <A> Optional<A> eerderAntwoord(Verzoek verzoek, Class<A> soort) {
        return rij(verzoek)
                .map(rij -> {
                    rij.alsEerder(kluis, verzoek);
                    return rij.antwoord();
                })
                .map(tekst -> JSON.readValue(tekst, soort));
    }

    /**
     * Takes away what contents could be tried on, inside the open transaction: the machtiging that the calls were about is gone. The referenties stay
     * taken; the same one again is refused.
     */
    public void vergeetInhoud(MachtigingId machtiging) {
        jdbc.sql("update referentie set vingerafdruk = null where machtiging = :machtiging")
                .param("machtiging", machtiging.nummer())
                .update();
    }

    private Optional<Rij> rij(Verzoek verzoek) {
        return jdbc.sql("""
                select vingerafdruk, correlatie, machtiging, antwoord from referentie
                where aanroeper = :aanroeper and operatie = :operatie and referentie = :referentie""")
                .param("aanroeper", verzoek.aanroeper().relatie())
                .param("operatie", verzoek.operatie())
                .param("referentie", verzoek.referentie().waarde())
                .query((rs, i) -> new Rij(
                        rs.getBytes("vingerafdruk"),
                        rs.getObject("correlatie", UUID.class),
                        rs.getObject("machtiging", Long.class),
                        rs.getString("antwoord")))
                .optional();
    }

    private record Rij(
            byte @Nullable [] vingerafdruk,
            UUID correlatie,
            @Nullable Long machtiging,
            @Nullable String antwoord) {

        Eerder alsEerder(Kluis kluis, Verzoek verzoek) {
            if (!isHetzelfde(kluis, verzoek)) {
                throw Weigering.van(Foutcode.VAL_004);
            }
            return new Eerder(new CorrelatieId(correlatie), machtiging == null ? null : new MachtigingId(machtiging));
        }

        /** Where nobody can say any more, neither the old answer nor new work is right: the caller may have changed the content. */
        private boolean isHetzelfde(Kluis kluis, Verzoek verzoek) {
            if (vingerafdruk == null) {
                throw Weigering.nietMeerTeVergelijken();
            }
            try {
                return kluis.klopt(vingerafdruk, verzoek.inhoud());
            } catch (SleutelWeg e) {
                throw Weigering.nietMeerTeVergelijken();
            }
        }
    }
}
