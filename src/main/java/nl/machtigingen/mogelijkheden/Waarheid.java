package nl.machtigingen.mogelijkheden;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a condition comes to: true, false, or not to be said until certain facts are known.
 *
 * @param ontbreekt names of the facts that decide; empty unless it cannot be said
 */
record Waarheid(Stand stand, Set<String> ontbreekt) {

    static final Waarheid WAAR = new Waarheid(Stand.WAAR, Set.of());
    static final Waarheid ONWAAR = new Waarheid(Stand.ONWAAR, Set.of());

    Waarheid {
        ontbreekt = Collections.unmodifiableSet(new LinkedHashSet<>(ontbreekt));
    }

    enum Stand {
        WAAR,
        ONWAAR,
        ONBEKEND
    }

    static Waarheid van(boolean waar) {
        return waar ? WAAR : ONWAAR;
    }

    static Waarheid onbekend(String feit) {
        return new Waarheid(Stand.ONBEKEND, Set.of(feit));
    }

    /** False as soon as one is false, whatever is not known of the others. */
    static Waarheid alle(List<Waarheid> delen) {
        return samen(delen, Stand.ONWAAR, Stand.WAAR);
    }

    /** True as soon as one is true, whatever is not known of the others. */
    static Waarheid eenVan(List<Waarheid> delen) {
        return samen(delen, Stand.WAAR, Stand.ONWAAR);
    }

    private static Waarheid samen(List<Waarheid> delen, Stand beslist, Stand anders) {
        if (delen.stream().anyMatch(deel -> deel.stand == beslist)) {
            return new Waarheid(beslist, Set.of());
        }
        Set<String> ontbreekt = new LinkedHashSet<>();
        delen.forEach(deel -> ontbreekt.addAll(deel.ontbreekt));
        return ontbreekt.isEmpty() ? new Waarheid(anders, Set.of()) : new Waarheid(Stand.ONBEKEND, ontbreekt);
    }

    Waarheid omgekeerd() {
        return switch (stand) {
            case WAAR -> ONWAAR;
            case ONWAAR -> WAAR;
            case ONBEKEND -> this;
        };
    }
}
