package nl.machtigingen.mogelijkheden;

import java.time.LocalDate;

/**
 * How long a machtiging of an insurer is valid when it names no last day itself. Insurers count from different days (tension 1 of
 * the checklist: S-123 against S-220).
 *
 * @param maanden whole months, one or more
 * @param vanaf the day from which is counted
 * @param laatsteDag whether the same date so many months later still belongs to it (Q13)
 */
public record Geldigheidsduur(int maanden, Vanaf vanaf, LaatsteDag laatsteDag) {

    /** From which day the months are counted. */
    public enum Vanaf {
        INGANGSDATUM,
        AFGIFTEDATUM
    }

    /** Where the months end. */
    public enum LaatsteDag {
        DAG_ERVOOR,
        ZELFDE_DATUM
    }

    /**
     * The last day on which the machtiging is valid.
     *
     * @param afgegevenOp the day of the insurer's decision
     */
    public LocalDate einde(LocalDate ingangsdatum, LocalDate afgegevenOp) {
        LocalDate begin = vanaf == Vanaf.INGANGSDATUM ? ingangsdatum : afgegevenOp;
        LocalDate zelfdeDatum = begin.plusMonths(maanden);
        // What begins on a day that the last month does not have (29 February, the 31st) ends with that month, not a
        // day earlier.
        boolean ingekort = zelfdeDatum.getDayOfMonth() != begin.getDayOfMonth();
        return laatsteDag == LaatsteDag.ZELFDE_DATUM || ingekort ? zelfdeDatum : zelfdeDatum.minusDays(1);
    }
}
