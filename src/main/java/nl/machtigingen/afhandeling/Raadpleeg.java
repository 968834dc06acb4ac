package nl.machtigingen.afhandeling;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.machtigingen.begrippen.Aanroeper.Zorgaanbieder;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Machtigingsnummer;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.bijlage.Bijlage;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.logboek.Daad;
import nl.machtigingen.logboek.Handeling;
import nl.machtigingen.logboek.Uitkomst;
import nl.machtigingen.machtiging.Concept;
import nl.machtigingen.machtiging.Concepten;
import nl.machtigingen.machtiging.Gebeurtenis;
import nl.machtigingen.machtiging.Machtiging;
import nl.machtigingen.machtiging.Machtigingen;

/** Shows everything about one machtiging or draft to the care provider whose it is. */
public final class Raadpleeg {

    private final Machtigingen machtigingen;
    private final Concepten concepten;
    private final Bijlagestappen bijlagen;
    private final Verantwoording verantwoording;
    private final Clock clock;

    Raadpleeg(
            Machtigingen machtigingen,
            Concepten concepten,
            Bijlagestappen bijlagen,
            Verantwoording verantwoording,
            Clock clock) {
        this.machtigingen = machtigingen;
        this.concepten = concepten;
        this.bijlagen = bijlagen;
        this.verantwoording = verantwoording;
        this.clock = clock;
    }

    /** What is known under one number. */
    public sealed interface Gevonden extends Persoonsgegeven {}

    /** A draft with its files. */
    public record Opgeslagen(Concept concept, List<Bijlage> bijlagen) implements Gevonden {

        public Opgeslagen {
            bijlagen = List.copyOf(bijlagen);
        }

        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /** A machtiging with its history and its files, oldest first. */
    public record Dossier(Machtiging machtiging, List<Gebeurtenis> geschiedenis, List<Bijlage> bijlagen)
            implements Gevonden {

        public Dossier {
            geschiedenis = List.copyOf(geschiedenis);
            bijlagen = List.copyOf(bijlagen);
        }

        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /** @throws Weigering AUT-005; STA-002 when it is unknown or somebody else's, which cannot be told apart */
    public Gevonden raadpleeg(Zorgaanbieder aanroeper, CorrelatieId correlatie, MachtigingId id) {
        return verantwoording.inzage(
                new Daad(aanroeper, correlatie, Handeling.RAADPLEEG, id),
                () -> gevonden(aanroeper, id),
                gevonden -> new Uitkomst.Gedaan());
    }

    /** The same, by the number that the insurer gave. */
    public Dossier raadpleeg(Zorgaanbieder aanroeper, CorrelatieId correlatie, Uzovi uzovi, Machtigingsnummer nummer) {
        Optional<Machtiging> machtiging = machtigingen.zoek(uzovi, nummer);
        return verantwoording.inzage(
                new Daad(
                        aanroeper,
                        correlatie,
                        Handeling.RAADPLEEG,
                        machtiging.map(Machtiging::id).orElse(null)),
                () -> dossier(aanroeper, machtiging),
                dossier -> new Uitkomst.Gedaan());
    }

    /** Without a line in the audit trail: whoever asks for it says himself what it was shown for. */
    Gevonden gevonden(Zorgaanbieder aanroeper, MachtigingId id) {
        Rechten.vereis(aanroeper.rechten(), Recht.RAADPLEGEN);
        // The draft first: one that is being submitted is a machtiging afterwards, and never neither.
        Optional<Gevonden> opgeslagen = concepten
                .zoek(id)
                .filter(concept -> concept.instantie().equals(aanroeper.agb()))
                .filter(concept -> concept.isBewaardOp(clock.instant()))
                .flatMap(concept -> bijlagen.van(concept).map(van -> new Opgeslagen(concept, van)));
        return opgeslagen.orElseGet(() -> dossier(aanroeper, machtigingen.zoek(id)));
    }

    private Dossier dossier(Zorgaanbieder aanroeper, Optional<Machtiging> gevonden) {
        Rechten.vereis(aanroeper.rechten(), Recht.RAADPLEGEN);
        Machtiging machtiging = gevonden.filter(eigen -> eigen.instantie().equals(aanroeper.agb()))
                .orElseThrow(() -> Weigering.van(Foutcode.STA_002));
        List<Bijlage> van = bijlagen.van(machtiging).orElseThrow(() -> Weigering.van(Foutcode.STA_002));
        // The history last: while there is one, what was read before it was whole.
        List<Gebeurtenis> geschiedenis = machtigingen.geschiedenis(machtiging.id());
        if (geschiedenis.isEmpty()) {
            throw Weigering.van(Foutcode.STA_002);
        }
        return new Dossier(machtiging, geschiedenis, van);
    }
}
