package nl.machtigingen.formulier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.machtigingen.formulier.Wijziging.Aantal;
import nl.machtigingen.formulier.Wijziging.Toevoegen;
import nl.machtigingen.formulier.Wijziging.Verbeteren;
import nl.machtigingen.formulier.Wijziging.Verwijderen;
import org.jspecify.annotations.Nullable;

/**
 * Finds the smallest change of the prestaties that meets a set of checks: whatever is violated names the codes of which one must change,
 * so the search branches over those only, one step deeper at a time. A code that must be there needs no other number than its least, as
 * nothing forbids a smaller one; afterwards a number that was lowered is raised again as far as the checks allow. For one request; not
 * thread-safe.
 */
final class Herstelzoeker {

    private static final int MEESTE_STAPPEN = 12;
    private static final int MEESTE_POGINGEN = 20_000;
    private static final int MEESTE_ALTERNATIEVEN = 4;

    /** A line as far as the checks care; {@code gebreken} counts what else is wrong with it. */
    record Regel(String code, int aantal, int gebreken) {}

    /** What becomes of a code: its number, and the steps that lead there. */
    private record Keuze(int aantal, int kosten, List<Wijziging> stappen) {}

    private final List<Regel> regels;
    private final Set<String> toegestaan;
    private final Collection<Jvc> alle;
    private final Map<String, Integer> aantallen = new LinkedHashMap<>();
    private final Map<String, Keuze> gekozen = new LinkedHashMap<>();
    private final Set<TreeSet<Wijziging>> gevonden = new LinkedHashSet<>();
    private Collection<Jvc> eisen = List.of();
    private Set<String> opTeRuimen = Set.of();
    private int pogingen;

    Herstelzoeker(List<Regel> regels, Set<String> toegestaan, Collection<Jvc> alle) {
        this.regels = regels;
        this.toegestaan = toegestaan;
        this.alle = alle;
        regels.forEach(regel -> aantallen.merge(regel.code, regel.aantal, Integer::sum));
    }

    int aantal(String code) {
        Keuze keuze = gekozen.get(code);
        return keuze == null ? aantallen.getOrDefault(code, 0) : keuze.aantal;
    }

    /** Mends one check, and breaks no other that was met. */
    Herstel voor(Jvc jvc) {
        Set<Jvc> samen = new LinkedHashSet<>();
        samen.add(jvc);
        alle.stream().filter(ander -> ander.klopt(this::aantal)).forEach(samen::add);
        return zoek(samen, Set.of());
    }

    /** Mends everything about the prestaties at once; none when the search grows too large. */
    Herstel samen() {
        Set<String> gebrekkig = new LinkedHashSet<>();
        aantallen.keySet().stream().filter(this::moetAnders).forEach(gebrekkig::add);
        return zoek(alle, gebrekkig);
    }

    private boolean moetAnders(String code) {
        List<Regel> eigen = van(code);
        return eigen.size() > 1
                || eigen.stream().anyMatch(regel -> regel.gebreken > 0)
                || !eigen.isEmpty() && !toegestaan.contains(code);
    }

    private Herstel zoek(Collection<Jvc> eisen, Set<String> opTeRuimen) {
        this.eisen = eisen;
        this.opTeRuimen = opTeRuimen;
        pogingen = 0;
        for (int grens = 0; grens <= MEESTE_STAPPEN && pogingen < MEESTE_POGINGEN; grens++) {
            gevonden.clear();
            gekozen.clear();
            verken(grens);
            if (!gevonden.isEmpty()) {
                List<List<Wijziging>> alternatieven = gevonden.stream()
                        .map(stappen -> List.<Wijziging>copyOf(stappen))
                        .sorted((een, ander) -> een.getFirst().compareTo(ander.getFirst()))
                        .limit(MEESTE_ALTERNATIEVEN)
                        .toList();
                return new Herstel(alternatieven, grens);
            }
        }
        gekozen.clear();
        return Herstel.GEEN;
    }

    private void verken(int over) {
        if (++pogingen > MEESTE_POGINGEN) {
            return;
        }
        Set<String> betrokken = geschonden();
        if (betrokken == null) {
            if (over == 0) {
                onthoud();
            }
            return;
        }
        for (String code : betrokken) {
            if (!gekozen.containsKey(code)) {
                for (Keuze keuze : keuzen(code)) {
                    if (keuze.kosten <= over) {
                        gekozen.put(code, keuze);
                        verken(over - keuze.kosten);
                        gekozen.remove(code);
                    }
                }
            }
        }
    }

    /** The codes of which one must change, or null when all is well. */
    private @Nullable Set<String> geschonden() {
        for (String code : opTeRuimen) {
            if (!gekozen.containsKey(code)) {
                return Set.of(code);
            }
        }
        for (Jvc jvc : eisen) {
            if (!jvc.klopt(this::aantal)) {
                return jvc.codes();
            }
        }
        return null;
    }

    private List<Keuze> keuzen(String code) {
        List<Regel> eigen = van(code);
        List<Keuze> keuzen = new ArrayList<>();
        int minste = minste(code);
        if (eigen.isEmpty()) {
            if (toegestaan.contains(code)) {
                keuzen.add(new Keuze(minste, 1, List.of(new Toevoegen(code, minste))));
            }
            return keuzen;
        }
        keuzen.add(new Keuze(0, eigen.size(), verwijder(code, null)));
        if (toegestaan.contains(code)) {
            Set<Integer> gezien = new HashSet<>();
            for (Regel blijft : eigen) {
                if (gezien.add(blijft.aantal) && (eigen.size() > 1 || blijft.gebreken > 0)) {
                    keuzen.add(behoud(code, blijft, blijft.aantal));
                }
            }
            if (!gezien.contains(minste)) {
                keuzen.add(behoud(code, zonderGebrek(eigen), minste));
            }
        }
        return keuzen;
    }

    private static Regel zonderGebrek(List<Regel> eigen) {
        return eigen.stream()
                .min((een, ander) -> Integer.compare(een.gebreken, ander.gebreken))
                .orElseThrow();
    }

    private Keuze behoud(String code, Regel blijft, int aantal) {
        List<Wijziging> stappen = verwijder(code, blijft);
        int kosten = stappen.size() + blijft.gebreken;
        if (blijft.gebreken > 0) {
            stappen.add(new Verbeteren(code, nummer(blijft), blijft.gebreken));
        }
        if (aantal != blijft.aantal) {
            stappen.add(new Aantal(code, nummer(blijft), aantal));
            kosten++;
        }
        return new Keuze(aantal, kosten, stappen);
    }

    private List<Wijziging> verwijder(String code, @Nullable Regel behalve) {
        List<Wijziging> stappen = new ArrayList<>();
        List<Regel> eigen = van(code);
        for (Regel regel : eigen) {
            if (regel != behalve) {
                stappen.add(new Verwijderen(code, nummer(regel), eigen.size() > 1));
            }
        }
        return stappen;
    }

    /** The least number that a code may have if it is there. */
    private int minste(String code) {
        int minste = 1;
        for (Jvc jvc : alle) {
            if (jvc instanceof Jvc.MinMax grenzen && grenzen.code().equals(code)) {
                minste = Math.max(minste, grenzen.min());
            }
        }
        return minste;
    }

    private void onthoud() {
        TreeSet<Wijziging> stappen = new TreeSet<>();
        Map<String, Keuze> zuinig = new LinkedHashMap<>(gekozen);
        for (Map.Entry<String, Keuze> keuze : zuinig.entrySet()) {
            for (Wijziging stap : keuze.getValue().stappen) {
                stappen.add(stap instanceof Aantal aantal ? ruimst(aantal) : stap);
            }
        }
        zuinig.forEach(gekozen::put);
        gevonden.add(stappen);
    }

    /** As near to what was asked as the checks allow; what is met by a number is met by every smaller one down to the least. */
    private Aantal ruimst(Aantal stap) {
        int laag = stap.aantal();
        int hoog = Math.max(laag, regels.get(stap.regel() - 1).aantal);
        while (laag < hoog) {
            int midden = laag + (hoog - laag + 1) / 2;
            gekozen.put(stap.code(), new Keuze(midden, 1, List.of()));
            if (eisen.stream().allMatch(jvc -> jvc.klopt(this::aantal))) {
                laag = midden;
            } else {
                hoog = midden - 1;
            }
        }
        gekozen.put(stap.code(), new Keuze(laag, 1, List.of()));
        return new Aantal(stap.code(), stap.regel(), laag);
    }

    private List<Regel> van(String code) {
        return regels.stream().filter(regel -> regel.code.equals(code)).toList();
    }

    private int nummer(Regel gezocht) {
        for (int i = 0; i < regels.size(); i++) {
            if (regels.get(i) == gezocht) {
                return i + 1;
            }
        }
        throw new IllegalStateException("a line of another request");
    }
}
