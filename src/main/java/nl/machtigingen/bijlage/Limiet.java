package nl.machtigingen.bijlage;

/**
 * How large the attachments of one message may be together (S-87, S-88, S-89).
 *
 * @param bytes of decoded content, one or more
 */
public record Limiet(long bytes) {

    private static final long MEGABYTE = 1L << 20;

    public Limiet {
        if (bytes < 1) {
            throw new IllegalArgumentException("A limit is one byte or more");
        }
    }

    /** In MB of 1,048,576 bytes, rounded down. */
    public long megabytes() {
        return bytes / MEGABYTE;
    }
}
