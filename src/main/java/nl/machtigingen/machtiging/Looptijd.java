package nl.machtigingen.machtiging;

import java.time.LocalDate;
import nl.machtigingen.begrippen.Status;
import org.jspecify.annotations.Nullable;

/**
 * How long a machtiging is valid while its insurer names no last day: one year from its first day (S-123), and never longer than the
 * insurance, when COV knew at submission that it ends (S-126). Whatever the insurer names goes before it (S-124, S-129).
 *
 * @param eindeVerzekering last day of the insurance; absent when COV knew of none
 */
record Looptijd(@Nullable LocalDate eindeVerzekering) {

    /** An insurance that had ended before the day of submission says nothing about what comes. */
    static Looptijd van(Dekking dekking, LocalDate indiening) {
        LocalDate einde = dekking.einddatum();
        return new Looptijd(einde != null && einde.isAfter(indiening) ? einde : null);
    }

    /** The last day; absent when there is none yet. */
    @Nullable
    LocalDate einde(Status status, @Nullable LocalDate ingangsdatum) {
        if (ingangsdatum == null || !isToegekend(status)) {
            return eindeVerzekering;
        }
        LocalDate jaar = laatsteDagVanHetJaar(ingangsdatum);
        return eindeVerzekering != null && eindeVerzekering.isBefore(jaar) ? eindeVerzekering : jaar;
    }

    private static boolean isToegekend(Status status) {
        return status == Status.GOEDGEKEURD || status == Status.GEDEELTELIJK_GOEDGEKEURD;
    }

    /** The day before the same date next year. What begins on a leap day is valid through 28 February: its year has no day less. */
    private static LocalDate laatsteDagVanHetJaar(LocalDate begin) {
        LocalDate volgendJaar = begin.plusYears(1);
        boolean schrikkeldag = volgendJaar.getDayOfMonth() != begin.getDayOfMonth();
        return schrikkeldag ? volgendJaar : volgendJaar.minusDays(1);
    }
}
