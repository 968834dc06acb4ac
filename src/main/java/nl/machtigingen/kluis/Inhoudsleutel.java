package nl.machtigingen.kluis;

import javax.crypto.SecretKey;

/**
 * The key of one machtiging. What is stored is the wrapped form; whoever deletes every copy of it has made the content
 * unreadable for good.
 */
public final class Inhoudsleutel {

    private final SecretKey sleutel;
    private final byte[] verpakt;

    Inhoudsleutel(SecretKey sleutel, byte[] verpakt) {
        this.sleutel = sleutel;
        this.verpakt = verpakt;
    }

    SecretKey sleutel() {
        return sleutel;
    }

    /** The key, wrapped by a master key: fit to be stored. */
    public byte[] verpakt() {
        return verpakt.clone();
    }
}
