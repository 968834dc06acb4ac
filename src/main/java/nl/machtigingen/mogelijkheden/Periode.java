package nl.machtigingen.mogelijkheden;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a line of a rule file holds, both ends included.
 *
 * @param van first day; absent for always
 * @param tot last day; absent for until further notice
 */
record Periode(@Nullable LocalDate van, @Nullable LocalDate tot) {

    static final Periode ALTIJD = new Periode(null, null);

    boolean bevat(LocalDate dag) {
        return (van == null || !dag.isBefore(van)) && (tot == null || !dag.isAfter(tot));
    }
}
