package nl.machtigingen.machtiging;

import java.time.Instant;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Status;
import nl.machtigingen.begrippen.Statusbron;
import org.jspecify.annotations.Nullable;

/**
 * One line of a machtiging's history. Does not print itself.
 *
 * @param nummer from one, without gaps
 * @param tijdstip when it happened where it happened
 * @param gemeld the status that was reported; differs from the stand when the report came late
 * @param verwerkt whether it moved the machtiging
 * @param stand how the machtiging stood after it
 * @param gevraagdeInformatie what the insurer wants to know
 * @param toelichting what the practice said: the reason of a withdrawal, or the information that was asked
 */
public record Gebeurtenis(
        int nummer,
        Instant tijdstip,
        Statusbron bron,
        Status gemeld,
        boolean verwerkt,
        Stand stand,
        @Nullable String gevraagdeInformatie,
        @Nullable String toelichting)
        implements Persoonsgegeven {

    /** The same, with what the insurer's rules said then of its answer. */
    Gebeurtenis met(@Nullable Toezegging toezegging) {
        return new Gebeurtenis(
                nummer, tijdstip, bron, gemeld, verwerkt, stand.met(toezegging), gevraagdeInformatie, toelichting);
    }

    @Override
    public String toString() {
        return AFGESCHERMD;
    }
}
