package nl.machtigingen.mogelijkheden;

import java.util.Comparator;
import java.util.Set;

/**
 * For which insurers a line of a rule file holds: those named, or every real one.
 *
 * @param ids names of insurers; empty for every insurer that is not invented
 */
record Verzekeraarskeuze(Set<String> ids) {

    static final Verzekeraarskeuze IEDEREEN = new Verzekeraarskeuze(Set.of());

    /** What names an insurer goes before what is said of all. */
    static final Comparator<Verzekeraarskeuze> BIJZONDER_EERST =
            Comparator.comparing(keuze -> keuze.ids().isEmpty());

    Verzekeraarskeuze {
        ids = Set.copyOf(ids);
    }

    boolean geldtVoor(Zorgverzekeraar verzekeraar) {
        return ids.isEmpty() ? !verzekeraar.demonstratie() : ids.contains(verzekeraar.id());
    }
}
