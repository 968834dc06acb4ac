package nl.machtigingen.begrippen;

import java.util.regex.Pattern;

/**
 * AGB-code: eight digits, leading zeros kept; the first two are the zorgverlenersoort. Public register data, so it may be
 * printed. Source: Vektis AGB-register, D28.
 *
 * @param waarde the eight digits
 */
public record AgbCode(String waarde) implements Comparable<AgbCode> {

    private static final Pattern VORM = Pattern.compile("[0-9]{8}");
    private static final String BUITENLANDS_ZIEKENHUIS = "0650";

    /** @throws OngeldigeWaarde when it is not eight digits */
    public AgbCode {
        OngeldigeWaarde.eis("AGB-code", "acht cijfers", waarde, VORM);
    }

    /** The kind of care provider, for instance {@code 12} for dentists. */
    public String zorgverlenersoort() {
        return waarde.substring(0, 2);
    }

    /** Whether it is a hospital abroad: a kind of its own within the hospitals (S-55, D30). */
    public boolean isBuitenlandsZiekenhuis() {
        return waarde.startsWith(BUITENLANDS_ZIEKENHUIS);
    }

    /** The six digits behind the kind, as COV wants them apart (C5). */
    public String nummer() {
        return waarde.substring(2);
    }

    @Override
    public int compareTo(AgbCode ander) {
        return waarde.compareTo(ander.waarde);
    }

    @Override
    public String toString() {
        return waarde;
    }
}
