package nl.machtigingen.outbox;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The right to attempt promised work before anybody else does, once, after the commit of the promise. */
public final class Claim {

    private enum State {
        PROMISED,
        COMMITTED,
        SPENT
    }

    private final @Nullable Lease lease;
    private final Instant end;
    private final AtomicReference<State> state = new AtomicReference<>(State.PROMISED);

    Claim(@Nullable Lease lease, Instant end) {
        this.lease = lease;
        this.end = end;
    }

    void committed() {
        state.compareAndSet(State.PROMISED, State.COMMITTED);
    }

    /** The lease, the first time and in time; otherwise the work is somebody else's by now. */
    @Nullable
    Lease take(Instant now) {
        if (state.get() == State.PROMISED) {
            throw new IllegalStateException("The promise of this claim has not been committed");
        }
        if (lease == null || !now.isBefore(end)) {
            return null;
        }
        return state.compareAndSet(State.COMMITTED, State.SPENT) ? lease : null;
    }
}
