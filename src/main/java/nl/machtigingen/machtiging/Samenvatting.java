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

/**
 * What a search shows of a machtiging or draft: nothing about the person, so nothing has to be unsealed. Of a draft anything may be missing.
 *
 * @param ingediendOp of a draft: when it was saved last
 */
public record Samenvatting(
        MachtigingId id,
        Referentie referentie,
        Status status,
        Beoordelingsstatus beoordelingsstatus,
        @Nullable Uzovi uzovi,
        @Nullable Zorgsoort zorgsoort,
        @Nullable String specialisme,
        @Nullable String verstrekking,
        @Nullable Grondslag grondslag,
        @Nullable AgbCode zorgverlener,
        @Nullable Machtigingsnummer machtigingsnummer,
        @Nullable LocalDate ingangsdatum,
        @Nullable LocalDate einddatum,
        Instant ingediendOp) {}
