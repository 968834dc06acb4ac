package nl.machtigingen.kluis;

/** A column with wrapped keys: wrapped anew after a rotation, so that the old master key can go. Thread-safe. */
public interface Sleutelkolom extends Sleutelgebruik {

    /**
     * Wraps anew, inside the open transaction, and passes over rows that others are changing and keys that are damaged. Readers do not wait.
     *
     * @return how many
     */
    int herverpak(int hoogstens);

    /** Whether there is something left to wrap anew. */
    boolean heeftAchterhaalde();
}
