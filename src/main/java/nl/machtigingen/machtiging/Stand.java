package nl.machtigingen.machtiging;

import java.time.LocalDate;
import nl.machtigingen.begrippen.Beoordelingsstatus;
import nl.machtigingen.begrippen.Machtigingsnummer;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Status;
import org.jspecify.annotations.Nullable;

/** How a machtiging stands: everything about it that can change. Does not print itself, for it holds the judgement. */
public record Stand(
        Status status,
        Beoordelingsstatus beoordelingsstatus,
        @Nullable Beoordeling beoordeling,
        @Nullable Machtigingsnummer machtigingsnummer,
        @Nullable LocalDate ingangsdatum,
        @Nullable LocalDate einddatum)
        implements Persoonsgegeven {

    /** The next stand: what the report says replaces, what it leaves out stays. */
    Stand na(Statusmelding melding, Beoordelingsstatus beoordelingsstatus) {
        return new Stand(
                melding.status(),
                beoordelingsstatus,
                melding.beoordeling() == null ? beoordeling : melding.beoordeling(),
                melding.machtigingsnummer() == null ? machtigingsnummer : melding.machtigingsnummer(),
                melding.ingangsdatum() == null ? ingangsdatum : melding.ingangsdatum(),
                melding.einddatum() == null ? einddatum : melding.einddatum());
    }

    /** The same, in another status. */
    Stand met(Status status, Beoordelingsstatus beoordelingsstatus) {
        return new Stand(status, beoordelingsstatus, beoordeling, machtigingsnummer, ingangsdatum, einddatum);
    }

    @Override
    public String toString() {
        return AFGESCHERMD;
    }
}
