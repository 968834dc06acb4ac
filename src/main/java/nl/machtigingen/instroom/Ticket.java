package nl.machtigingen.instroom;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What opens a draft for whoever holds it and a certificate under the right AGB-code. A secret, so it does not print itself.
 *
 * @param waarde 256 bits in base64url
 */
public record Ticket(String waarde) {

    private static final Pattern VORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    public Ticket {
        if (!VORM.matcher(waarde).matches()) {
            throw new IllegalArgumentException("no ticket");
        }
    }

    /** Reads what stands in an address; empty when that cannot be one. */
    public static Optional<Ticket> van(String tekst) {
        return VORM.matcher(tekst).matches() ? Optional.of(new Ticket(tekst)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "***";
    }
}
