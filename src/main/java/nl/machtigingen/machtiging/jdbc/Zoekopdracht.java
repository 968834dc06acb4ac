package nl.machtigingen.machtiging.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.Beoordelingsstatus;
import nl.machtigingen.begrippen.Grondslag;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Machtigingsnummer;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.begrippen.Status;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Zorgsoort;
import nl.machtigingen.machtiging.Samenvatting;
import nl.machtigingen.machtiging.Zoekvraag;
import nl.machtigingen.machtiging.Zoekvraag.Plaats;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One search as SQL. Every word of the statement is ours; every value of the caller is a parameter. Lives for one call. */
final class Zoekopdracht {

    private final List<String> voorwaarden = new ArrayList<>(List.of("agb = :agb", "sleutel is not null"));
    private final Map<String, Object> waarden = new HashMap<>();
    private final String richting;

    Zoekopdracht(Zoekvraag vraag, byte @Nullable [] verzekerdeIndex, @Nullable Plaats na, int hoogstens) {
        waarden.put("agb", vraag.instantie().waarde());
        waarden.put("hoogstens", hoogstens);
        richting = vraag.oudsteEerst() ? "asc" : "desc";
        if (!vraag.statussen().isEmpty()) {
            als(
                    "status in (:statussen)",
                    "statussen",
                    vraag.statussen().stream().map(Status::name).toList());
        }
        als("ingediend_op >= :van", "van", vraag.van() == null ? null : Timestamp.from(vraag.van()));
        als("ingediend_op < :tot", "tot", vraag.tot() == null ? null : Timestamp.from(vraag.tot()));
        als(
                "zorgsoort = :zorgsoort",
                "zorgsoort",
                vraag.zorgsoort() == null ? null : vraag.zorgsoort().name());
        als("specialisme = :specialisme", "specialisme", vraag.specialisme());
        als("verstrekking = :verstrekking", "verstrekking", vraag.verstrekking());
        als(
                "grondslag = :grondslag",
                "grondslag",
                vraag.grondslag() == null ? null : vraag.grondslag().name());
        als(
                "zorgverlener_agb = :zorgverlener",
                "zorgverlener",
                vraag.zorgverlener() == null ? null : vraag.zorgverlener().waarde());
        als(
                "uzovi = :uzovi",
                "uzovi",
                vraag.uzovi() == null ? null : vraag.uzovi().waarde());
        als("verzekerde_index = :verzekerde", "verzekerde", verzekerdeIndex);
        if (na != null) {
            waarden.put("naTijd", Timestamp.from(na.ingediendOp()));
            als(
                    "(ingediend_op, id) " + (vraag.oudsteEerst() ? ">" : "<") + " (:naTijd, :naId)",
                    "naId",
                    na.id().nummer());
        }
    }

    private void als(String voorwaarde, String naam, @Nullable Object waarde) {
        if (waarde != null) {
            voorwaarden.add(voorwaarde);
            waarden.put(naam, waarde);
        }
    }

    String sql() {
        return "select * from machtiging where " + String.join(" and ", voorwaarden) + " order by ingediend_op "
                + richting + ", id " + richting + " limit :hoogstens";
    }

    Map<String, Object> waarden() {
        return Map.copyOf(waarden);
    }

    List<Samenvatting> voerUit(JdbcClient jdbc) {
        return jdbc.sql(sql())
                .params(waarden)
                .query((rij, i) -> samenvatting(rij))
                .list();
    }

    private static Samenvatting samenvatting(ResultSet rij) throws SQLException {
        String zorgverlener = rij.getString("zorgverlener_agb");
        String nummer = rij.getString("machtigingsnummer");
        return new Samenvatting(
                new MachtigingId(rij.getLong("id")),
                new Referentie(rij.getString("referentie")),
                Status.valueOf(rij.getString("status")),
                Beoordelingsstatus.valueOf(rij.getString("beoordelingsstatus")),
                new Uzovi(rij.getString("uzovi")),
                Zorgsoort.valueOf(rij.getString("zorgsoort")),
                rij.getString("specialisme"),
                rij.getString("verstrekking"),
                Grondslag.valueOf(rij.getString("grondslag")),
                zorgverlener == null ? null : new AgbCode(zorgverlener),
                nummer == null ? null : new Machtigingsnummer(nummer),
                rij.getObject("ingangsdatum", LocalDate.class),
                rij.getObject("einddatum", LocalDate.class),
                rij.getTimestamp("ingediend_op").toInstant());
    }
}
