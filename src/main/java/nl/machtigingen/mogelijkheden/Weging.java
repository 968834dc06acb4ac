package nl.machtigingen.mogelijkheden;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.machtigingen.mogelijkheden.Beleidsregel.Soort;
import nl.machtigingen.mogelijkheden.Beleidsregel.Zorgvraag;
import nl.machtigingen.mogelijkheden.Plicht.Oordeel;
import nl.machtigingen.mogelijkheden.Waarheid.Stand;

/**
 * What the rules of one policy come to for one thing that is asked about. One rule that demands a machtiging is enough; one that
 * might is enough to say nothing yet; freedom counts only when neither is there.
 *
 * @param gronden the rules behind the answer, that demand or that free
 * @param ontbreekt names of the facts that decide; only with {@code ONBEKEND}
 */
record Weging(Oordeel oordeel, List<Beleidsregel> gronden, Set<String> ontbreekt) {

    Weging {
        gronden = List.copyOf(gronden);
        ontbreekt = Collections.unmodifiableSet(new LinkedHashSet<>(ontbreekt));
    }

    static Weging van(List<Beleidsregel> regels, Zorgvraag vraag, Feiten feiten) {
        List<Beleidsregel> eigen =
                regels.stream().filter(regel -> regel.gaatOver(vraag)).toList();
        Getoetst plichtig = Getoetst.van(eigen, Soort.PLICHTIG, feiten);
        Getoetst vrij = Getoetst.van(eigen, Soort.VRIJ, feiten);
        if (!plichtig.waar.isEmpty()) {
            return new Weging(Oordeel.PLICHTIG, plichtig.waar, Set.of());
        }
        if (plichtig.ontbreekt.isEmpty() && !vrij.waar.isEmpty()) {
            return new Weging(Oordeel.VRIJ, vrij.waar, Set.of());
        }
        Set<String> ontbreekt = new LinkedHashSet<>(plichtig.ontbreekt);
        if (vrij.waar.isEmpty()) {
            // asked for at once: when nothing demands a machtiging after all, they decide next
            ontbreekt.addAll(vrij.ontbreekt);
        }
        return new Weging(Oordeel.ONBEKEND, List.of(), ontbreekt);
    }

    /** Whether nothing that could still be said would change that no rule decides. */
    boolean isNietGeregeld() {
        return oordeel == Oordeel.ONBEKEND && ontbreekt.isEmpty();
    }

    /** The answer to several at once: the strictest. */
    static Oordeel samen(List<Weging> wegingen) {
        if (wegingen.stream().anyMatch(weging -> weging.oordeel == Oordeel.PLICHTIG)) {
            return Oordeel.PLICHTIG;
        }
        return wegingen.stream().allMatch(weging -> weging.oordeel == Oordeel.VRIJ) ? Oordeel.VRIJ : Oordeel.ONBEKEND;
    }

    /**
     * The rules of one kind, sorted by what they come to.
     *
     * @param ontbreekt what keeps the others from being said
     */
    record Getoetst(List<Beleidsregel> waar, Set<String> ontbreekt) {

        static Getoetst van(List<Beleidsregel> regels, Soort soort, Feiten feiten) {
            List<Beleidsregel> waar = new ArrayList<>();
            Set<String> ontbreekt = new LinkedHashSet<>();
            for (Beleidsregel regel : regels) {
                if (regel.soort() == soort) {
                    Waarheid uitkomst = regel.voorwaarde().toets(feiten);
                    ontbreekt.addAll(uitkomst.ontbreekt());
                    if (uitkomst.stand() == Stand.WAAR) {
                        waar.add(regel);
                    }
                }
            }
            return new Getoetst(waar, ontbreekt);
        }
    }
}
