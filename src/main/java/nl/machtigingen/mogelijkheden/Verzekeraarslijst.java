package nl.machtigingen.mogelijkheden;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.machtigingen.begrippen.Uzovi;

/** Which code belongs to which insurer. A code that the sources contradict each other on belongs to nobody. Immutable. */
public final class Verzekeraarslijst {

    private final List<Zorgverzekeraar> verzekeraars;
    private final Map<Uzovi, Zorgverzekeraar> perCode = new HashMap<>();

    Verzekeraarslijst(List<Zorgverzekeraar> verzekeraars) {
        this.verzekeraars = List.copyOf(verzekeraars);
        verzekeraars.forEach(verzekeraar -> verzekeraar.codes().forEach(code -> perCode.put(code, verzekeraar)));
    }

    public List<Zorgverzekeraar> alle() {
        return verzekeraars;
    }

    /** The insurer behind a code; empty when no rule file knows it, or not surely. */
    public Optional<Zorgverzekeraar> zoek(Uzovi uzovi) {
        return Optional.ofNullable(perCode.get(uzovi));
    }

    boolean kent(String id) {
        return verzekeraars.stream().anyMatch(verzekeraar -> verzekeraar.id().equals(id));
    }
}
