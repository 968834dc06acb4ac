package nl.machtigingen.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes one attempt and records its outcome, the same way for claimed and for scheduled work. Never throws. */
final class Attempts {

    private static final Logger log = LoggerFactory.getLogger(Attempts.class);

    private final WorkStore store;
    private final Workers workers;
    private final TransactionTemplate transaction;
    private final Backoff backoff;
    private final Duration giveUpAfter;
    private final Clock clock;
    private final MeterRegistry meters;

    Attempts(
            WorkStore store,
            Workers workers,
            TransactionTemplate transaction,
            Backoff backoff,
            Duration giveUpAfter,
            Clock clock,
            MeterRegistry meters) {
        this.store = store;
        this.workers = workers;
        this.transaction = transaction;
        this.backoff = backoff;
        this.giveUpAfter = giveUpAfter;
        this.clock = clock;
        this.meters = meters;
    }

    Progress attempt(Lease lease) {
        Timer.Sample sample = Timer.start(meters);
        Outcome outcome = settle(lease, verdict(lease));
        sample.stop(Timer.builder("gateway.outbox.attempts")
                .description("Attempts at durable work")
                .tag("kind", lease.kind())
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(meters));
        return outcome == Outcome.DONE ? Progress.DONE : Progress.NOT_YET;
    }

    private enum Outcome {
        DONE,
        LATER,
        STRANDED,
        LOST,
        UNRECORDED
    }

    private Verdict verdict(Lease lease) {
        try {
            return workers.of(lease.kind()).attempt(lease.key(), lease.attempt());
        } catch (Throwable e) {
            // an Error too: nothing else would put this work off, and the thread is done with it anyway
            return new Verdict.Later(classes(e), () -> {});
        }
    }

    private Outcome settle(Lease lease, Verdict verdict) {
        Outcome outcome = record(lease, verdict);
        if (outcome == Outcome.UNRECORDED) {
            // if not even this succeeds the lease runs out, and then any node takes the work up again
            outcome = record(lease, new Verdict.Later("unrecorded", () -> {})) == Outcome.LOST
                    ? Outcome.LOST
                    : Outcome.UNRECORDED;
        }
        if (outcome == Outcome.LOST) {
            log.warn(
                    "Outbox: {} {}, attempt {}: took longer than its lease; its outcome is dropped",
                    lease.kind(),
                    lease.key(),
                    lease.attempt());
        }
        return outcome;
    }

    /** Keeps a failure inside the transaction's callback: Spring would log it, with its message, when it rolls back. */
    private Outcome record(Lease lease, Verdict verdict) {
        try {
            return transaction.execute(status -> {
                try {
                    return recordAndEnd(lease, verdict);
                } catch (LeaseLost e) {
                    status.setRollbackOnly();
                    return Outcome.LOST;
                } catch (Throwable e) {
                    status.setRollbackOnly();
                    return unrecorded(lease, e);
                }
            });
        } catch (RuntimeException | Error e) {
            return unrecorded(lease, e);
        }
    }

    private static Outcome unrecorded(Lease lease, Throwable cause) {
        log.warn(
                "Outbox: {} {}, attempt {}: its outcome could not be recorded: {}",
                lease.kind(),
                lease.key(),
                lease.attempt(),
                classes(cause));
        return Outcome.UNRECORDED;
    }

    /** The record comes first and the row last: the same order in which others lock what they change and promise. */
    private Outcome recordAndEnd(Lease lease, Verdict verdict) {
        verdict.record().run();
        Instant now = clock.instant();
        return switch (verdict) {
            case Verdict.Done done -> {
                if (!store.remove(lease)) {
                    renewOrLose(lease, now);
                }
                yield Outcome.DONE;
            }
            case Verdict.Abandoned abandoned -> strand(lease, abandoned.reason(), now);
            case Verdict.Later later ->
                now.isBefore(lease.since().plus(giveUpAfter(lease.kind())))
                        ? putOff(lease, later, now)
                        : strand(lease, later.reason(), now);
        };
    }

    private Duration giveUpAfter(String kind) {
        Duration ofThisKind = workers.of(kind).giveUpAfter();
        return ofThisKind == null ? giveUpAfter : ofThisKind;
    }

    private Outcome putOff(Lease lease, Verdict.Later later, Instant now) {
        Instant due = now.plus(delay(lease, later));
        if (!store.putOff(lease, now, due)) {
            throw new LeaseLost();
        }
        log.info(
                "Outbox: {} {}, attempt {}: {}; again at {}",
                lease.kind(),
                lease.key(),
                lease.attempt(),
                later.reason(),
                due);
        return Outcome.LATER;
    }

    private Outcome strand(Lease lease, String reason, Instant now) {
        if (!store.strand(lease, reason, now)) {
            renewOrLose(lease, now);
            return Outcome.LATER;
        }
        log.warn(
                "Outbox: gave up on {} {} after {} attempts: {}; it waits in gestrand_werk for an operator",
                lease.kind(),
                lease.key(),
                lease.attempt(),
                reason);
        return Outcome.STRANDED;
    }

    private void renewOrLose(Lease lease, Instant now) {
        if (!store.renew(lease, now)) {
            throw new LeaseLost();
        }
    }

    private Duration delay(Lease lease, Verdict.Later later) {
        Duration usual = backoff.delay(lease.attempt());
        Duration asked = later.notBefore();
        return asked != null && asked.compareTo(usual) > 0 ? asked : usual;
    }

    /** The kinds of the failure and its causes. Never a message: it may quote what a patient told. */
    private static String classes(Throwable failure) {
        var names = new StringBuilder(failure.getClass().getSimpleName());
        Throwable cause = failure.getCause();
        for (int depth = 0; cause != null && depth < 4; depth++) {
            names.append(" < ").append(cause.getClass().getSimpleName());
            cause = cause.getCause();
        }
        return names.toString();
    }

    /** Rolls back what was recorded on a lease that is no longer ours. */
    private static final class LeaseLost extends RuntimeException {

        LeaseLost() {
            super(null, null, false, false);
        }
    }
}
