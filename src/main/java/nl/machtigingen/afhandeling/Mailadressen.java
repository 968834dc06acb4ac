package nl.machtigingen.afhandeling;

import java.util.List;
import nl.machtigingen.begrippen.Emailadres;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.notificatie.Mailaanleiding;

/** Who wants to be mailed about a machtiging. Thread-safe. */
interface Mailadressen {

    /** Always in the same order; empty when what the e-mail is about is gone, or a draft was submitted. */
    List<Emailadres> van(MachtigingId machtiging, Mailaanleiding aanleiding);
}
