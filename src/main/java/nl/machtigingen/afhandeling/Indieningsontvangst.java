package nl.machtigingen.afhandeling;

import java.time.Instant;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.machtiging.Dekking;
import nl.machtigingen.machtiging.Stand;
import org.jspecify.annotations.Nullable;

/**
 * What a submission came to. The same submission gets the same one again, whatever happened since.
 *
 * @param correlatie of the first call
 * @param vervangt the machtiging that was withdrawn for it, if one was
 * @param stand at the time of the first answer
 */
public record Indieningsontvangst(
        CorrelatieId correlatie,
        MachtigingId machtiging,
        @Nullable MachtigingId vervangt,
        Instant ingediendOp,
        Dekking dekking,
        Stand stand)
        implements Persoonsgegeven, Verantwoording.Antwoord {
    @Override
    public String toString() {
        return AFGESCHERMD;
    }
}
