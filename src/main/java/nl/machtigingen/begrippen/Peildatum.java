package nl.machtigingen.begrippen;

import java.time.LocalDate;

/**
 * The date as of which a machtiging is asked, a Dutch calendar day (S-56). A date in the past makes the request retroactive
 * (S-57); COV answers up to, not including, two years back (I2).
 *
 * @param datum the day itself
 */
public record Peildatum(LocalDate datum) {

    private static final int BEREIK_IN_JAREN = 2;

    /** Whether COV no longer answers for this day, seen from {@code vandaag}. */
    public boolean isTeOud(LocalDate vandaag) {
        return !datum.isAfter(vandaag.minusYears(BEREIK_IN_JAREN));
    }

    @Override
    public String toString() {
        return datum.toString();
    }
}
