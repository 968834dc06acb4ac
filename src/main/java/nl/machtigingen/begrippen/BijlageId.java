package nl.machtigingen.begrippen;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The gateway's mark of one attachment of a machtiging: given at receipt, never used again. It grants nothing, and says nothing
 * about the file.
 */
public record BijlageId(UUID waarde) {

    private static final Pattern VORM = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /**
     * Reads the form that the contract uses.
     *
     * @throws OngeldigeWaarde when it is not a UUID in small letters
     */
    public static BijlageId van(String tekst) {
        return new BijlageId(UUID.fromString(
                OngeldigeWaarde.eis("bijlageId", "een UUID zoals de gateway die gaf, in kleine letters", tekst, VORM)));
    }

    @Override
    public String toString() {
        return waarde.toString();
    }
}
