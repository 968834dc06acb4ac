package nl.machtigingen.machtiging.jdbc;

import nl.machtigingen.kluis.Kluis;
import nl.machtigingen.machtiging.Zoekvraag.Persoon;

/** The blind index by which machtigingen and drafts of one person are found: the same for both, so that one search finds both. */
final class VerzekerdeIndex {

    private VerzekerdeIndex() {}

    static byte[] van(Kluis kluis, Persoon persoon) {
        return kluis.blindeIndex("verzekerde", persoon);
    }
}
