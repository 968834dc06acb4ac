package nl.machtigingen.machtiging;

import java.time.LocalDate;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Verzekering;
import nl.machtigingen.begrippen.Verzekeringsoort;
import org.jspecify.annotations.Nullable;

/** The insurance that a request is held against. Does not print itself. */
public record Dekking(
        Uzovi uzovi,
        String verzekeraarNaam,
        Verzekeringsoort soort,
        @Nullable String pakketnaam,
        @Nullable LocalDate ingangsdatum,
        @Nullable LocalDate einddatum)
        implements Persoonsgegeven {

    public static Dekking van(Verzekering verzekering) {
        return new Dekking(
                verzekering.uzovi(),
                verzekering.verzekeraarNaam(),
                verzekering.soort(),
                verzekering.pakketnaam(),
                verzekering.ingangsdatum(),
                verzekering.einddatum());
    }

    @Override
    public String toString() {
        return AFGESCHERMD;
    }
}
