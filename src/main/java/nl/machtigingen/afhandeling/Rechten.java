package nl.machtigingen.afhandeling;

import java.util.Set;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;

/** Whether the certificate carries the right that an operation asks (AUT-005; S-28, S-39). */
final class Rechten {

    private Rechten() {}

    static void vereis(Set<Recht> rechten, Recht recht) {
        if (!rechten.contains(recht)) {
            throw Weigering.van(Foutcode.AUT_005);
        }
    }
}
