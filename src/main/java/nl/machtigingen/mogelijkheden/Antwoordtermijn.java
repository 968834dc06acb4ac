package nl.machtigingen.mogelijkheden;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Zorgsoort;
import org.jspecify.annotations.Nullable;

/** When an insurer's answer is due, and how long its machtiging is valid: S-121, S-123, S-166, S-167, S-215, S-220. Thread-safe. */
public final class Antwoordtermijn {

    private final Supplier<Termijnen> termijnen;

    /** The supplier gives the rules in force; it is asked anew with every question. */
    Antwoordtermijn(Supplier<Termijnen> termijnen) {
        this.termijnen = termijnen;
    }

    /**
     * When an answer may be expected.
     *
     * @param verwachtAntwoordVoor the answer usually comes before this moment
     * @param uiterlijk it comes before this moment in any case, says the insurer
     */
    public record Verwachting(Instant verwachtAntwoordVoor, Instant uiterlijk) {}

    /** Empty for an insurer of whom no rule file says a term. */
    public Optional<Verwachting> van(Uzovi uzovi, @Nullable Zorgsoort zorgsoort, Instant ingediendOp) {
        return termijnen
                .get()
                .antwoord(uzovi, zorgsoort, Werkkalender.dag(ingediendOp))
                .map(antwoord -> new Verwachting(
                        antwoord.verwacht().na(ingediendOp),
                        antwoord.uiterlijk().na(ingediendOp)));
    }

    /**
     * How long a machtiging of this insurer is valid; empty for an insurer that no rule file knows.
     *
     * @param dag the day on which it is given or asked: rules change
     */
    public Optional<Geldigheidsduur> geldigheid(Uzovi uzovi, @Nullable Zorgsoort zorgsoort, LocalDate dag) {
        return termijnen.get().geldigheid(uzovi, zorgsoort, dag);
    }
}
