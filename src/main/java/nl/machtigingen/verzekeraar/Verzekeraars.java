package nl.machtigingen.verzekeraar;

import java.util.List;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.machtiging.Machtiging;
import org.jspecify.annotations.Nullable;

/**
 * The backends of the insurers. Thread-safe. Every call waits at most as long as the settings say, is never made inside a transaction, and
 * never throws for what the other side does.
 */
public interface Verzekeraars {

    /**
     * Asks the insurer of the order to judge a request.
     *
     * @param vervangt an earlier one of this insurer, in whose place it comes
     */
    Bezorguitkomst beoordeel(
            Opdracht opdracht, Machtiging machtiging, @Nullable MachtigingId vervangt, List<Meegestuurd> bijlagen);

    /**
     * Tells that the practice has withdrawn the request.
     *
     * @param vervangenDoor a later one of this insurer, that comes in its place
     */
    Bezorguitkomst trekIn(Opdracht opdracht, String reden, @Nullable MachtigingId vervangenDoor);

    /** Brings what the practice answered to the insurer's question: text, files or both. */
    Bezorguitkomst ontvangAanvulling(Opdracht opdracht, @Nullable String tekst, List<Meegestuurd> bijlagen);
}
