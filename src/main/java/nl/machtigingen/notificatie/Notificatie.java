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
     * What happened, or is about to happen, to which machtiging.
     *
     * @param volgnummer number of the newest line in the history of the machtiging
     * @param uiterlijk last day of the term that this is about, if it is about one
     */
    public record Wijziging(
            Soort soort,
            MachtigingId machtiging,
            Referentie referentie,
            int volgnummer,
            Status status,
            Beoordelingsstatus beoordelingsstatus,
            @Nullable Machtigingsnummer machtigingsnummer,
            @Nullable LocalDate ingangsdatum,
            @Nullable LocalDate einddatum,
            @Nullable LocalDate uiterlijk) {}

    /** Why the practice hears of it. */
    public enum Soort {
        STATUSWIJZIGING,
        /** A draft is about to be removed (S-77). */
        CONCEPT_VERLOOPT,
        /** The attachments are about to be removed (S-164). */
        BIJLAGEN_VERLOPEN,
        /** The machtiging is about to be removed from the gateway (S-163). */
        MACHTIGING_VERLOOPT,
        /** The insurer has not answered within its own usual term (S-121, S-166, S-167). */
        ANTWOORDTERMIJN_VERSTREKEN
    }
}
