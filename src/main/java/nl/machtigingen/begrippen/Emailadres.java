package nl.machtigingen.begrippen;

import java.util.regex.Pattern;

/**
 * Where a practice wants to be written to (S-71, S-72). May name a person, so it does not print itself.
 *
 * @param waarde one address without display name, at most 254 characters
 */
public record Emailadres(String waarde) implements Persoonsgegeven {

    private static final Pattern VORM = Pattern.compile("(?=.{3,254}$)[^@\\s<>\",;]{1,64}@[^@\\s<>\",;]{1,253}");

    /** @throws OngeldigeWaarde when it is not one bare address */
    public Emailadres {
        OngeldigeWaarde.eis("e-mailadres", "één adres in de vorm naam@domein", waarde, VORM);
    }

    @Override
    public String toString() {
        return AFGESCHERMD;
    }
}
