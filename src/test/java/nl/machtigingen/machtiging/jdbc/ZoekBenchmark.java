package nl.machtigingen.machtiging.jdbc;

import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Status;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.database.TestDatabase;
import nl.machtigingen.machtiging.Samenvatting;
import nl.machtigingen.machtiging.Zoekvraag;
import nl.machtigingen.machtiging.Zoekvraag.Plaats;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Search among many machtigingen: how long a page takes, and how PostgreSQL goes about it. See {@code bench/README.md}.
 *
 * <p>One practice has a tenth of all rows, more than any real one; the others have a few hundred each. Among the rows of the large
 * practice one in ten thousand is of a rare verstrekking, and the oldest thousand wait for information. There is a draft to every hundred
 * machtigingen.
 */
public final class ZoekBenchmark {

    private static final AgbCode GROOT = new AgbCode("06000001");
    private static final AgbCode KLEIN = new AgbCode("12000501");
    private static final Instant NU = Instant.parse("2026-01-01T00:00:00Z");
    private static final int OPWARMEN = 5;
    private static final int METINGEN = 400;
    /** A search that is slow is measured less often. */
    private static final Duration HOOGSTENS = Duration.ofSeconds(5);

    private static final int BLADZIJDE = 100;

    private final JdbcClient jdbc;
    private final long rijen;
    private final PrintStream uit;

    private ZoekBenchmark(JdbcClient jdbc, long rijen, PrintStream uit) {
        this.jdbc = jdbc;
        this.rijen = rijen;
        this.uit = uit;
    }

    /** Takes one argument: the number of machtigingen, a million when it is absent. */
    public static void main(String[] args) {
        long rijen = args.length == 0 ? 1_000_000 : Long.parseLong(args[0]);
        try (TestDatabase database = TestDatabase.create()) {
            new ZoekBenchmark(JdbcClient.create(database.dataSource()), rijen, System.out).voerUit();
        }
    }

    private void voerUit() {
        vul();
        uit.printf(
                "%,d machtigingen, %,d of them of the large practice; pages of %d%n%n", rijen, rijen / 10, BLADZIJDE);
        uit.println("| search | p50 ms | p99 ms | rows | buffers | plan |");
        uit.println("| --- | --- | --- | --- | --- | --- |");
        zoekvragen().forEach(this::meet);
    }

    private void vul() {
        // Content of 1.5 KB that does not compress, as sealed content does not.
        jdbc.sql("""
                insert into machtiging (id, agb, zorgverlener_agb, uzovi, referentie, zorgsoort, specialisme, verstrekking,
                    grondslag, peildatum, ingediend_op, status, beoordelingsstatus, gebeurtenissen, verzekerde_index, sleutel,
                    inhoud)
                select i,
                    case when i % 10 = 0 then '06000001' else to_char(12000000 + i % 5003, 'FM00000000') end,
                    to_char(12900000 + i % 7, 'FM00000000'),
                    (array['9991','9992','9993'])[1 + i % 3],
                    'r-' || i,
                    'MONDZORG', null,
                    case when i % 100000 = 0 then 'ZELDZAAM' else 'M' || to_char(i / 10 % 20, 'FM00') end,
                    case when i % 50 = 0 then 'WLZ' else 'ZVW' end,
                    date '2026-01-01',
                    timestamptz '2024-01-01' + i * interval '1 second',
                    case when i <= 10000 and i % 10 = 0 then 'WACHT_OP_INFORMATIE_ZORGVERLENER' when i % 4 = 0 then 'AFGEWEZEN'
                        else 'GOEDGEKEURD' end,
                    'BEOORDEELD', 1,
                    sha256(int8send(i % (:rijen / 2))),
                    sha256(int8send(-i)),
                    (select string_agg(sha256(int8send(i * 100 + j)), null) from generate_series(1, 48) j)
                from generate_series(1, :rijen) i""").param("rijen", rijen).update();
        jdbc.sql("""
                insert into concept (id, agb, zorgverlener_agb, uzovi, referentie, zorgsoort, verstrekking, grondslag,
                    opgeslagen_op, bewaard_tot, versie, verzekerde_index, sleutel, inhoud)
                select :rijen + i,
                    case when i % 10 = 0 then '06000001' else to_char(12000000 + i % 5003, 'FM00000000') end,
                    to_char(12900000 + i % 7, 'FM00000000'), (array['9991','9992','9993'])[1 + i % 3], 'c-' || i, 'MONDZORG',
                    'M' || to_char(i / 10 % 20, 'FM00'), 'ZVW', timestamptz '2024-01-01' + i * 100 * interval '1 second',
                    timestamptz '2026-02-01', 1, sha256(int8send(i % (:rijen / 2))), sha256(int8send(-i)),
                    (select string_agg(sha256(int8send(i * 100 + j)), null) from generate_series(1, 48) j)
                from generate_series(1, :rijen / 100) i""").param("rijen", rijen).update();
        jdbc.sql("vacuum analyze machtiging").update();
        jdbc.sql("vacuum analyze concept").update();
    }

    private Map<String, Vraag> zoekvragen() {
        Map<String, Vraag> vragen = new LinkedHashMap<>();
        vragen.put("large practice, first page", vraag(GROOT));
        vragen.put("large practice, page in the middle", vraag(GROOT).na(rijen / 2));
        vragen.put("large practice, near the end", vraag(GROOT).na(5_000));
        vragen.put("large practice, oldest first", vraag(GROOT).oudsteEerst());
        vragen.put("large practice, frequent status", vraag(GROOT).status(Status.GOEDGEKEURD));
        vragen.put(
                "large practice, status of the oldest only",
                vraag(GROOT).status(Status.WACHT_OP_INFORMATIE_ZORGVERLENER));
        vragen.put("large practice, rare verstrekking", vraag(GROOT).verstrekking("ZELDZAAM"));
        vragen.put("large practice, insurer that has none of it", vraag(GROOT).uzovi("9999"));
        vragen.put("large practice, one person", vraag(GROOT).persoon(persoon(10)));
        vragen.put("large practice, drafts", vraag(GROOT).status(Status.OPGESLAGEN));
        vragen.put("small practice, first page", vraag(KLEIN));
        vragen.put("small practice, one person", vraag(KLEIN).persoon(persoon(501)));
        vragen.put("small practice, status that it has not", vraag(KLEIN).status(Status.INGETROKKEN));
        return vragen;
    }

    private void meet(String naam, Vraag vraag) {
        for (int i = 0; i < OPWARMEN; i++) {
            vraag.opdracht().voerUit(jdbc);
        }
        List<Long> duren = new ArrayList<>();
        List<Samenvatting> bladzijde = List.of();
        long einde = System.nanoTime() + HOOGSTENS.toNanos();
        while (duren.size() < METINGEN && System.nanoTime() < einde) {
            long begin = System.nanoTime();
            bladzijde = vraag.opdracht().voerUit(jdbc);
            duren.add(System.nanoTime() - begin);
        }
        duren.sort(null);
        List<String> plan = plan(vraag.opdracht());
        uit.printf(
                "| %s | %.2f | %.2f | %d | %s | %s |%n",
                naam,
                ms(duren.get(duren.size() / 2)),
                ms(duren.get(duren.size() * 99 / 100)),
                bladzijde.size(),
                regel(plan, "Buffers:"),
                regel(plan, "Scan"));
    }

    private List<String> plan(Zoekopdracht opdracht) {
        return jdbc.sql("explain (analyze, buffers) " + opdracht.sql())
                .params(opdracht.waarden())
                .query((rij, i) -> rij.getString(1))
                .list();
    }

    private static double ms(long nanos) {
        return nanos / 1e6;
    }

    private static String regel(List<String> plan, String woord) {
        return plan.stream()
                .filter(regel -> regel.contains(woord))
                .map(regel -> regel.strip().replaceFirst("^-> +", "").replaceAll(" +\\(cost.*", ""))
                .findFirst()
                .orElse("");
    }

    /** The index that the rows above were given. */
    private byte[] persoon(long i) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(ByteBuffer.allocate(Long.BYTES)
                            .putLong(i % (rijen / 2))
                            .array());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Vraag vraag(AgbCode agb) {
        return new Vraag(agb, Set.of(), null, null, null, false, null);
    }

    private record Vraag(
            AgbCode agb,
            Set<Status> statussen,
            @Nullable String verstrekking,
            @Nullable Uzovi uzovi,
            byte @Nullable [] persoon,
            boolean oplopend,
            @Nullable Plaats plaats) {

        Vraag status(Status status) {
            return new Vraag(agb, Set.of(status), verstrekking, uzovi, persoon, oplopend, plaats);
        }

        Vraag verstrekking(String code) {
            return new Vraag(agb, statussen, code, uzovi, persoon, oplopend, plaats);
        }

        Vraag uzovi(String code) {
            return new Vraag(agb, statussen, verstrekking, new Uzovi(code), persoon, oplopend, plaats);
        }

        Vraag persoon(byte[] index) {
            return new Vraag(agb, statussen, verstrekking, uzovi, index, oplopend, plaats);
        }

        Vraag oudsteEerst() {
            return new Vraag(agb, statussen, verstrekking, uzovi, persoon, true, plaats);
        }

        Vraag na(long id) {
            Plaats daar = new Plaats(Instant.parse("2024-01-01T00:00:00Z").plusSeconds(id), new MachtigingId(id));
            return new Vraag(agb, statussen, verstrekking, uzovi, persoon, oplopend, daar);
        }

        Zoekopdracht opdracht() {
            Zoekvraag vraag = new Zoekvraag(
                    agb, statussen, null, null, null, null, verstrekking, null, null, uzovi, null, oplopend);
            return new Zoekopdracht(vraag, NU, persoon, plaats, BLADZIJDE);
        }
    }
}
