package nl.machtigingen.mogelijkheden;

import java.util.Set;

/**
 * For which insurers a line of a rule file holds: those named, or every real one.
 *
 * @param ids names of insurers; empty for every insurer that is not invented
 */
record Verzekeraarskeuze(Set<String> ids) {

    static final Verzekeraarskeuze IEDEREEN = new Verzekeraarskeuze(Set.of());

    Verzekeraarskeuze {
        ids = Set.copyOf(ids);
    }

    boolean geldtVoor(Zorgverzekeraar verzekeraar) {
        return ids.isEmpty() ? !verzekeraar.demonstratie() : ids.contains(verzekeraar.id());
    }

    /** Whether it speaks of insurers by name; such a line goes before one for all. */
    boolean noemt() {
        return !ids.isEmpty();
    }
}
