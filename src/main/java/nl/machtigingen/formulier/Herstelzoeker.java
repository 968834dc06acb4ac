package nl.machtigingen.formulier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
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
    private static final int MEESTE_POGINGEN = 5_000;
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

    /** What else is wrong with a line stays as it is when one check alone is mended. */
    private boolean telGebreken;

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
        telGebreken = false;
        pogingen = 0;
        return zoek(samen, Set.of());
    }

    /** Mends everything about the prestaties at once; none when there is nothing to mend, or when the search grows too large. */
    Herstel samen() {
        telGebreken = true;
        pogingen = 0;
        List<List<Wijziging>> samen = List.of(List.of());
        int omvang = 0;
        for (Set<String> groep : groepen()) {
            Set<String> gebrekkig = new LinkedHashSet<>();
            aantallen.keySet().stream()
                    .filter(groep::contains)
                    .filter(this::moetAnders)
                    .forEach(gebrekkig::add);
            Herstel deel = zoek(
                    alle.stream().filter(jvc -> groep.containsAll(jvc.codes())).toList(), gebrekkig);
            if (!deel.gevonden()) {
                return Herstel.GEEN;
            }
            omvang += deel.omvang();
            samen = combineer(samen, deel.alternatieven());
        }
        return omvang == 0 ? Herstel.GEEN : new Herstel(samen, omvang);
    }

    /** Codes that no check connects are mended apart: the smallest changes add up. */
    private List<Set<String>> groepen() {
        List<Set<String>> groepen = new ArrayList<>();
        aantallen.keySet().forEach(code -> voegSamen(groepen, Set.of(code)));
        alle.forEach(jvc -> voegSamen(groepen, jvc.codes()));
        return groepen;
    }

    private static void voegSamen(List<Set<String>> groepen, Set<String> codes) {
        Set<String> samen = new LinkedHashSet<>(codes);
        for (Iterator<Set<String>> groep = groepen.iterator(); groep.hasNext(); ) {
            Set<String> ander = groep.next();
            if (ander.stream().anyMatch(codes::contains)) {
                samen.addAll(ander);
                groep.remove();
            }
        }
        groepen.add(samen);
    }

    private static List<List<Wijziging>> combineer(List<List<Wijziging>> tot, List<List<Wijziging>> erbij) {
        List<List<Wijziging>> alle = new ArrayList<>();
        for (List<Wijziging> een : tot) {
            for (List<Wijziging> ander : erbij) {
                List<Wijziging> stappen = new ArrayList<>(een);
                stappen.addAll(ander);
                stappen.sort(null);
                alle.add(List.copyOf(stappen));
            }
        }
        return List.copyOf(alle.subList(0, Math.min(alle.size(), MEESTE_ALTERNATIEVEN)));
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
        for (int grens = 0; grens <= MEESTE_STAPPEN && pogingen < MEESTE_POGINGEN; grens++) {
            gevonden.clear();
            gekozen.clear();
            verken(grens);
            if (!gevonden.isEmpty()) {
                List<List<Wijziging>> alternatieven = gevonden.stream()
                        .filter(stappen -> gevonden.stream().noneMatch(ander -> isMilder(ander, stappen)))
                        .map(stappen -> List.<Wijziging>copyOf(stappen))
                        .sorted(Herstelzoeker::vergelijk)
                        .limit(MEESTE_ALTERNATIEVEN)
                        .toList();
                return new Herstel(alternatieven, grens);
            }
        }
        gekozen.clear();
        return Herstel.GEEN;
    }

    private static int vergelijk(List<Wijziging> een, List<Wijziging> ander) {
        return een.isEmpty() ? 0 : een.getFirst().compareTo(ander.getFirst());
    }

    /** Whether one only lowers a number where the other takes the line away. */
    private static boolean isMilder(Set<Wijziging> een, Set<Wijziging> ander) {
        Set<Wijziging> anders = new HashSet<>(een);
        anders.removeAll(ander);
        if (anders.size() != 1 || !(anders.iterator().next() instanceof Aantal aantal)) {
            return false;
        }
        return ander.stream()
                .filter(stap -> !een.contains(stap))
                .allMatch(stap -> stap instanceof Verwijderen weg && weg.regel() == aantal.regel());
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
            Set<Regel> gezien = new HashSet<>();
            for (Regel blijft : eigen) {
                if (gezien.add(blijft) && (eigen.size() > 1 || blijft.gebreken > 0)) {
                    keuzen.add(behoud(code, blijft, blijft.aantal));
                }
            }
            if (eigen.stream().noneMatch(regel -> regel.aantal == minste)) {
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
        int gebreken = telGebreken ? blijft.gebreken : 0;
        int kosten = stappen.size() + gebreken;
        if (gebreken > 0) {
            stappen.add(new Verbeteren(code, nummer(blijft), gebreken));
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
