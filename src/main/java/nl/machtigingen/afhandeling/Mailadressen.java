package nl.machtigingen.afhandeling;

import java.util.List;
import nl.machtigingen.begrippen.Emailadres;
import nl.machtigingen.begrippen.MachtigingId;

/** Who wants to be mailed about a machtiging. Thread-safe. */
interface Mailadressen {

    /** Always in the same order; empty when the machtiging is gone. */
    List<Emailadres> van(MachtigingId machtiging);
}
