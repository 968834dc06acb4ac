package nl.machtigingen.formulier;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The smallest changes that mend something: alternatives of the same size.
 *
 * @param alternatieven each a list of steps to take together; empty when none was found within bounds
 * @param omvang steps of each
 */
public record Herstel(List<List<Wijziging>> alternatieven, int omvang) {

    static final Herstel GEEN = new Herstel(List.of(), 0);

    public Herstel {
        alternatieven = List.copyOf(alternatieven);
    }

    public boolean gevonden() {
        return !alternatieven.isEmpty();
    }

    /** For instance {@code voeg J33 toe of verwijder J20}; empty when there is none. */
    public String tekst() {
        return tekst(alternatieven);
    }

    /**
     * The same, with as many alternatives as fit: each is whole, or not there.
     *
     * @param hoogstens most characters; the first alternative is there however long it is
     */
    String tekst(int hoogstens) {
        List<List<Wijziging>> passend = alternatieven;
        while (passend.size() > 1 && tekst(passend).length() > hoogstens) {
            passend = passend.subList(0, passend.size() - 1);
        }
        return tekst(passend);
    }

    private String tekst(List<List<Wijziging>> enkele) {
        return enkele.stream()
                .map(stappen -> stappen.stream().map(Wijziging::tekst).collect(Collectors.joining(" en ")))
                .collect(Collectors.joining(omvang > 1 ? "; of " : " of "));
    }
}
