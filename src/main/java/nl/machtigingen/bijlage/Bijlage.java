package nl.machtigingen.bijlage;

import java.time.Instant;
import nl.machtigingen.begrippen.BijlageId;
import nl.machtigingen.begrippen.Persoonsgegeven;
import org.jspecify.annotations.Nullable;

/**
 * An attachment of a machtiging, without its content (S-146). Does not print itself: a file name may hold the name of a patient.
 *
 * @param gebeurtenis number of the line of history with which it came
 * @param naam as the caller gave it; data, never a path
 * @param vraag the question of the form that it answers, where it answers one
 * @param mediatype as found in the content
 * @param grootte in bytes
 * @param sha256 of the content, in small hexadecimal letters
 * @param verwijderdOp since when the content is gone; null while it is there (S-164)
 */
public record Bijlage(
        BijlageId id,
        int gebeurtenis,
        String naam,
        @Nullable String vraag,
        String mediatype,
        long grootte,
        String sha256,
        Scanoordeel onderzoek,
        Instant ontvangenOp,
        @Nullable Instant verwijderdOp)
        implements Persoonsgegeven {

    @Override
    public String toString() {
        return AFGESCHERMD;
    }
}
