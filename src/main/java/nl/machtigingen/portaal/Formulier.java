package nl.machtigingen.portaal;

import java.util.List;
import java.util.Optional;
import nl.machtigingen.afhandeling.Instroomlezer;

/** A page that can be filled in and sent. */
interface Formulier {

    /**
     * The page, with what was filled in before and what is wrong with it.
     *
     * @param invoer empty the first time
     */
    Antwoord toon(Bezoek bezoek, Invoer invoer, List<Melding> meldingen);

    /** Does what was asked; only reached by a form that was given out in the session of whoever sends it. */
    Antwoord doe(Bezoek bezoek, Invoer invoer);

    /** Reads the file of this form as it comes in, where that is a message and no attachment. */
    default Optional<Instroomlezer> lezer() {
        return Optional.empty();
    }
}
