package nl.machtigingen.afhandeling;

import java.time.Instant;
import nl.machtigingen.begrippen.MachtigingId;

/** One answer that is expected, as a piece of durable work. The same moment promised again is the same work: it is told once. */
record Antwoordwerk(MachtigingId machtiging, Instant verwacht) {

    private static final int PARTS = 2;

    static Antwoordwerk van(String key) {
        String[] delen = key.split("/", PARTS);
        return new Antwoordwerk(MachtigingId.van(delen[0]), Instant.parse(delen[1]));
    }

    String key() {
        return machtiging + "/" + verwacht;
    }
}
