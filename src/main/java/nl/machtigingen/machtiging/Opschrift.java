package nl.machtigingen.machtiging;

import java.time.Instant;
import java.time.LocalDate;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.Beoordelingsstatus;
import nl.machtigingen.begrippen.Machtigingsnummer;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.begrippen.Status;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the outside of a machtiging: enough to tell its practice that it goes, also when what is inside cannot be opened any more.
 *
 * @param gebeurtenissen how many lines the history has
 */
public record Opschrift(
        AgbCode instantie,
        Referentie referentie,
        Instant ingediendOp,
        int gebeurtenissen,
        Status status,
        Beoordelingsstatus beoordelingsstatus,
        @Nullable Machtigingsnummer machtigingsnummer,
        @Nullable LocalDate ingangsdatum,
        @Nullable LocalDate einddatum) {}
