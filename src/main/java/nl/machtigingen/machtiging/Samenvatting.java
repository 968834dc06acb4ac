package nl.machtigingen.machtiging;

import java.time.Instant;
import java.time.LocalDate;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.Beoordelingsstatus;
import nl.machtigingen.begrippen.Grondslag;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Machtigingsnummer;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.begrippen.Status;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Zorgsoort;
import org.jspecify.annotations.Nullable;

/** What a search shows of a machtiging: nothing about the person, so nothing has to be unsealed. */
public record Samenvatting(
        MachtigingId id,
        Referentie referentie,
        Status status,
        Beoordelingsstatus beoordelingsstatus,
        Uzovi uzovi,
        Zorgsoort zorgsoort,
        @Nullable String specialisme,
        String verstrekking,
        Grondslag grondslag,
        @Nullable AgbCode zorgverlener,
        @Nullable Machtigingsnummer machtigingsnummer,
        @Nullable LocalDate ingangsdatum,
        @Nullable LocalDate einddatum,
        Instant ingediendOp) {}
