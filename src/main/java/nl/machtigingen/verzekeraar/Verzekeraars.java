package nl.machtigingen.verzekeraar;

import java.util.List;
import nl.machtigingen.machtiging.Machtiging;
import org.jspecify.annotations.Nullable;

/**
 * The backends of the insurers. Thread-safe. Every call waits at most as long as the settings say, is never made inside a transaction, and
 * never throws for what the other side does.
 */
public interface Verzekeraars {

    /** Asks the insurer of the order to judge a request. */
    Bezorguitkomst beoordeel(Opdracht opdracht, Machtiging machtiging, List<Meegestuurd> bijlagen);

    /** Tells that the practice has withdrawn the request. */
    Bezorguitkomst trekIn(Opdracht opdracht, String reden);

    /** Brings what the practice answered to the insurer's question: text, files or both. */
    Bezorguitkomst ontvangAanvulling(Opdracht opdracht, @Nullable String tekst, List<Meegestuurd> bijlagen);
}
