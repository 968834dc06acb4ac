package nl.machtigingen.kluis;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What still hangs on which master key: the answer to "may I remove the old one?" Counted at most once a minute, however often asked.
 */
final class Hoofdsleuteltelling {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Hoofdsleutelbestand bestand;
    private final Supplier<Stream<Sleutelgebruik>> kolommen;
    private final Clock clock;
    private Instant geteld = Instant.MIN;
    private List<Kolom> telling = List.of();

    Hoofdsleuteltelling(Hoofdsleutelbestand bestand, Supplier<Stream<Sleutelgebruik>> kolommen, Clock clock) {
        this.bestand = bestand;
        this.kolommen = kolommen;
        this.clock = clock;
    }

    private record Kolom(String naam, boolean verpakt, Map<String, Integer> perHoofdsleutel) {

        int op(String alias) {
            return perHoofdsleutel.getOrDefault(alias, 0);
        }
    }

    /** By alias and column, also of master keys that the keystore does not hold. */
    Map<String, Map<String, Integer>> perHoofdsleutel() {
        Map<String, Map<String, Integer>> per = new TreeMap<>();
        bestand.nu().sleutels().keySet().forEach(alias -> per.put(alias, new TreeMap<>()));
        for (Kolom kolom : telling()) {
            kolom.perHoofdsleutel()
                    .forEach((alias, aantal) ->
                            per.computeIfAbsent(alias, nieuw -> new TreeMap<>()).put(kolom.naam(), aantal));
        }
        return per;
    }

    /** Master keys of the keystore that wrap nothing any more and never will. Digests may still remember them. */
    List<String> uitgediend() {
        Hoofdsleutels nu = bestand.nu();
        return nu.sleutels().keySet().stream()
                .filter(alias -> nu.isAchterhaald(alias) && !alias.equals(nu.voorIndex()))
                .filter(alias -> telling().stream().allMatch(kolom -> !kolom.verpakt() || kolom.op(alias) == 0))
                .sorted()
                .toList();
    }

    /** Wrapped keys that do not hang on the master key in use. */
    int nietHerverpakt() {
        Hoofdsleutels nu = bestand.nu();
        return telling().stream()
                .filter(Kolom::verpakt)
                .flatMap(kolom -> kolom.perHoofdsleutel().entrySet().stream())
                .filter(op -> !op.getKey().equals(nu.inGebruik()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private synchronized List<Kolom> telling() {
        Instant nu = clock.instant();
        if (geteld.isBefore(nu.minus(KEPT))) {
            telling = kolommen.get()
                    .map(kolom -> new Kolom(kolom.naam(), kolom instanceof Sleutelkolom, kolom.perHoofdsleutel()))
                    .toList();
            geteld = nu;
        }
        return telling;
    }
}
