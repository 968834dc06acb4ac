package nl.machtigingen.portaal;

import java.util.UUID;
import java.util.function.Supplier;
import nl.machtigingen.begrippen.OngeldigeWaarde;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.fout.Weigering;

/** The mark that each form is given out with, and keeps when it is shown again: sent twice, it is done once. */
final class Referenties {

    private Referenties() {}

    static String van(Invoer invoer, Supplier<UUID> ids) {
        String eerdere = invoer.tekst(Invoer.REFERENTIE);
        return eerdere.isEmpty() ? "portaal-" + ids.get() : eerdere;
    }

    /** @throws Weigering VAL-001 for a form that is not ours */
    static Referentie van(Invoer invoer) {
        try {
            return new Referentie(invoer.tekst(Invoer.REFERENTIE));
        } catch (OngeldigeWaarde e) {
            throw Weigering.bericht("Het formulier mist zijn kenmerk. Open de pagina opnieuw.");
        }
    }
}
