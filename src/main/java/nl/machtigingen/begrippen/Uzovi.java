package nl.machtigingen.begrippen;

import java.util.regex.Pattern;

/**
 * UZOVI-code of an insurer: four digits, leading zeros kept (0101 is not 101). Source: Vektis UZOVI-register, D33.
 *
 * @param waarde the four digits
 */
public record Uzovi(String waarde) implements Comparable<Uzovi> {

    private static final Pattern VORM = Pattern.compile("[0-9]{4}");

    /** @throws OngeldigeWaarde when it is not four digits */
    public Uzovi {
        OngeldigeWaarde.eis("UZOVI", "vier cijfers", waarde, VORM);
    }

    @Override
    public int compareTo(Uzovi ander) {
        return waarde.compareTo(ander.waarde);
    }

    @Override
    public String toString() {
        return waarde;
    }
}
