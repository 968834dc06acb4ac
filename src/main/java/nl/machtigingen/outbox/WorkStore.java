package nl.machtigingen.outbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of promised work. db-scheduler picks them and keeps their heartbeat; we write them and end them, so that the
 * outcome of an attempt is one transaction with what it recorded. Whoever ends a row must still fit its version and
 * holder: that is the fence.
 */
final class WorkStore {

    /** Kind, key and what must still be true of the row for this lease to count. */
    private static final String OURS =
            " where task_name = :kind and task_instance = :key and version = :version and picked = :picked ";

    private static final String RELEASED =
            " picked = false, picked_by = null, last_heartbeat = null, version = version + 1, ";

    private final JdbcClient jdbc;

    WorkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A lease on the new row, or nothing if the work was promised before and is not done. */
    @Nullable
    Lease promise(String kind, String key, Instant now, Instant due) {
        var row = jdbc.sql("""
                        with revived as (delete from gestrand_werk where kind = :kind and key = :key)
                        insert into scheduled_tasks as t
                            (task_name, task_instance, execution_time, picked, version, consecutive_failures, promised, since)
                        values (:kind, :key, :due, false, nextval('scheduled_tasks_version'), 0, 0, :now)
                        on conflict (task_name, task_instance)
                            do update set promised = t.promised + 1, since = excluded.since
                        returning version, promised
                        """)
                .param("kind", kind)
                .param("key", key)
                .param("due", utc(due))
                .param("now", utc(now))
                .query((rs, n) -> new Lease(kind, key, rs.getLong("version"), false, rs.getLong("promised"), now, 1))
                .single();
        return row.promised() == 0 ? row : null;
    }

    /** The lease of a row that the scheduler picked at this version, if it still holds. */
    Optional<Lease> picked(String kind, String key, long version) {
        return jdbc.sql("select promised, since, consecutive_failures from scheduled_tasks"
                        + " where task_name = :kind and task_instance = :key and version = :version and picked")
                .param("kind", kind)
                .param("key", key)
                .param("version", version)
                .query((rs, n) -> new Lease(
                        kind,
                        key,
                        version,
                        true,
                        rs.getLong("promised"),
                        rs.getObject("since", OffsetDateTime.class).toInstant(),
                        rs.getInt("consecutive_failures") + 1))
                .optional();
    }

    /** Removes done work; false if it was promised again during the attempt, or is no longer ours. */
    boolean remove(Lease lease) {
        return of(lease, "delete from scheduled_tasks" + OURS + "and promised = :promised")
                        .update()
                == 1;
    }

    /** Sets work aside; false if it was promised again during the attempt, or is no longer ours. */
    boolean strand(Lease lease, String reason, Instant now) {
        return of(
                                lease,
                                "with gone as (delete from scheduled_tasks" + OURS + "and promised = :promised"
                                        + " returning task_name, task_instance)"
                                        + " insert into gestrand_werk (kind, key, reason, attempts, since)"
                                        + " select task_name, task_instance, :reason, :attempt, :now from gone")
                        .param("reason", reason)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** Starts afresh with work that was promised again during the attempt; false if it is no longer ours. */
    boolean renew(Lease lease, Instant now) {
        return of(
                                lease,
                                "update scheduled_tasks set" + RELEASED
                                        + "consecutive_failures = 0, execution_time = :now, last_success = :now" + OURS)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** Puts work off; false if it is no longer ours. */
    boolean putOff(Lease lease, Instant now, Instant due) {
        return of(
                                lease,
                                "update scheduled_tasks set" + RELEASED
                                        + "consecutive_failures = :attempt, execution_time = :due, last_failure = :now"
                                        + OURS)
                        .param("now", utc(now))
                        .param("due", utc(due))
                        .update()
                == 1;
    }

    /** Frees the work of a node that fell silent; false if it showed itself again in the meantime. */
    boolean takeOver(String kind, String key, long version, @Nullable Instant silentSince, Instant now) {
        return jdbc.sql("update scheduled_tasks set" + RELEASED
                                + "consecutive_failures = consecutive_failures + 1, execution_time = :now,"
                                + " last_failure = :now where task_name = :kind and task_instance = :key"
                                + " and version = :version and picked"
                                + " and last_heartbeat is not distinct from cast(:silentSince as timestamptz)")
                        .param("kind", kind)
                        .param("key", key)
                        .param("version", version)
                        .param("silentSince", silentSince == null ? null : utc(silentSince))
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** How much waits, is overdue and has stranded, per kind. */
    List<Backlog> backlog(Instant overdueBefore) {
        return jdbc.sql("""
                        select kind, sum(waiting) as waiting, sum(overdue) as overdue, sum(stranded) as stranded
                        from (select task_name as kind, count(*) as waiting,
                                     count(*) filter (where not picked and execution_time < :overdueBefore) as overdue,
                                     0 as stranded
                              from scheduled_tasks group by task_name
                              union all
                              select kind, 0, 0, count(*) from gestrand_werk group by kind) as backlog
                        group by kind
                        """)
                .param("overdueBefore", utc(overdueBefore))
                .query((rs, n) -> new Backlog(
                        rs.getString("kind"), rs.getLong("waiting"), rs.getLong("overdue"), rs.getLong("stranded")))
                .list();
    }

    /** What is left to do of one kind. */
    record Backlog(String kind, long waiting, long overdue, long stranded) {}

    private JdbcClient.StatementSpec of(Lease lease, String sql) {
        return jdbc.sql(sql)
                .param("kind", lease.kind())
                .param("key", lease.key())
                .param("version", lease.version())
                .param("picked", lease.picked())
                .param("promised", lease.promised())
                .param("attempt", lease.attempt());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
