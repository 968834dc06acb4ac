package nl.machtigingen.mogelijkheden;

import java.time.LocalDate;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.Peildatum;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Zorgsoort;
import nl.machtigingen.machtiging.Aanvraag;
import org.jspecify.annotations.Nullable;

/**
 * What of a request decides whether it may be made at all. Says what somebody is treated for, so it does not print itself.
 *
 * @param instantie the organisation that asks
 * @param zorgverlener the person who asks; his kind must be allowed as well. Absent for foreign hospitals (S-36)
 * @param uzovi the insurer that it goes to
 * @param vandaag the Dutch calendar day on which is asked
 */
public record Toetsvraag(
        AgbCode instantie,
        @Nullable AgbCode zorgverlener,
        Uzovi uzovi,
        Zorgsoort zorgsoort,
        @Nullable String specialisme,
        String verstrekking,
        Peildatum peildatum,
        LocalDate vandaag)
        implements Persoonsgegeven {

    /** Of a whole request, to this insurer. */
    public static Toetsvraag van(Aanvraag aanvraag, Uzovi uzovi, LocalDate vandaag) {
        return new Toetsvraag(
                aanvraag.instantie(),
                aanvraag.zorgverlener(),
                uzovi,
                aanvraag.zorgsoort(),
                aanvraag.specialisme(),
                aanvraag.verstrekking(),
                aanvraag.peildatum(),
                vandaag);
    }

    @Override
    public String toString() {
        return AFGESCHERMD;
    }
}
