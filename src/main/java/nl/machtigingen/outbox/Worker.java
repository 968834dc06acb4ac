package nl.machtigingen.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One kind of durable work; a bean of the feature that owns it. */
public interface Worker {

    /** The name of this work in the table, in metrics and in logs; never changed, or promised work is left behind. */
    String kind();

    /**
     * Does the work, or finds that it is done already. Never called inside a transaction; may be called again for work
     * that was done, because a node may die between the act and its record. May throw: counts as
     * {@link Verdict.Later}.
     *
     * @param attempt starts at 1, and starts again when the work is promised anew after it was done
     */
    Verdict attempt(String key, int attempt);

    /** How long after it was last promised this kind of work is given up on; absent for as long as any work. */
    default @Nullable Duration giveUpAfter() {
        return null;
    }
}
