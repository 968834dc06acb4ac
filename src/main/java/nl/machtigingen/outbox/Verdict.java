package nl.machtigingen.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt came to. {@code record} writes it down, in the database only: it runs in one transaction with the
 * removal or rescheduling of the work, and is rolled back if the lease is no longer ours. Reasons are short technical
 * words without personal data.
 */
public sealed interface Verdict {

    /** Writes down what the attempt came to. */
    Runnable record();

    /** The work is done. */
    record Done(Runnable record) implements Verdict {}

    /** Not now: attempt again after the usual delay, or not before {@code notBefore} from now if that is later. */
    record Later(String reason, Runnable record, @Nullable Duration notBefore) implements Verdict {

        public Later(String reason, Runnable record) {
            this(reason, record, null);
        }
    }

    /** It will never succeed by itself: set aside for an operator. */
    record Abandoned(String reason, Runnable record) implements Verdict {}
}
