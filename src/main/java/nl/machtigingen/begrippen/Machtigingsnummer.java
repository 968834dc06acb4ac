package nl.machtigingen.begrippen;

import java.util.regex.Pattern;

/**
 * The number that an insurer gives to an approval, used on the declaratie: one to fifteen letters and digits, unique per
 * UZOVI (S-107, D36 NUM013).
 *
 * @param waarde the number as the insurer wrote it
 */
public record Machtigingsnummer(String waarde) {

    private static final Pattern VORM = Pattern.compile("[A-Za-z0-9]{1,15}");

    /** @throws OngeldigeWaarde when it is empty, longer than fifteen or holds another character */
    public Machtigingsnummer {
        OngeldigeWaarde.eis("machtigingsnummer", "een tot vijftien letters en cijfers", waarde, VORM);
    }

    @Override
    public String toString() {
        return waarde;
    }
}
