package nl.machtigingen.logboek;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals lines into the chain, after they were committed: adding a line so waits for nobody.
 *
 * <p>Numbers are given before a commit, so lines appear out of order; a line is sealed when it is seen, wherever its number stands. A
 * transaction that stays open for long so keeps only its own lines waiting. The head of the chain is locked meanwhile: nodes that come
 * second leave it to the first, and a node that dies takes nothing with it.
 */
final class Verzegeling {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactie;
    private final Ankers ankers;
    private final int bundel;

    Verzegeling(JdbcClient jdbc, TransactionTemplate transactie, Ankers ankers, int bundel) {
        this.jdbc = jdbc;
        this.transactie = transactie;
        this.ankers = ankers;
        this.bundel = bundel;
    }

    private record Stap(int verzegeld, Optional<Schakel> anker) {
        static final Stap GEEN = new Stap(0, Optional.empty());
    }

    /** Seals what is there; a bundle a transaction, so that what was sealed stays sealed. Answers how many lines. */
    int verzegel() {
        int totaal = 0;
        Stap stap;
        do {
            stap = transactie.execute(status -> kop().map(this::verzegelBundel).orElse(Stap.GEEN));
            stap.anker().ifPresent(ankers::meld);
            totaal += stap.verzegeld();
        } while (stap.verzegeld() == bundel);
        return totaal;
    }

    /** The head, locked; empty while another node has it. */
    private Optional<Schakel> kop() {
        return jdbc.sql("select keten, hash from logboek_kop for update skip locked")
                .query((rij, nummer) -> new Schakel(rij.getLong("keten"), rij.getBytes("hash")))
                .optional();
    }

    private Stap verzegelBundel(Schakel kop) {
        List<Logregel> regels = open();
        Schakel nieuweKop = regels.isEmpty() ? kop : leg(regels, kop);
        return new Stap(regels.size(), ankers.anker(nieuweKop) ? Optional.of(nieuweKop) : Optional.empty());
    }

    private List<Logregel> open() {
        return jdbc.sql("select " + Logregel.KOLOMMEN
                        + " from logboek where keten is null order by nummer limit :bundel")
                .param("bundel", bundel)
                .query((rij, nummer) -> Logregel.lees(rij))
                .list();
    }

    private Schakel leg(List<Logregel> regels, Schakel kop) {
        List<Schakel> schakels = new ArrayList<>(regels.size());
        Schakel laatste = kop;
        for (Logregel regel : regels) {
            laatste = laatste.volgende(regel);
            schakels.add(laatste);
        }
        jdbc.sql("""
                        update logboek set keten = s.keten, hash = s.hash
                        from unnest(:nummers, :ketens, :hashes) as s (nummer, keten, hash) where logboek.nummer = s.nummer""")
                .param("nummers", regels.stream().mapToLong(Logregel::nummer).toArray())
                .param("ketens", schakels.stream().mapToLong(Schakel::keten).toArray())
                .param("hashes", schakels.stream().map(Schakel::hash).toArray(byte[][]::new))
                .update();
        jdbc.sql("update logboek_kop set keten = :keten, hash = :hash")
                .param("keten", laatste.keten())
                .param("hash", laatste.hash())
                .update();
        return laatste;
    }
}
