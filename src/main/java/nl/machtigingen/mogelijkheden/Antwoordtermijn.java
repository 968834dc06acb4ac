package nl.machtigingen.mogelijkheden;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Zorgsoort;
import org.jspecify.annotations.Nullable;

/** When an insurer's answer is due, and how long its machtiging is valid: S-121, S-123, S-166, S-167, S-215, S-220. Thread-safe. */
public final class Antwoordtermijn {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private final Supplier<Verzekeraarslijst> verzekeraars;
    private final Supplier<Termijnen> termijnen;

    /** The suppliers give the rules in force; they are asked anew with every question. */
    Antwoordtermijn(Supplier<Verzekeraarslijst> verzekeraars, Supplier<Termijnen> termijnen) {
        this.verzekeraars = verzekeraars;
        this.termijnen = termijnen;
    }

    /**
     * When an answer may be expected.
     *
     * @param verwachtAntwoordVoor the answer usually comes before this moment
     * @param uiterlijk it comes before this moment in any case, says the insurer; not before {@code verwachtAntwoordVoor}
     */
    public record Verwachting(Instant verwachtAntwoordVoor, Instant uiterlijk) {}

    /** Empty for an insurer that no rule file knows. */
    public Optional<Verwachting> van(Uzovi uzovi, @Nullable Zorgsoort zorgsoort, Instant ingediendOp) {
        LocalDate dag = ingediendOp.atZone(NEDERLAND).toLocalDate();
        return verzekeraars
                .get()
                .zoek(uzovi)
                .flatMap(verzekeraar -> termijnen.get().antwoord(verzekeraar, zorgsoort, dag))
                .map(regel -> new Verwachting(
                        regel.verwacht().na(ingediendOp), regel.uiterlijk().na(ingediendOp)));
    }

    /**
     * How long a machtiging of this insurer is valid; empty for an insurer that no rule file knows.
     *
     * @param dag the day on which it is given or asked: rules change
     */
    public Optional<Geldigheid> geldigheid(Uzovi uzovi, @Nullable Zorgsoort zorgsoort, LocalDate dag) {
        return verzekeraars
                .get()
                .zoek(uzovi)
                .flatMap(verzekeraar -> termijnen.get().geldigheid(verzekeraar, zorgsoort, dag));
    }
}
