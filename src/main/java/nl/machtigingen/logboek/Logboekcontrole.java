package nl.machtigingen.logboek;

import java.util.List;
import nl.machtigingen.logboek.Controleuitslag.Afwijking;
import nl.machtigingen.logboek.Controleuitslag.Soort;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Walks the chain from its first line to its head. Reads a portion at a time and holds no transaction open: sealing goes on meanwhile, and
 * what is sealed after the beginning of a check belongs to the next one. Thread-safe.
 */
final class Logboekcontrole {

    private static final int PORTIE = 5_000;

    private final JdbcClient jdbc;
    private final Ankers ankers;

    Logboekcontrole(JdbcClient jdbc, Ankers ankers) {
        this.jdbc = jdbc;
        this.ankers = ankers;
    }

    /** A line as it is sealed, and the anchor that hangs on it. */
    private record Verzegeld(Schakel schakel, Logregel regel, byte @Nullable [] ankerhash, byte @Nullable [] merk) {}

    /** @param bekend a link that is known from outside the database, if there is one */
    Controleuitslag controleer(@Nullable Schakel bekend) {
        // Read before the head: whatever is sealed or anchored now stands before the head that is read next.
        long laatste = hoogste("logboek");
        long laatsteAnker = hoogste("logboek_anker");
        Schakel kop = jdbc.sql("select keten, hash from logboek_kop")
                .query((rij, nummer) -> new Schakel(rij.getLong("keten"), rij.getBytes("hash")))
                .single();
        Gang gang = new Gang(bekend);
        gang.totEnMet(Math.max(kop.keten(), Math.max(laatste, laatsteAnker)));
        gang.houdTegenKop(kop);
        return gang.uitslag(laatsteAnker);
    }

    private long hoogste(String tabel) {
        return jdbc.sql("select coalesce(max(keten), 0) from " + tabel)
                .query(Long.class)
                .single();
    }

    /** One walk: how far it came, and the first thing that was wrong. */
    private final class Gang {

        private final @Nullable Schakel bekend;
        private Schakel hier = new Schakel(0, Logregel.BEGIN);
        private @Nullable Afwijking afwijking;

        Gang(@Nullable Schakel bekend) {
            this.bekend = bekend;
        }

        void totEnMet(long einde) {
            List<Verzegeld> portie;
            do {
                portie = na(hier.keten(), einde);
                for (Verzegeld regel : portie) {
                    stap(regel);
                    if (afwijking != null) {
                        return;
                    }
                }
            } while (!portie.isEmpty());
            if (hier.keten() < einde) {
                meld(hier.keten() + 1, Soort.AFGEKAPT);
            } else if (bekend != null && bekend.keten() > einde) {
                meld(einde + 1, Soort.AFGEKAPT);
            }
        }

        private void stap(Verzegeld gevonden) {
            Schakel verwacht = hier.volgende(gevonden.regel());
            if (gevonden.schakel().keten() != verwacht.keten()) {
                meld(verwacht.keten(), Soort.ONTBREEKT);
                return;
            }
            if (!verwacht.equals(gevonden.schakel())) {
                meld(verwacht.keten(), Soort.GEWIJZIGD);
                return;
            }
            hier = verwacht;
            houdTegenAnker(gevonden);
            houdTegen(bekend);
        }

        private void houdTegenAnker(Verzegeld gevonden) {
            byte[] ankerhash = gevonden.ankerhash();
            byte[] merk = gevonden.merk();
            if (ankerhash == null || merk == null) {
                return;
            }
            Schakel anker = new Schakel(hier.keten(), ankerhash);
            if (!ankers.isEcht(anker, merk)) {
                meld(hier.keten(), Soort.VALS_ANKER);
            }
            houdTegen(anker);
        }

        private void houdTegen(@Nullable Schakel elders) {
            if (elders != null && elders.keten() == hier.keten() && !elders.heeft(hier.hash())) {
                meld(hier.keten(), Soort.ANDERE_KETEN);
            }
        }

        /** A head that stands before the end would seal a second chain beside the first. */
        void houdTegenKop(Schakel kop) {
            houdTegen(kop);
            if (kop.keten() < hier.keten()) {
                meld(kop.keten() + 1, Soort.ANDERE_KETEN);
            }
        }

        private void meld(long keten, Soort soort) {
            if (afwijking == null) {
                afwijking = new Afwijking(keten, soort);
            }
        }

        Controleuitslag uitslag(long laatsteAnker) {
            long open = jdbc.sql("select count(*) from logboek where keten is null")
                    .query(Long.class)
                    .single();
            return new Controleuitslag(
                    afwijking == null,
                    hier.keten(),
                    hier.keten() == 0 ? null : hier.toString(),
                    Math.max(0, hier.keten() - laatsteAnker),
                    open,
                    afwijking);
        }
    }

    private List<Verzegeld> na(long keten, long einde) {
        return jdbc.sql("select l.*, a.hash as ankerhash, a.merk"
                        + " from logboek l left join logboek_anker a on a.keten = l.keten"
                        + " where l.keten > :na and l.keten <= :einde order by l.keten limit :portie")
                .param("na", keten)
                .param("einde", einde)
                .param("portie", PORTIE)
                .query((rij, nummer) -> new Verzegeld(
                        new Schakel(rij.getLong("keten"), rij.getBytes("hash")),
                        Logregel.lees(rij),
                        rij.getBytes("ankerhash"),
                        rij.getBytes("merk")))
                .list();
    }
}
