package nl.machtigingen.portaal;

import nl.machtigingen.afhandeling.OpenInstroom;

/** Where the practice's own software brings somebody: straight into the request that it began, at the step that is open (S-79, S-110). */
final class Landing {

    static final String PAD = "/portaal/instroom/{ticket}";

    private final OpenInstroom openInstroom;

    Landing(OpenInstroom openInstroom) {
        this.openInstroom = openInstroom;
    }

    /** Goes on under an address without the ticket; the same person may come back to this one until the ticket is past its time. */
    Antwoord toon(Bezoek bezoek) {
        return new Antwoord.Naar(
                Stap.AANVRAGEN + "/" + openInstroom.open(bezoek.wie(), bezoek.correlatie(), bezoek.pad("ticket")));
    }
}
