package nl.machtigingen.regelset;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One go at the whole folder: every kind is compiled once, in whatever order they ask for each other. Not thread-safe. */
public final class Lading {

    private final Map<Soort<?>, List<Regelbestand>> bestanden;
    private final Map<Soort<?>, Object> gereed = new HashMap<>();
    private final Set<Soort<?>> bezig = new HashSet<>();

    Lading(Map<Soort<?>, List<Regelbestand>> bestanden) {
        this.bestanden = bestanden;
    }

    /** What that kind becomes in this go. */
    @SuppressWarnings("unchecked") // a kind is its own key
    public <T> T van(Soort<T> soort) throws OngeldigeRegel {
        Object klaar = gereed.get(soort);
        if (klaar == null) {
            if (!bezig.add(soort)) {
                throw new IllegalStateException("kinds of rules that ask for each other: " + soort.map());
            }
            List<Regelbestand> eigen = bestanden.get(soort);
            if (eigen == null) {
                throw new IllegalStateException("no kind of rules that was declared: " + soort.map());
            }
            klaar = Objects.requireNonNull(soort.compilatie().compileer(eigen, this));
            gereed.put(soort, klaar);
        }
        return (T) klaar;
    }

    Map<Soort<?>, Object> alles() throws OngeldigeRegel {
        for (Soort<?> soort : bestanden.keySet()) {
            van(soort);
        }
        return Map.copyOf(gereed);
    }
}
