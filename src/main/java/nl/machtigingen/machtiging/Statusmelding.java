package nl.machtigingen.machtiging;

import java.time.Instant;
import java.time.LocalDate;
import nl.machtigingen.begrippen.Machtigingsnummer;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Status;
import org.jspecify.annotations.Nullable;

/**
 * What an insurer reports about a machtiging, in answer to a delivery or by itself. Does not print itself.
 *
 * @param volgnummer the insurer's own count per machtiging, from one: a lower number after a higher one came late
 * @param tijdstip when it happened at the insurer
 * @param einddatum may lie in the past or the future, whatever the status (S-129, S-130)
 * @param gevraagdeInformatie what the insurer wants to know
 */
public record Statusmelding(
        int volgnummer,
        Status status,
        Instant tijdstip,
        @Nullable Beoordeling beoordeling,
        @Nullable Machtigingsnummer machtigingsnummer,
        @Nullable LocalDate ingangsdatum,
        @Nullable LocalDate einddatum,
        @Nullable String gevraagdeInformatie)
        implements Persoonsgegeven {

    @Override
    public String toString() {
        return AFGESCHERMD;
    }
}
