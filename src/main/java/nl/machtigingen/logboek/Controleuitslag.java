package nl.machtigingen.logboek;

import org.jspecify.annotations.Nullable;

/**
 * What a check of the audit trail found.
 *
 * @param geldig whether nothing deviates
 * @param regels sealed lines that were checked
 * @param laatste the last link, to be held against next time; absent while nothing is sealed
 * @param naLaatsteAnker lines sealed since the last anchor: only these could be rewritten without the key
 * @param open lines that are not sealed yet
 * @param eersteAfwijking where it first goes wrong; absent when it is valid
 */
record Controleuitslag(
        boolean geldig,
        long regels,
        @Nullable String laatste,
        long naLaatsteAnker,
        long open,
        @Nullable Afwijking eersteAfwijking) {

    /**
     * One deviation.
     *
     * @param keten place in the chain
     */
    record Afwijking(long keten, Soort soort) {}

    /** How it deviates. */
    enum Soort {
        /** No line stands here, and later ones do: deleted. */
        ONTBREEKT,
        /** What stands here is not what was sealed: altered, put in or moved. */
        GEWIJZIGD,
        /** The chain ends before here: the end was cut off. */
        AFGEKAPT,
        /** An anchor names another hash than the chain has here: the chain was made anew, or went two ways. */
        ANDERE_KETEN,
        /** The mark of the anchor here was not made with our key. */
        VALS_ANKER
    }
}
