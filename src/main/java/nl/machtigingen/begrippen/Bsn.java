package nl.machtigingen.begrippen;

import java.util.regex.Pattern;

/**
 * Burgerservicenummer: nine digits, leading zeros kept, that pass the 11-proef (weights 9 to 2 and -1, sum above zero and
 * divisible by eleven: a bare modulo test would accept nine zeros). Does not print itself. Source: D35, S-59.
 *
 * @param waarde the nine digits
 */
public record Bsn(String waarde) implements Persoonsgegeven {

    private static final Pattern VORM = Pattern.compile("[0-9]{9}");

    /** @throws OngeldigeWaarde when it is not nine digits or fails the 11-proef */
    public Bsn {
        OngeldigeWaarde.eis("BSN", "negen cijfers", waarde, VORM);
        if (!doorstaatElfproef(waarde)) {
            throw new OngeldigeWaarde("BSN", "voldoet niet aan de 11-proef");
        }
    }

    private static boolean doorstaatElfproef(String cijfers) {
        int som = -(cijfers.charAt(8) - '0');
        for (int i = 0; i < 8; i++) {
            som += (9 - i) * (cijfers.charAt(i) - '0');
        }
        return som > 0 && som % 11 == 0;
    }

    @Override
    public String toString() {
        return AFGESCHERMD;
    }
}
