package nl.machtigingen.verzekeraar;

import java.time.Instant;
import java.util.UUID;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Uzovi;

/**
 * One thing that an insurer must be told, known to it by its id: it may arrive more than once and has one effect (invariant 3).
 *
 * @param id the opdrachtId on the wire
 * @param gebeurtenis the line of history that the insurer must be told; orders of one machtiging are delivered in this order
 */
public record Opdracht(
        UUID id, Soort soort, MachtigingId machtiging, int gebeurtenis, Uzovi uzovi, Instant aangemaaktOp) {

    /** What the insurer must be told: the operations of its service. */
    public enum Soort {
        BEOORDEEL,
        TREK_IN,
        ONTVANG_AANVULLING
    }
}
