package nl.machtigingen.logboek;

import nl.machtigingen.begrippen.Aanroeper;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.MachtigingId;
import org.jspecify.annotations.Nullable;

/**
 * Who does what to which machtiging.
 *
 * @param machtiging the one that was asked for, also when it is somebody else's or unknown; absent where none is named, as in a search
 */
public record Daad(
        Aanroeper wie,
        CorrelatieId correlatie,
        Handeling handeling,
        @Nullable MachtigingId machtiging) {}
