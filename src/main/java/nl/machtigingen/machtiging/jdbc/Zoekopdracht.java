package nl.machtigingen.machtiging.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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

/**
 * One search as SQL. Every word of the statement is ours; every value of the caller is a parameter. Lives for one call.
 *
 * <p>Machtigingen and drafts are two tables that are each read in the order of the result and no further than a page; what is merged is
 * at most two pages.
 */
final class Zoekopdracht {

    private static final String MACHTIGINGEN = """
            select id, referentie, status, beoordelingsstatus, uzovi, zorgsoort, specialisme, verstrekking, grondslag,
                zorgverlener_agb, machtigingsnummer, ingangsdatum, einddatum, ingediend_op from machtiging""";

    private static final String CONCEPTEN = """
            select id, referentie, 'OPGESLAGEN' as status, 'NIET_BEOORDEELD' as beoordelingsstatus, uzovi, zorgsoort, specialisme,
                verstrekking, grondslag, zorgverlener_agb, null::text as machtigingsnummer, null::date as ingangsdatum,
                null::date as einddatum, opgeslagen_op as ingediend_op from concept""";

    private final Zoekvraag vraag;
    private final byte @Nullable [] verzekerdeIndex;
    private final @Nullable Plaats na;
    private final Map<String, Object> waarden = new HashMap<>();
    private final String sql;

    /** @param nu drafts past their date at this instant are not there */
    Zoekopdracht(Zoekvraag vraag, Instant nu, byte @Nullable [] verzekerdeIndex, @Nullable Plaats na, int hoogstens) {
        this.vraag = vraag;
        this.verzekerdeIndex = verzekerdeIndex;
        this.na = na;
        waarden.put("hoogstens", hoogstens);
        this.sql = samen(delen(nu));
    }

    private List<String> delen(Instant nu) {
        Set<Status> gevraagd = vraag.statussen();
        List<String> ingediend = gevraagd.stream()
                .filter(status -> status != Status.OPGESLAGEN)
                .map(Status::name)
                .toList();
        List<String> delen = new ArrayList<>();
        if (gevraagd.isEmpty() || !ingediend.isEmpty()) {
            Voorwaarden voorwaarden = voorwaarden("ingediend_op");
            voorwaarden.ook("sleutel is not null");
            voorwaarden.als("status in (:statussen)", "statussen", ingediend.isEmpty() ? null : ingediend);
            delen.add(MACHTIGINGEN + voorwaarden.sql() + volgorde("ingediend_op"));
        }
        if (gevraagd.isEmpty() || gevraagd.contains(Status.OPGESLAGEN)) {
            Voorwaarden voorwaarden = voorwaarden("opgeslagen_op");
            voorwaarden.als("bewaard_tot > :nu", "nu", Timestamp.from(nu));
            delen.add(CONCEPTEN + voorwaarden.sql() + volgorde("opgeslagen_op"));
        }
        return delen;
    }

    private String samen(List<String> delen) {
        return delen.size() == 1
                ? delen.getFirst()
                : "(" + String.join(") union all (", delen) + ")" + volgorde("ingediend_op");
    }

    /** @param tijd the column that the result is ordered by */
    private Voorwaarden voorwaarden(String tijd) {
        Voorwaarden voorwaarden = new Voorwaarden();
        voorwaarden.als("agb = :agb", "agb", vraag.instantie().waarde());
        voorwaarden.als(tijd + " >= :van", "van", vraag.van() == null ? null : Timestamp.from(vraag.van()));
        voorwaarden.als(tijd + " < :tot", "tot", vraag.tot() == null ? null : Timestamp.from(vraag.tot()));
        voorwaarden.als(
                "zorgsoort = :zorgsoort",
                "zorgsoort",
                vraag.zorgsoort() == null ? null : vraag.zorgsoort().name());
        voorwaarden.als("specialisme = :specialisme", "specialisme", vraag.specialisme());
        voorwaarden.als("verstrekking = :verstrekking", "verstrekking", vraag.verstrekking());
        voorwaarden.als(
                "grondslag = :grondslag",
                "grondslag",
                vraag.grondslag() == null ? null : vraag.grondslag().name());
        voorwaarden.als(
                "zorgverlener_agb = :zorgverlener",
                "zorgverlener",
                vraag.zorgverlener() == null ? null : vraag.zorgverlener().waarde());
        voorwaarden.als(
                "uzovi = :uzovi",
                "uzovi",
                vraag.uzovi() == null ? null : vraag.uzovi().waarde());
        voorwaarden.als("verzekerde_index = :verzekerde", "verzekerde", verzekerdeIndex);
        if (na != null) {
            waarden.put("naTijd", Timestamp.from(na.ingediendOp()));
            voorwaarden.als(
                    "(" + tijd + ", id) " + (vraag.oudsteEerst() ? ">" : "<") + " (:naTijd, :naId)",
                    "naId",
                    na.id().nummer());
        }
        return voorwaarden;
    }

    private String volgorde(String tijd) {
        String richting = vraag.oudsteEerst() ? " asc" : " desc";
        return " order by " + tijd + richting + ", id" + richting + " limit :hoogstens";
    }

    /** What a row must meet; a value that is absent asks nothing. */
    private final class Voorwaarden {

        private final List<String> eisen = new ArrayList<>();

        void ook(String eis) {
            eisen.add(eis);
        }

        void als(String eis, String naam, @Nullable Object waarde) {
            if (waarde != null) {
                eisen.add(eis);
                waarden.put(naam, waarde);
            }
        }

        String sql() {
            return " where " + String.join(" and ", eisen);
        }
    }

    String sql() {
        return sql;
    }

    Map<String, Object> waarden() {
        return Map.copyOf(waarden);
    }

    List<Samenvatting> voerUit(JdbcClient jdbc) {
        return jdbc.sql(sql)
                .params(waarden)
                .query((rij, i) -> samenvatting(rij))
                .list();
    }

    private static Samenvatting samenvatting(ResultSet rij) throws SQLException {
        return new Samenvatting(
                new MachtigingId(rij.getLong("id")),
                new Referentie(rij.getString("referentie")),
                Status.valueOf(rij.getString("status")),
                Beoordelingsstatus.valueOf(rij.getString("beoordelingsstatus")),
                mogelijk(rij.getString("uzovi"), Uzovi::new),
                mogelijk(rij.getString("zorgsoort"), Zorgsoort::valueOf),
                rij.getString("specialisme"),
                rij.getString("verstrekking"),
                mogelijk(rij.getString("grondslag"), Grondslag::valueOf),
                mogelijk(rij.getString("zorgverlener_agb"), AgbCode::new),
                mogelijk(rij.getString("machtigingsnummer"), Machtigingsnummer::new),
                rij.getObject("ingangsdatum", LocalDate.class),
                rij.getObject("einddatum", LocalDate.class),
                rij.getTimestamp("ingediend_op").toInstant());
    }

    private static <W> @Nullable W mogelijk(@Nullable String tekst, Function<String, W> naar) {
        return tekst == null ? null : naar.apply(tekst);
    }
}
