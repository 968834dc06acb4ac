package nl.machtigingen.kluis;

/**
 * Makes the two kinds of columns from their names. The owner of a table offers the result as a bean, and sees to an index on the alias:
 * {@code substring(kolom from 2 for get_byte(kolom, 0))}.
 */
public interface Sleutelkolommen {

    /** A column with wrapped keys; null where the key was deleted. */
    Sleutelkolom verpakt(String tabel, String kolom);

    /** A column with keyed digests, which nobody can make anew; null where the digest was deleted. */
    Sleutelgebruik vingerafdrukken(String tabel, String kolom);
}
