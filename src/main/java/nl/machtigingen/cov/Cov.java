package nl.machtigingen.cov;

import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.Peildatum;
import nl.machtigingen.begrippen.Zoeksleutel;

/** The source that knows who is insured where (S-14). Thread-safe. */
public interface Cov {

    /**
     * Looks up one person. Waits for the source at most as long as its settings say; never called inside a transaction.
     *
     * @param vrager the care provider on whose behalf is asked; the source wants to know
     * @return never an exception for an outage: that is {@link Covantwoord.Onbereikbaar}
     */
    Covantwoord zoek(AgbCode vrager, Zoeksleutel sleutel, Peildatum peildatum);
}
