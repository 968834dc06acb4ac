package nl.machtigingen.formulier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import nl.machtigingen.formulier.Herstelzoeker.Regel;
import org.junit.jupiter.api.Test;

/** The suggested change is the smallest there is: held against trying everything, on small random sets of checks. */
class HerstelzoekerTest {

    private static final List<String> CODES = List.of("J01", "J02", "J03", "J04");
    private static final Set<String> TOEGESTAAN = Set.of("J01", "J02", "J03", "J04");
    private static final int HOOGSTE_AANTAL = 3;
    private static final int DIEPSTE = 4;
    private static final int RONDES = 400;

    @Test
    void saysWhatToAddOrWhatToTakeAway() {
        List<Jvc> jvcs = List.of(new Jvc.VerplichtMet("J20", Set.of("J33"), "D55", null));

        Herstel herstel =
                new Herstelzoeker(List.of(new Regel("J20", 1, 0)), Set.of("J20", "J33"), jvcs).voor(jvcs.getFirst());

        assertThat(herstel.tekst()).isEqualTo("voeg J33 toe of verwijder J20");
        assertThat(herstel.omvang()).isEqualTo(1);
    }

    @Test
    void lowersANumberNoFurtherThanNeeded() {
        List<Jvc> jvcs = List.of(new Jvc.GecombineerdeMax(new LinkedHashSet<>(List.of("X22", "X25")), 3, "D55", null));

        Herstel herstel = new Herstelzoeker(
                        List.of(new Regel("X22", 5, 0), new Regel("X25", 1, 0)), Set.of("X22", "X25"), jvcs)
                .samen();

        assertThat(herstel.tekst()).isEqualTo("maak het aantal van X22 2");
    }

    @Test
    void mendsAFindingWithoutBreakingAnother() {
        Jvc vraagt = new Jvc.VerplichtMet("J20", Set.of("J33"), "D55", null);
        List<Jvc> jvcs = List.of(vraagt, new Jvc.MagNietMet("J33", Set.of("J12"), "D55", null));

        Herstel herstel = new Herstelzoeker(
                        List.of(new Regel("J20", 1, 0), new Regel("J12", 1, 0)), Set.of("J20", "J33", "J12"), jvcs)
                .voor(vraagt);

        assertThat(herstel.tekst()).isEqualTo("verwijder J20");
    }

    @Test
    void isTheSmallestChangeThatMendsEverything() {
        Random random = new Random(4711);
        int bekeken = 0;
        for (int ronde = 0; ronde < RONDES; ronde++) {
            List<Jvc> jvcs = jvcs(random);
            List<Regel> regels = regels(random, true);
            OptionalInt kleinste = kleinste(regels, staat -> isGoed(staat, jvcs));
            if (kleinste.isPresent() && kleinste.getAsInt() > 0) {
                bekeken++;
                Herstel herstel = new Herstelzoeker(regels, TOEGESTAAN, jvcs).samen();
                String geval = "round " + ronde + ": " + jvcs + " " + regels + " -> " + herstel;
                assertThat(herstel.omvang()).as(geval).isEqualTo(kleinste.getAsInt());
                assertThat(herstel.alternatieven())
                        .as(geval)
                        .isNotEmpty()
                        .allSatisfy(stappen -> assertThat(isGoed(pasToe(regels, stappen), jvcs))
                                .as(geval)
                                .isTrue());
            }
        }
        assertThat(bekeken).isGreaterThan(RONDES / 4);
    }

    @Test
    void isTheSmallestChangeForEachFinding() {
        Random random = new Random(1234);
        int bekeken = 0;
        for (int ronde = 0; ronde < RONDES; ronde++) {
            List<Jvc> jvcs = jvcs(random);
            List<Regel> regels = regels(random, false);
            for (Jvc jvc : jvcs) {
                if (klopt(jvc, regels)) {
                    continue;
                }
                Set<Jvc> eisen = new HashSet<>(
                        jvcs.stream().filter(ander -> klopt(ander, regels)).toList());
                eisen.add(jvc);
                OptionalInt kleinste = kleinste(regels, staat -> eisen.stream().allMatch(eis -> klopt(eis, staat)));
                if (kleinste.isPresent()) {
                    bekeken++;
                    Herstel herstel = new Herstelzoeker(regels, TOEGESTAAN, jvcs).voor(jvc);
                    String geval = "round " + ronde + ": " + jvc + " of " + jvcs + " " + regels + " -> " + herstel;
                    assertThat(herstel.omvang()).as(geval).isEqualTo(kleinste.getAsInt());
                    assertThat(herstel.alternatieven())
                            .as(geval)
                            .isNotEmpty()
                            .allSatisfy(stappen -> assertThat(
                                            eisen.stream().allMatch(eis -> klopt(eis, pasToe(regels, stappen))))
                                    .as(geval)
                                    .isTrue());
                }
            }
        }
        assertThat(bekeken).isGreaterThan(RONDES / 4);
    }

    @Test
    void givesUpOnAConflictThatIsTooLarge() {
        List<Regel> regels = new ArrayList<>();
        List<Jvc> jvcs = new ArrayList<>();
        Set<String> codes = new LinkedHashSet<>();
        for (int i = 10; i < 60; i++) {
            codes.add("J" + i);
            regels.add(new Regel("J" + i, 1, 0));
        }
        codes.forEach(code -> codes.forEach(ander -> {
            if (!code.equals(ander)) {
                jvcs.add(new Jvc.MagNietMet(code, Set.of(ander), "D55", null));
            }
        }));

        assertThat(new Herstelzoeker(regels, codes, jvcs).samen().gevonden()).isFalse();
    }

    private interface Doel {
        boolean bereikt(List<Regel> staat);
    }

    private static OptionalInt kleinste(List<Regel> begin, Doel doel) {
        Set<List<Regel>> laag = Set.of(gesorteerd(begin));
        Set<List<Regel>> gezien = new HashSet<>(laag);
        for (int diepte = 0; diepte <= DIEPSTE; diepte++) {
            if (laag.stream().anyMatch(doel::bereikt)) {
                return OptionalInt.of(diepte);
            }
            Set<List<Regel>> volgende = new HashSet<>();
            laag.forEach(staat -> buren(staat).stream()
                    .map(HerstelzoekerTest::gesorteerd)
                    .filter(gezien::add)
                    .forEach(volgende::add));
            laag = volgende;
        }
        return OptionalInt.empty();
    }

    private static List<List<Regel>> buren(List<Regel> staat) {
        List<List<Regel>> buren = new ArrayList<>();
        for (int i = 0; i < staat.size(); i++) {
            Regel regel = staat.get(i);
            buren.add(zonder(staat, i));
            for (int n = 1; n <= HOOGSTE_AANTAL; n++) {
                buren.add(met(zonder(staat, i), new Regel(regel.code(), n, regel.gebreken())));
            }
            if (regel.gebreken() > 0) {
                buren.add(met(zonder(staat, i), new Regel(regel.code(), regel.aantal(), regel.gebreken() - 1)));
            }
        }
        for (String code : CODES) {
            if (staat.stream().noneMatch(regel -> regel.code().equals(code))) {
                for (int n = 1; n <= HOOGSTE_AANTAL; n++) {
                    buren.add(met(staat, new Regel(code, n, 0)));
                }
            }
        }
        return buren;
    }

    private static List<Regel> zonder(List<Regel> staat, int i) {
        List<Regel> over = new ArrayList<>(staat);
        over.remove(i);
        return over;
    }

    private static List<Regel> met(List<Regel> staat, Regel nieuw) {
        List<Regel> meer = new ArrayList<>(staat);
        meer.add(nieuw);
        return meer;
    }

    private static List<Regel> gesorteerd(List<Regel> staat) {
        return staat.stream()
                .sorted(Comparator.comparing(Regel::code)
                        .thenComparing(Regel::aantal)
                        .thenComparing(Regel::gebreken))
                .toList();
    }

    private static boolean isGoed(List<Regel> staat, Collection<Jvc> jvcs) {
        Set<String> codes = new HashSet<>();
        return staat.stream()
                        .allMatch(regel ->
                                codes.add(regel.code()) && regel.gebreken() == 0 && TOEGESTAAN.contains(regel.code()))
                && jvcs.stream().allMatch(jvc -> klopt(jvc, staat));
    }

    private static boolean klopt(Jvc jvc, List<Regel> staat) {
        return jvc.klopt(code -> staat.stream()
                .filter(regel -> regel.code().equals(code))
                .mapToInt(Regel::aantal)
                .sum());
    }

    private static List<Regel> pasToe(List<Regel> regels, List<Wijziging> stappen) {
        List<Regel> staat = new ArrayList<>(regels);
        Set<Integer> weg = new HashSet<>();
        for (Wijziging stap : stappen) {
            switch (stap) {
                case Wijziging.Toevoegen nieuw -> staat.add(new Regel(nieuw.code(), nieuw.aantal(), 0));
                case Wijziging.Verwijderen oud -> weg.add(oud.regel() - 1);
                case Wijziging.Aantal ander -> {
                    Regel regel = staat.get(ander.regel() - 1);
                    staat.set(ander.regel() - 1, new Regel(regel.code(), ander.aantal(), regel.gebreken()));
                }
                case Wijziging.Verbeteren beter -> {
                    Regel regel = staat.get(beter.regel() - 1);
                    staat.set(beter.regel() - 1, new Regel(regel.code(), regel.aantal(), 0));
                }
            }
        }
        List<Regel> over = new ArrayList<>();
        for (int i = 0; i < staat.size(); i++) {
            if (!weg.contains(i)) {
                over.add(staat.get(i));
            }
        }
        return over;
    }

    private static List<Jvc> jvcs(Random random) {
        List<Jvc> jvcs = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            String code = code(random);
            Set<String> anderen = anderen(random, code);
            jvcs.add(
                    switch (random.nextInt(4)) {
                        case 0 -> new Jvc.MagNietMet(code, anderen, "D55", null);
                        case 1 -> new Jvc.VerplichtMet(code, anderen, "D55", null);
                        case 2 -> new Jvc.MinMax(code, random.nextInt(3), 2 + random.nextInt(2), "D55", null);
                        default -> new Jvc.GecombineerdeMax(met(anderen, code), random.nextInt(4), "D55", null);
                    });
        }
        return jvcs;
    }

    private static Set<String> met(Set<String> codes, String code) {
        Set<String> alle = new LinkedHashSet<>(codes);
        alle.add(code);
        return alle;
    }

    private static Set<String> anderen(Random random, String behalve) {
        Set<String> anderen = new LinkedHashSet<>();
        while (anderen.isEmpty() || random.nextBoolean() && anderen.size() < 2) {
            String code = code(random);
            if (!code.equals(behalve)) {
                anderen.add(code);
            }
        }
        return anderen;
    }

    private static List<Regel> regels(Random random, boolean slordig) {
        List<Regel> regels = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String code = slordig && random.nextInt(6) == 0 ? "ZZZ" : code(random);
            if (codes.add(code) || slordig) {
                regels.add(new Regel(code, 1 + random.nextInt(3), slordig && random.nextInt(5) == 0 ? 1 : 0));
            }
        }
        return regels;
    }

    private static String code(Random random) {
        return CODES.get(random.nextInt(CODES.size()));
    }
}
