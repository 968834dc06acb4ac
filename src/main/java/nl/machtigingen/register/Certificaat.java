package nl.machtigingen.register;

import java.time.Instant;
import java.util.Set;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.begrippen.Uzovi;
import org.jspecify.annotations.Nullable;

/**
 * A registered certificate and the relation behind it. Its AGB-code or UZOVI comes from the register, never from the subject (D16).
 *
 * @param vingerafdruk SHA-256 of the whole certificate, in small hexadecimal digits
 * @param agb of a care provider; absent for an insurer
 * @param uzovi of an insurer; absent for a care provider
 * @param geldigVan first instant at which the registration counts
 * @param geldigTot first instant at which it no longer does
 * @param ingetrokken withdrawn in the register, apart from any revocation by its issuer
 */
public record Certificaat(
        String relatie,
        String vingerafdruk,
        Certificaatsoort soort,
        @Nullable AgbCode agb,
        @Nullable Uzovi uzovi,
        Set<Recht> rechten,
        Instant geldigVan,
        Instant geldigTot,
        boolean ingetrokken) {

    public Certificaat {
        rechten = Set.copyOf(rechten);
    }

    /** Whether the registration counts at that instant. */
    public boolean geldigOp(Instant moment) {
        return !moment.isBefore(geldigVan) && moment.isBefore(geldigTot);
    }
}
