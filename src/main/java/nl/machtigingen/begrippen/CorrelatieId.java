package nl.machtigingen.begrippen;

import java.util.UUID;

/**
 * The mark that answer, fault and log lines of one call share, so that a caller and an operator can speak of the same call.
 *
 * @param waarde random, made by the gateway; nothing can be read from it
 */
public record CorrelatieId(UUID waarde) {

    @Override
    public String toString() {
        return waarde.toString();
    }
}
