package nl.machtigingen.machtiging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.Bsn;
import nl.machtigingen.begrippen.Grondslag;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Status;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Zorgsoort;
import org.jspecify.annotations.Nullable;

/**
 * What a practice looks for among its own machtigingen (S-132..S-137); what is absent does not count. Does not print itself.
 *
 * @param instantie the practice itself: the search never leaves it
 * @param statussen empty for all, drafts included
 * @param van first instant of submission, of a draft: of saving
 * @param tot first instant of submission that no longer counts
 */
public record Zoekvraag(
        AgbCode instantie,
        Set<Status> statussen,
        @Nullable Instant van,
        @Nullable Instant tot,
        @Nullable Zorgsoort zorgsoort,
        @Nullable String specialisme,
        @Nullable String verstrekking,
        @Nullable Grondslag grondslag,
        @Nullable AgbCode zorgverlener,
        @Nullable Uzovi uzovi,
        @Nullable Persoon verzekerde,
        boolean oudsteEerst)
        implements Persoonsgegeven {

    public Zoekvraag {
        // in a fixed order: equal questions must have equal digests
        statussen = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(statussen));
    }

    /** The one way to search for a person: the two together (S-137). */
    public record Persoon(Bsn bsn, LocalDate geboortedatum) implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /**
     * A place in the result: the last machtiging or draft that was shown.
     *
     * @param ingediendOp of a draft: when it was saved
     */
    public record Plaats(Instant ingediendOp, MachtigingId id) {}

    @Override
    public String toString() {
        return AFGESCHERMD;
    }
}
