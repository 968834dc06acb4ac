package nl.machtigingen.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** How much work waits, is overdue or has stranded; counted at most once in ten seconds, however often asked. */
final class OutboxMetrics implements MeterBinder {

    private static final Duration KEPT = Duration.ofSeconds(10);

    /** Due this long and not begun: no node has time for it, or none knows its kind. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final WorkStore store;
    private final Workers workers;
    private final Clock clock;
    private Instant counted = Instant.MIN;
    private Map<String, WorkStore.Backlog> backlog = Map.of();

    OutboxMetrics(WorkStore store, Workers workers, Clock clock) {
        this.store = store;
        this.workers = workers;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Worker worker : workers.all()) {
            gauge(registry, "gateway.outbox.waiting", worker.kind(), WorkStore.Backlog::waiting);
            gauge(registry, "gateway.outbox.overdue", worker.kind(), WorkStore.Backlog::overdue);
            gauge(registry, "gateway.outbox.stranded", worker.kind(), WorkStore.Backlog::stranded);
        }
    }

    private void gauge(MeterRegistry registry, String name, String kind, ToLongFunction<WorkStore.Backlog> count) {
        Gauge.builder(name, () -> count.applyAsLong(of(kind))).tag("kind", kind).register(registry);
    }

    private synchronized WorkStore.Backlog of(String kind) {
        Instant now = clock.instant();
        if (counted.isBefore(now.minus(KEPT))) {
            backlog = store.backlog(now.minus(GRACE)).stream()
                    .collect(Collectors.toMap(WorkStore.Backlog::kind, Function.identity()));
            counted = now;
        }
        return backlog.getOrDefault(kind, new WorkStore.Backlog(kind, 0, 0, 0));
    }
}
