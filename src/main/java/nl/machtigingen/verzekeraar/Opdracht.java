package nl.machtigingen.verzekeraar;

import java.time.Instant;
import java.util.UUID;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Uzovi;

/**
 * One thing that an insurer must be told, known to it by its id: it may arrive more than once and has one effect (invariant 3).
 *
 * @param id the opdrachtId on the wire
 */
public record Opdracht(UUID id, MachtigingId machtiging, Uzovi uzovi, Instant aangemaaktOp) {}
