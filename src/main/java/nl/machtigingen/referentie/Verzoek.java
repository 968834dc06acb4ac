package nl.machtigingen.referentie;

import nl.machtigingen.begrippen.Aanroeper;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.Referentie;

/**
 * One call that may be repeated.
 *
 * @param aanroeper two certificates of one relation are one caller: a renewed certificate repeats like the old one
 * @param operatie name of the operation in the contract
 * @param inhoud what the call asks, as a record of the vocabulary; only a keyed digest of it is kept
 */
public record Verzoek(
        Aanroeper aanroeper, String operatie, Referentie referentie, CorrelatieId correlatie, Object inhoud) {

    @Override
    public String toString() {
        return operatie + "/" + referentie;
    }
}
