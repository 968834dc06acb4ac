package nl.machtigingen.verzekeraar;

import nl.machtigingen.machtiging.Machtiging;

/** The backends of the insurers. Thread-safe. */
public interface Verzekeraars {

    /**
     * Asks the insurer of the order to judge a request. Waits at most as long as the settings say; never called inside a transaction.
     *
     * @return never an exception for what the other side does
     */
    Bezorguitkomst beoordeel(Opdracht opdracht, Machtiging machtiging);
}
