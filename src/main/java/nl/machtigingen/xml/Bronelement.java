package nl.machtigingen.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a file of our own kind (rules), valid against its schema, that remembers where it stood.
 *
 * @param naam local name
 * @param regel line in the file, from one
 * @param attributen those without a namespace, with the schema's defaults filled in
 * @param kinderen elements only, in order
 * @param tekst the text right under this element, white space collapsed
 */
public record Bronelement(
        String naam, int regel, Map<String, String> attributen, List<Bronelement> kinderen, String tekst) {

    public Bronelement {
        attributen = Map.copyOf(attributen);
        kinderen = List.copyOf(kinderen);
    }

    /** The value of an attribute that the schema requires or gives a default. */
    public String attribuut(String naam) {
        return optie(naam).orElseThrow(() -> new IllegalStateException("no attribute " + naam + " at " + this.naam));
    }

    /** The value of an attribute that may be absent. */
    public Optional<String> optie(String naam) {
        return Optional.ofNullable(attributen.get(naam));
    }

    /** The words of an attribute that is a list; empty when it is absent. */
    public List<String> lijst(String naam) {
        return optie(naam)
                .map(waarde -> Stream.of(waarde.strip().split("\\s+", -1))
                        .filter(woord -> !woord.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /** The children of that name. */
    public List<Bronelement> kinderen(String naam) {
        return kinderen.stream().filter(kind -> kind.naam.equals(naam)).toList();
    }

    /** The first child of that name. */
    public Optional<Bronelement> kind(String naam) {
        return kinderen.stream().filter(kind -> kind.naam.equals(naam)).findFirst();
    }
}
