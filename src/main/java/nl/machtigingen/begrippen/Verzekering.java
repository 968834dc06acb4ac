package nl.machtigingen.begrippen;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One insurance of a person, as COV tells it for a peildatum (C9). Holds the number of the insured, so it does not print
 * itself.
 *
 * @param actief whether it is in force on the peildatum (S-62)
 * @param einddatum last day of cover where one is known, possibly in the future (S-126)
 */
public record Verzekering(
        Uzovi uzovi,
        String verzekeraarNaam,
        Verzekeringsoort soort,
        @Nullable String verzekerdenummer,
        @Nullable String pakketcode,
        @Nullable String pakketnaam,
        @Nullable LocalDate ingangsdatum,
        @Nullable LocalDate einddatum,
        boolean actief)
        implements Persoonsgegeven {

    @Override
    public String toString() {
        return AFGESCHERMD;
    }
}
