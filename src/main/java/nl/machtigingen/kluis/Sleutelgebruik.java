package nl.machtigingen.kluis;

import java.util.Map;

/** A column whose values remember which master key they were made with; a bean of the feature that owns the table. Thread-safe. */
public interface Sleutelgebruik {

    /** Counting stops here: whether an old key is still needed does not take a count of millions. */
    int HOOGSTENS_GETELD = 100_000;

    /** Table and column, for the operator. */
    String naam();

    /** How many values hang on each master key, by alias; at most {@link #HOOGSTENS_GETELD} a key. */
    Map<String, Integer> perHoofdsleutel();
}
