package nl.machtigingen.regelset;

import java.time.LocalDate;
import java.util.Optional;
import nl.machtigingen.xml.Bronelement;
import org.jspecify.annotations.Nullable;

/**
 * A period in Dutch calendar days.
 *
 * @param van first day
 * @param tot last day, itself included; open when absent
 */
public record Geldigheid(LocalDate van, @Nullable LocalDate tot) {

    public Geldigheid {
        if (tot != null && tot.isBefore(van)) {
            throw new IllegalArgumentException("geldigTot ligt voor geldigVan");
        }
    }

    /** Read from the attributes {@code geldigVan} and {@code geldigTot}; always when the first is absent. */
    public static Geldigheid van(Bronelement element) {
        Optional<LocalDate> tot = element.optie("geldigTot").map(LocalDate::parse);
        return new Geldigheid(element.optie("geldigVan").map(LocalDate::parse).orElse(LocalDate.MIN), tot.orElse(null));
    }

    public boolean geldtOp(LocalDate dag) {
        return !dag.isBefore(van) && (tot == null || !dag.isAfter(tot));
    }

    /** Whether there is a day in both. */
    public boolean overlapt(Geldigheid ander) {
        return (tot == null || !ander.van.isAfter(tot)) && (ander.tot == null || !van.isAfter(ander.tot));
    }
}
