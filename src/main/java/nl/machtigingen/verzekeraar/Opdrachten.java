package nl.machtigingen.verzekeraar;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.machtigingen.begrippen.MachtigingId;

/** The orders and every attempt at them. Thread-safe; writing joins the open transaction. */
public interface Opdrachten {

    void bewaar(Opdracht opdracht);

    Optional<Opdracht> zoek(UUID id);

    /**
     * Whether an earlier order about the same machtiging, or about the one in whose place it came, has not been delivered: an insurer hears
     * things in the order in which they happened. One that was refused for good is no longer waited for.
     */
    boolean wachtOpEerdere(Opdracht opdracht);

    /**
     * Writes down an attempt; one that was taken in or refused for good ends the order.
     *
     * @param duur how long the insurer took
     */
    void noteer(Opdracht opdracht, int poging, Bezorguitkomst uitkomst, Duration duur);

    /** Removes the orders of a machtiging and the attempts at them; what was not delivered never will be. */
    void verwijder(MachtigingId machtiging);
}
