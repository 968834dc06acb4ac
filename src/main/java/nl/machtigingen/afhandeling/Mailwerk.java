package nl.machtigingen.afhandeling;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.notificatie.Mailaanleiding;

/**
 * One e-mail to one address as a piece of durable work. The address itself is content of the machtiging and stays sealed there; its place
 * in the list stands for it.
 *
 * @param volgnummer what it is about: the line of the history, or for a draft how often it was saved
 * @param adres place in the list of addresses, from zero
 */
record Mailwerk(MachtigingId machtiging, int volgnummer, Mailaanleiding aanleiding, int adres) {

    private static final int PARTS = 4;

    static Mailwerk van(String key) {
        String[] delen = key.split("/", PARTS);
        return new Mailwerk(
                MachtigingId.van(delen[0]),
                Integer.parseInt(delen[1]),
                Mailaanleiding.valueOf(delen[2]),
                Integer.parseInt(delen[3]));
    }

    String key() {
        return machtiging + "/" + volgnummer + "/" + aanleiding + "/" + adres;
    }

    /** The same for the same work, whichever node does it and however often. */
    UUID kenmerk() {
        return UUID.nameUUIDFromBytes(key().getBytes(StandardCharsets.UTF_8));
    }
}
