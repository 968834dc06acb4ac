package nl.machtigingen.referentie;

import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.MachtigingId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a call that came before under the same referentie.
 *
 * @param correlatie of the first call: belongs to the first answer
 * @param machtiging that the first call made
 */
public record Eerder(CorrelatieId correlatie, @Nullable MachtigingId machtiging) {}
