package nl.machtigingen.mogelijkheden;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Zorgsoort;
import nl.machtigingen.regelset.Geldigheid;
import org.jspecify.annotations.Nullable;

/**
 * What insurers promise about time. The most particular line wins: one that names the insurer before one for all, then one that
 * names the zorgsoort, then the first. Immutable.
 */
record Termijnen(
        Verzekeraarslijst verzekeraars, List<Regel<Antwoord>> antwoorden, List<Regel<Geldigheidsduur>> geldigheden) {

    Termijnen {
        antwoorden = List.copyOf(antwoorden);
        geldigheden = List.copyOf(geldigheden);
    }

    /**
     * One line.
     *
     * @param zorgsoorten empty for every kind
     */
    record Regel<T>(Verzekeraarskeuze verzekeraars, Set<Zorgsoort> zorgsoorten, Geldigheid geldigheid, T waarde) {

        Regel {
            zorgsoorten = Set.copyOf(zorgsoorten);
        }

        private boolean geldtVoor(Zorgverzekeraar verzekeraar, @Nullable Zorgsoort zorgsoort, LocalDate dag) {
            return verzekeraars.geldtVoor(verzekeraar)
                    && (zorgsoorten.isEmpty() || zorgsoort != null && zorgsoorten.contains(zorgsoort))
                    && geldigheid.geldtOp(dag);
        }
    }

    /**
     * An answer term.
     *
     * @param verwacht what is usual
     * @param uiterlijk what is promised in any case; the same as {@code verwacht} where only one term is known
     */
    record Antwoord(Termijn verwacht, Termijn uiterlijk) {}

    Optional<Antwoord> antwoord(Uzovi uzovi, @Nullable Zorgsoort zorgsoort, LocalDate dag) {
        return beste(antwoorden, uzovi, zorgsoort, dag);
    }

    Optional<Geldigheidsduur> geldigheid(Uzovi uzovi, @Nullable Zorgsoort zorgsoort, LocalDate dag) {
        return beste(geldigheden, uzovi, zorgsoort, dag);
    }

    private <T> Optional<T> beste(List<Regel<T>> regels, Uzovi uzovi, @Nullable Zorgsoort zorgsoort, LocalDate dag) {
        return verzekeraars
                .zoek(uzovi)
                .flatMap(verzekeraar -> regels.stream()
                        .filter(regel -> regel.geldtVoor(verzekeraar, zorgsoort, dag))
                        .min(Comparator.comparing(
                                        (Regel<T> regel) -> regel.verzekeraars(), Verzekeraarskeuze.BIJZONDER_EERST)
                                .thenComparing(regel -> regel.zorgsoorten().isEmpty()))
                        .map(Regel::waarde));
    }
}
