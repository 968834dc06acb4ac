package nl.machtigingen.formulier;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.machtigingen.begrippen.Zorgsoort;
import nl.machtigingen.regelset.Soort;
import org.jspecify.annotations.Nullable;

/** All forms in all their versions, as one set. Immutable. */
public final class Formulieren {

    /** Files in {@code formulieren}, one a version of a form. */
    public static final Soort<Formulieren> SOORT = new Soort<>(
            "formulieren",
            "regels/xsd/formulier-v1.xsd",
            (bestanden, lading) -> Formuliercompiler.compileer(bestanden, lading.van(Codelijsten.SOORT)));

    private final List<Formulier> alle;

    Formulieren(List<Formulier> alle) {
        this.alle = List.copyOf(alle);
    }

    public List<Formulier> alle() {
        return alle;
    }

    /**
     * The form for a choice (S-78); which insurer it is for is asked of the form itself (S-81).
     *
     * @param dag on which the request is begun
     */
    public Optional<Formulier> zoek(
            Zorgsoort zorgsoort, @Nullable String specialisme, String verstrekking, LocalDate dag) {
        return alle.stream()
                .filter(formulier -> formulier.geldigheid().geldtOp(dag))
                .filter(formulier ->
                        formulier.doelen().stream().anyMatch(doel -> doel.past(zorgsoort, specialisme, verstrekking)))
                // one that names the specialisme goes before one for all
                .max(Comparator.comparingInt(formulier -> (int) formulier.doelen().stream()
                        .filter(doel -> doel.specialisme() != null && doel.past(zorgsoort, specialisme, verstrekking))
                        .count()));
    }

    /** The version of a form that is in force on a day; empty for an unknown form, and for one without a version on that day. */
    public Optional<Formulier> vanKracht(String code, LocalDate dag) {
        return alle.stream()
                .filter(formulier -> formulier.code().equals(code))
                .filter(formulier -> formulier.geldigheid().geldtOp(dag))
                .findFirst();
    }

    /** Whether there is or was a form of that name. */
    public boolean kent(String code) {
        return alle.stream().anyMatch(formulier -> formulier.code().equals(code));
    }

    /**
     * A version by name.
     *
     * @param dag on which the request was begun: it keeps the version of that day, also when a newer one came since
     */
    public Versie versie(String code, String versie, LocalDate dag) {
        List<Formulier> van =
                alle.stream().filter(formulier -> formulier.code().equals(code)).toList();
        Optional<Formulier> nu = vanKracht(code, dag);
        return van.stream()
                .filter(formulier -> formulier.versie().equals(versie))
                .findFirst()
                .<Versie>map(formulier -> formulier.geldigheid().geldtOp(dag)
                        ? new Versie.VanKracht(formulier)
                        : new Versie.NietVanKracht(nu))
                .orElseGet(() -> van.isEmpty() ? new Versie.Onbekend() : new Versie.NietVanKracht(nu));
    }

    /** What a form and version come to on a day. */
    public sealed interface Versie {

        record VanKracht(Formulier formulier) implements Versie {}

        /**
         * There is such a form, but not in this version on that day (VAL-005).
         *
         * @param wel the version that is
         */
        record NietVanKracht(Optional<Formulier> wel) implements Versie {}

        /** There is no such form at all (VAL-002). */
        record Onbekend() implements Versie {}
    }
}
