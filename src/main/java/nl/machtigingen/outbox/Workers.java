package nl.machtigingen.outbox;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The workers by kind. Asked for late: a worker may itself need the outbox, to promise the next step. */
final class Workers {

    private final Supplier<Stream<Worker>> source;
    private volatile Map<String, Worker> byKind = Map.of();

    Workers(Supplier<Stream<Worker>> source) {
        this.source = source;
    }

    Collection<Worker> all() {
        return byKind().values();
    }

    Worker of(String kind) {
        Worker worker = byKind().get(kind);
        if (worker == null) {
            throw new IllegalArgumentException("Nobody does work of kind " + kind);
        }
        return worker;
    }

    private Map<String, Worker> byKind() {
        if (byKind.isEmpty()) {
            byKind = source.get().collect(Collectors.toUnmodifiableMap(Worker::kind, Function.identity(), (a, b) -> {
                throw new IllegalStateException("Two workers of kind " + a.kind());
            }));
        }
        return byKind;
    }
}
