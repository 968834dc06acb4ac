package nl.machtigingen.fout;

import org.jspecify.annotations.Nullable;

/**
 * One finding of a validation.
 *
 * @param veld XPath of the culprit in the message, where there is one
 * @param omschrijving Dutch, says what to do; free of values from the message that may be personal
 * @param bron where the rule comes from, for instance {@code S-97}; only of rules that are data
 * @param herstel the smallest change that mends it, as half a Dutch sentence; only where the gateway knows one
 */
public record Bevinding(
        Foutcode code,
        @Nullable String veld,
        String omschrijving,
        @Nullable String bron,
        @Nullable String herstel) {

    /** A finding that stands for itself. */
    public Bevinding(Foutcode code, @Nullable String veld, String omschrijving) {
        this(code, veld, omschrijving, null, null);
    }

    Bevinding onder(String pad) {
        return new Bevinding(code, veld == null ? null : pad + "/" + veld, omschrijving, bron, herstel);
    }
}
