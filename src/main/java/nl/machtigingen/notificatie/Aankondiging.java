package nl.machtigingen.notificatie;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes callers of this node that wait for a next line. A hint, no more: whoever wakes looks in the ledger. Thread-safe. */
final class Aankondiging {

    private final ReentrantLock slot = new ReentrantLock();
    private final Condition nieuws = slot.newCondition();
    private long stand;

    /** A mark of now: {@link #wacht} returns at once when something was announced after it. */
    long stand() {
        slot.lock();
        try {
            return stand;
        } finally {
            slot.unlock();
        }
    }

    void meld() {
        slot.lock();
        try {
            stand++;
            nieuws.signalAll();
        } finally {
            slot.unlock();
        }
    }

    void wacht(long gezien, Duration hoogstens) throws InterruptedException {
        slot.lock();
        try {
            long rest = hoogstens.toNanos();
            while (stand == gezien && rest > 0) {
                rest = nieuws.awaitNanos(rest);
            }
        } finally {
            slot.unlock();
        }
    }

    static Duration kortste(Duration een, long andereNanos) {
        return Duration.ofNanos(Math.min(een.toNanos(), Math.max(0, andereNanos)));
    }

    static long nu() {
        return System.nanoTime();
    }

    static long over(Duration duur) {
        return nu() + TimeUnit.NANOSECONDS.convert(duur);
    }
}
