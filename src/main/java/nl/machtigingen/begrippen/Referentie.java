package nl.machtigingen.begrippen;

import java.util.regex.Pattern;

/**
 * The caller's own mark on a call, one to 64 characters: same caller, same operation and same referentie give the first
 * answer again. Callers are told to put nothing personal in it, because it is stored in clear.
 *
 * @param waarde letters, digits and {@code . _ : -}
 */
public record Referentie(String waarde) {

    private static final Pattern VORM = Pattern.compile("[A-Za-z0-9._:\\-]{1,64}");

    /** @throws OngeldigeWaarde when it is empty, too long or holds another character */
    public Referentie {
        OngeldigeWaarde.eis(
                "referentie", "een tot 64 letters, cijfers, punten, streepjes of dubbele punten", waarde, VORM);
    }

    @Override
    public String toString() {
        return waarde;
    }
}
