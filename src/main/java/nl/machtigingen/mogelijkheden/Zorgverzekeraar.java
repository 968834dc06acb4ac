package nl.machtigingen.mogelijkheden;

import java.util.List;
import nl.machtigingen.begrippen.Uzovi;

/**
 * An insurer as the rules know it: one party that decides, under one or more UZOVI codes and labels (domain facts 4.2).
 *
 * @param id the name by which rules refer to it, for instance {@code zilveren-kruis}
 * @param concern the group that it belongs to
 * @param demonstratie whether it is invented; rules for "every insurer" pass it by
 * @param beslisboomBeslist whether it lets the decision rules of a form decide at once (S-113), or only advise it
 * @param codes its codes that are safe enough to decide by
 * @param labels names under which it sells policies
 */
public record Zorgverzekeraar(
        String id,
        String naam,
        String concern,
        boolean demonstratie,
        boolean beslisboomBeslist,
        List<Uzovi> codes,
        List<String> labels) {

    public Zorgverzekeraar {
        codes = List.copyOf(codes);
        labels = List.copyOf(labels);
    }
}
