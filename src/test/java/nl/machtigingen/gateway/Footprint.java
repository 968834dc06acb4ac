package nl.machtigingen.gateway;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that a request could have left behind: the rows that are kept, and what insurers were sent. Requests still under way when
 * the first print was taken are left out, because their delivery goes on in the background.
 */
final class Footprint {

    private static final String ROWS = """
            select 'machtiging ' || count(*) || coalesce(md5(string_agg(md5(t::text), '' order by t.id)), '')
              from machtiging t where t.id not in (:underWay)
            union all
            select 'concept ' || count(*) || coalesce(md5(string_agg(md5(t::text), '' order by t.id)), '') from concept t
            union all
            select 'bijlage ' || count(*) || coalesce(md5(string_agg(md5(t::text), '' order by t.id)), '')
              from bijlage t where t.machtiging not in (:underWay)
            union all
            select 'gebeurtenis ' || count(*) || coalesce(md5(string_agg(md5(t::text), '' order by t.machtiging, t.nummer)), '')
              from gebeurtenis t where t.machtiging not in (:underWay)
            union all
            select 'opdracht ' || count(*) || coalesce(md5(string_agg(md5(t::text), '' order by t.id)), '')
              from opdracht t where t.machtiging not in (:underWay)
            union all
            select 'referentie ' || count(*)
                  || coalesce(md5(string_agg(md5(t::text), '' order by t.aanroeper, t.operatie, t.referentie)), '')
              from referentie t where coalesce(t.machtiging, 0) not in (:underWay)
            union all
            select 'notificatie ' || count(*) || coalesce(md5(string_agg(md5(t::text), '' order by t.id)), '')
              from notificatie t where t.machtiging not in (:underWay)
            union all
            select 'instroomticket ' || count(*) || coalesce(md5(string_agg(md5(t::text), '' order by t.hash)), '')
              from instroomticket t
            union all
            select 'abonnement ' || count(*) || coalesce(md5(string_agg(t.agb || coalesce(t.adres, ''), '' order by t.agb)), '')
              from abonnement t""";

    private final GatewayUnderTest gateway;
    private final List<Long> underWay;
    private final List<String> before;
    private final Set<UUID> sent;

    private Footprint(GatewayUnderTest gateway) {
        this.gateway = gateway;
        this.underWay = new ArrayList<>(gateway.jdbc()
                .sql("select machtiging from opdracht where afgerond_op is null")
                .query(Long.class)
                .list());
        underWay.add(-1L);
        this.before = rows();
        this.sent = sent().map(LoggedRequest::getId).collect(Collectors.toSet());
    }

    static Footprint of(GatewayUnderTest gateway) {
        return new Footprint(gateway);
    }

    List<String> before() {
        return before;
    }

    /** The same rows now. */
    List<String> rows() {
        return gateway.jdbc()
                .sql(ROWS)
                .param("underWay", underWay)
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    /** What insurers were sent since, apart from repetitions of what was under way. */
    List<String> sentSince() {
        return sent().filter(request -> !sent.contains(request.getId()))
                .map(LoggedRequest::getBodyAsString)
                .filter(body -> underWay.stream().noneMatch(id -> body.contains(">" + id + "<")))
                .toList();
    }

    private Stream<LoggedRequest> sent() {
        return Stream.of("/verzekeraar/9991", "/verzekeraar/9992", "/verzekeraar/9993")
                .flatMap(insurer -> gateway.stubs().requests(insurer).stream());
    }
}
