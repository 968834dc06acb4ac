package nl.machtigingen.logboek;

import nl.machtigingen.fout.Foutcode;

/** What came of it. */
public sealed interface Uitkomst {

    /** It was done, or shown. */
    record Gedaan() implements Uitkomst {}

    /**
     * So many were shown.
     *
     * @param aantal zero or more machtigingen, persons or notifications
     */
    record Getoond(int aantal) implements Uitkomst {}

    /** Nothing was done: the same call came before, and its answer was given again. */
    record Herhaald() implements Uitkomst {}

    /** It was refused, and nothing changed. */
    record Geweigerd(Foutcode code) implements Uitkomst {}
}
