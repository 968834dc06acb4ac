package nl.machtigingen.begrippen;

import org.jspecify.annotations.Nullable;

/** The name of an insured person. Does not print itself. */
public record Naam(@Nullable String voorletters, @Nullable String voorvoegsel, String geslachtsnaam)
        implements Persoonsgegeven {

    @Override
    public String toString() {
        return AFGESCHERMD;
    }
}
