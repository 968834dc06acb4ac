package nl.machtigingen.notificatie;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.Beoordelingsstatus;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Machtigingsnummer;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.begrippen.Status;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger. Free of personal and medical content, so that it may be mailed, logged and kept.
 *
 * @param id the same at every repetition: the receiver recognises a line that it has had
 * @param nummer of the practice's ledger: from one, without gaps
 */
public record Notificatie(UUID id, AgbCode agb, long nummer, Wijziging wijziging, Instant tijdstip) {

    /**
     * What happened to which machtiging.
     *
     * @param volgnummer number of the line in the history of the machtiging
     */
    public record Wijziging(
            MachtigingId machtiging,
            Referentie referentie,
            int volgnummer,
            Status status,
            Beoordelingsstatus beoordelingsstatus,
            @Nullable Machtigingsnummer machtigingsnummer,
            @Nullable LocalDate ingangsdatum,
            @Nullable LocalDate einddatum) {}
}
