package nl.machtigingen.mogelijkheden;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.machtigingen.begrippen.Zorgsoort;
import org.jspecify.annotations.Nullable;

/**
 * What insurers promise about time: one rule file. The most particular line wins: one that names the insurer before one for all,
 * then one that names the zorgsoort, then the first in the file. Immutable.
 */
record Termijnen(List<Antwoordregel> antwoorden, List<Geldigheidregel> geldigheden) {

    Termijnen {
        antwoorden = List.copyOf(antwoorden);
        geldigheden = List.copyOf(geldigheden);
    }

    /**
     * For whom a line is meant, and when.
     *
     * @param zorgsoorten empty for every kind
     */
    record Bereik(Verzekeraarskeuze verzekeraars, Set<Zorgsoort> zorgsoorten, Periode periode, String bron) {

        Bereik {
            zorgsoorten = Set.copyOf(zorgsoorten);
        }

        boolean bevat(Zorgverzekeraar verzekeraar, @Nullable Zorgsoort zorgsoort, LocalDate dag) {
            return verzekeraars.geldtVoor(verzekeraar)
                    && (zorgsoorten.isEmpty() || zorgsoort != null && zorgsoorten.contains(zorgsoort))
                    && periode.bevat(dag);
        }

        int gewicht() {
            return (verzekeraars.noemt() ? 2 : 0) + (zorgsoorten.isEmpty() ? 0 : 1);
        }
    }

    /**
     * An answer term.
     *
     * @param verwacht what is usual
     * @param uiterlijk what is promised in any case; the same as {@code verwacht} where only one term is known
     */
    record Antwoordregel(Bereik bereik, Termijn verwacht, Termijn uiterlijk) {}

    record Geldigheidregel(Bereik bereik, Geldigheid geldigheid) {}

    Optional<Antwoordregel> antwoord(Zorgverzekeraar verzekeraar, @Nullable Zorgsoort zorgsoort, LocalDate dag) {
        return beste(antwoorden, Antwoordregel::bereik, verzekeraar, zorgsoort, dag);
    }

    Optional<Geldigheid> geldigheid(Zorgverzekeraar verzekeraar, @Nullable Zorgsoort zorgsoort, LocalDate dag) {
        return beste(geldigheden, Geldigheidregel::bereik, verzekeraar, zorgsoort, dag)
                .map(Geldigheidregel::geldigheid);
    }

    private static <T> Optional<T> beste(
            List<T> regels,
            Function<T, Bereik> bereik,
            Zorgverzekeraar verzekeraar,
            @Nullable Zorgsoort zorgsoort,
            LocalDate dag) {
        return regels.stream()
                .filter(regel -> bereik.apply(regel).bevat(verzekeraar, zorgsoort, dag))
                .sorted(Comparator.comparingInt(
                        (T regel) -> -bereik.apply(regel).gewicht()))
                .findFirst();
    }
}
