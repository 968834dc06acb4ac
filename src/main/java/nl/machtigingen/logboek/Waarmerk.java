package nl.machtigingen.logboek;

/** Marks content with a key that the database does not have; a bean of whoever keeps keys. Thread-safe. */
public interface Waarmerk {

    /** Equal content gives equal bytes for ever, also after a rotation of the master key. */
    byte[] merk(Object inhoud);
}
