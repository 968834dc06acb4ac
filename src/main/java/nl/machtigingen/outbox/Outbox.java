package nl.machtigingen.outbox;

import java.time.Duration;

/**
 * Work that must happen after a commit, at least once, whatever dies in between. Thread-safe.
 *
 * <p>Kinds and keys are stored and logged as they are: they carry no personal data.
 */
public interface Outbox {

    /**
     * Joins the open transaction ({@link IllegalStateException} without one): promises that the worker of {@code kind}
     * will attempt {@code key}. For {@code headStart} only the holder of the returned claim may attempt; after it the
     * scheduler of any node does, also when the holder is still busy. So let the head start be longer than the worker
     * can take.
     *
     * <p>If this work was promised before and is not done, there is nothing left to claim: the claim is empty,
     * attempting it answers {@link Progress#NOT_YET}, and the work is looked at again as after
     * {@link #promise(String, String)}.
     */
    Claim promise(String kind, String key, Duration headStart);

    /**
     * Joins the open transaction: promises work that the scheduler may start at once after commit. If that (kind, key)
     * already waits it stays as it is; if it is being attempted right now it is looked at again afterwards.
     */
    void promise(String kind, String key);

    /**
     * Attempts claimed work now, outside any transaction, on a virtual thread; waits at most {@code patience}. An
     * attempt still running after that goes on in the background and records its own outcome.
     */
    Progress attemptNow(Claim claim, Duration patience);
}
