package nl.machtigingen.fout;

import org.jspecify.annotations.Nullable;

/**
 * One finding of a validation.
 *
 * @param veld XPath of the culprit in the message, where there is one
 * @param omschrijving Dutch, says what to do; free of values from the message that may be personal
 */
public record Bevinding(Foutcode code, @Nullable String veld, String omschrijving) {}
