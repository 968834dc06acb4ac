package nl.machtigingen.mogelijkheden;

import java.time.LocalDate;
import java.util.List;
import nl.machtigingen.begrippen.Uzovi;

/** The policies of all insurers. Immutable. */
record Beleid(Verzekeraarslijst verzekeraars, Feitencatalogus feiten, List<Polis> polissen) {

    Beleid {
        polissen = List.copyOf(polissen);
    }

    /** One file: the policy of one insurer with its labels. */
    record Polis(Verzekeraarskeuze verzekeraars, List<Beleidsregel> regels) {

        Polis {
            regels = List.copyOf(regels);
        }
    }

    /** The rules of an insurer that hold on a day; none for an insurer of whom no policy is known. */
    List<Beleidsregel> van(Uzovi uzovi, LocalDate dag) {
        return verzekeraars.zoek(uzovi).stream()
                .flatMap(verzekeraar ->
                        polissen.stream().filter(polis -> polis.verzekeraars().geldtVoor(verzekeraar)))
                .flatMap(polis -> polis.regels().stream())
                .filter(regel -> regel.geldigheid().geldtOp(dag))
                .toList();
    }
}
