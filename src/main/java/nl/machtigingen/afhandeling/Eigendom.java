package nl.machtigingen.afhandeling;

import java.time.Clock;
import java.util.Optional;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.machtiging.Concept;
import nl.machtigingen.machtiging.Concepten;
import nl.machtigingen.machtiging.Machtiging;
import nl.machtigingen.machtiging.Machtigingen;

/**
 * What a practice has: its drafts and its machtigingen. Somebody else's, one past its date and one that never was look alike (STA-002). Of
 * its own a practice hears that it is there, but not what this operation is for (STA-001): one number is a draft first and a machtiging
 * after it.
 */
final class Eigendom {

    private final Concepten concepten;
    private final Machtigingen machtigingen;
    private final Clock clock;

    Eigendom(Concepten concepten, Machtigingen machtigingen, Clock clock) {
        this.concepten = concepten;
        this.machtigingen = machtigingen;
        this.clock = clock;
    }

    /** @throws Weigering STA-001 when it was submitted, STA-002 */
    Concept concept(AgbCode agb, MachtigingId id) {
        return eigen(agb, concepten.zoek(id)).orElseThrow(() -> geenConcept(agb, id));
    }

    /**
     * The same, and nobody else can change it until the open transaction ends.
     *
     * @throws Weigering STA-001 when it was submitted, STA-002
     */
    Concept vergrendeldConcept(AgbCode agb, MachtigingId id) {
        return eigen(agb, concepten.vergrendel(id)).orElseThrow(() -> geenConcept(agb, id));
    }

    /** Whether it has this draft now. */
    boolean heeftConcept(AgbCode agb, MachtigingId id) {
        return eigen(agb, concepten.zoek(id)).isPresent();
    }

    /** @throws Weigering STA-001 when it is a draft, STA-002 */
    Machtiging machtiging(AgbCode agb, MachtigingId id) {
        return eigene(agb, machtigingen.zoek(id)).orElseThrow(() -> geenMachtiging(agb, id));
    }

    /**
     * The same, and nobody else can change it until the open transaction ends.
     *
     * @throws Weigering STA-001 when it is a draft, STA-002
     */
    Machtiging vergrendeldeMachtiging(AgbCode agb, MachtigingId id) {
        return eigene(agb, machtigingen.vergrendel(id)).orElseThrow(() -> geenMachtiging(agb, id));
    }

    private Weigering geenConcept(AgbCode agb, MachtigingId id) {
        return Weigering.van(eigene(agb, machtigingen.zoek(id)).isPresent() ? Foutcode.STA_001 : Foutcode.STA_002);
    }

    private Weigering geenMachtiging(AgbCode agb, MachtigingId id) {
        return Weigering.van(eigen(agb, concepten.zoek(id)).isPresent() ? Foutcode.STA_001 : Foutcode.STA_002);
    }

    private Optional<Concept> eigen(AgbCode agb, Optional<Concept> gevonden) {
        return gevonden.filter(concept -> concept.instantie().equals(agb))
                .filter(concept -> concept.isBewaardOp(clock.instant()));
    }

    private static Optional<Machtiging> eigene(AgbCode agb, Optional<Machtiging> gevonden) {
        return gevonden.filter(machtiging -> machtiging.instantie().equals(agb));
    }
}
