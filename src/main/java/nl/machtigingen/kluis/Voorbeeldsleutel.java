package nl.machtigingen.kluis;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.crypto.SecretKey;

/** Sample master keys are published: they begin with a fixed text, and only the demo profile takes them. */
final class Voorbeeldsleutel {

    private static final byte[] BEGIN = "VOORBEELDSLEUTEL".getBytes(StandardCharsets.US_ASCII);

    private Voorbeeldsleutel() {}

    static void weiger(Hoofdsleutels hoofdsleutels) {
        hoofdsleutels.sleutels().forEach((alias, sleutel) -> {
            if (isVoorbeeld(sleutel)) {
                throw new IllegalStateException("gateway.kluis.bestand holds the published sample key " + alias
                        + ": it is accepted in the demo profile only");
            }
        });
    }

    private static boolean isVoorbeeld(SecretKey sleutel) {
        byte[] bytes = sleutel.getEncoded();
        return bytes.length >= BEGIN.length && Arrays.equals(bytes, 0, BEGIN.length, BEGIN, 0, BEGIN.length);
    }
}
