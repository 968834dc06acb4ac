package nl.machtigingen.kluis.jdbc;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.machtigingen.kluis.Kluis;
import nl.machtigingen.kluis.Sleutelgebruik;
import nl.machtigingen.kluis.Sleutelkolom;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The names come from our own code, never from a caller. */
final class JdbcSleutelkolom implements Sleutelkolom {

    private final JdbcClient jdbc;
    private final Kluis kluis;
    private final String tabel;
    private final String kolom;

    /** The alias in front of a value, as the index has it. */
    private final String alias;

    JdbcSleutelkolom(JdbcClient jdbc, Kluis kluis, String tabel, String kolom) {
        this.jdbc = jdbc;
        this.kluis = kluis;
        this.tabel = tabel;
        this.kolom = kolom;
        this.alias = "substring(%1$s from 2 for get_byte(%1$s, 0))".formatted(kolom);
    }

    private record Verpakt(String plek, byte[] sleutel) {}

    @Override
    public String naam() {
        return tabel + "." + kolom;
    }

    @Override
    public Map<String, Integer> perHoofdsleutel() {
        Map<String, Integer> per = new TreeMap<>();
        for (String gevonden : aliassen()) {
            per.put(
                    gevonden,
                    jdbc.sql("select count(*) from (select 1 from " + tabel + " where " + alias
                                    + " = :alias limit :hoogstens) as enkele")
                            .param("alias", gevonden.getBytes(StandardCharsets.UTF_8))
                            .param("hoogstens", Sleutelgebruik.HOOGSTENS_GETELD)
                            .query(Integer.class)
                            .single());
        }
        return per;
    }

    @Override
    public int herverpak(int hoogstens) {
        int gedaan = 0;
        for (String achterhaald : kluis.achterhaald(aliassen())) {
            for (Verpakt verpakt : vergrendelde(achterhaald, hoogstens - gedaan)) {
                gedaan += herverpak(verpakt);
            }
        }
        return gedaan;
    }

    private int herverpak(Verpakt verpakt) {
        byte[] nieuw;
        try {
            nieuw = kluis.herverpak(verpakt.sleutel()).verpakt();
        } catch (IllegalStateException e) {
            // Damaged: it stays behind and is counted, and must not keep the others from their turn.
            return 0;
        }
        return vervang(verpakt, nieuw);
    }

    @Override
    public boolean heeftAchterhaalde() {
        return !kluis.achterhaald(aliassen()).isEmpty();
    }

    /** From one alias to the next through the index: as many steps as there are aliases, however many rows. */
    private List<String> aliassen() {
        String volgende = "(select " + alias + " from " + tabel + " where %s order by 1 limit 1)";
        return jdbc.sql("with recursive gevonden(alias) as ("
                        + volgende.formatted(kolom + " is not null")
                        + " union all select " + volgende.formatted(alias + " > gevonden.alias")
                        + " from gevonden where gevonden.alias is not null)"
                        + " select alias from gevonden where alias is not null")
                .query((rij, i) -> new String(rij.getBytes(1), StandardCharsets.UTF_8))
                .list();
    }

    /** Not for update: who adds a row that refers to this one need not wait. */
    private List<Verpakt> vergrendelde(String achterhaald, int hoogstens) {
        return jdbc.sql("select ctid::text, " + kolom + " from " + tabel + " where " + alias
                        + " = :alias limit :hoogstens for no key update skip locked")
                .param("alias", achterhaald.getBytes(StandardCharsets.UTF_8))
                .param("hoogstens", hoogstens)
                .query((rij, i) -> new Verpakt(rij.getString(1), rij.getBytes(2)))
                .list();
    }

    /** The old value too must fit: a place is one row's in one partition only, a wrapped key is one row's for ever. */
    private int vervang(Verpakt verpakt, byte[] nieuw) {
        return jdbc.sql("update " + tabel + " set " + kolom + " = :nieuw where ctid = cast(:plek as tid) and " + kolom
                        + " = :oud")
                .param("nieuw", nieuw)
                .param("plek", verpakt.plek())
                .param("oud", verpakt.sleutel())
                .update();
    }
}
