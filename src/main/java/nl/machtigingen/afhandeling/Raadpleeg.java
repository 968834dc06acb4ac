package nl.machtigingen.afhandeling;

import java.util.List;
import java.util.Optional;
import nl.machtigingen.begrippen.Aanroeper.Zorgsysteem;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Machtigingsnummer;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.bijlage.Bijlage;
import nl.machtigingen.bijlage.Bijlagen;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.machtiging.Gebeurtenis;
import nl.machtigingen.machtiging.Machtiging;
import nl.machtigingen.machtiging.Machtigingen;

/** Shows everything about one machtiging to the care provider whose it is. */
public final class Raadpleeg {

    private final Machtigingen machtigingen;
    private final Bijlagen bijlagen;

    Raadpleeg(Machtigingen machtigingen, Bijlagen bijlagen) {
        this.machtigingen = machtigingen;
        this.bijlagen = bijlagen;
    }

    /** A machtiging with its history and its attachments, oldest first. */
    public record Dossier(Machtiging machtiging, List<Gebeurtenis> geschiedenis, List<Bijlage> bijlagen)
            implements Persoonsgegeven {

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
    public Dossier raadpleeg(Zorgsysteem aanroeper, MachtigingId id) {
        Rechten.vereis(aanroeper.rechten(), Recht.RAADPLEGEN);
        return dossier(aanroeper, machtigingen.zoek(id));
    }

    /** The same, by the number that the insurer gave. */
    public Dossier raadpleeg(Zorgsysteem aanroeper, Uzovi uzovi, Machtigingsnummer nummer) {
        Rechten.vereis(aanroeper.rechten(), Recht.RAADPLEGEN);
        return dossier(aanroeper, machtigingen.zoek(uzovi, nummer));
    }

    private Dossier dossier(Zorgsysteem aanroeper, Optional<Machtiging> gevonden) {
        Machtiging machtiging = gevonden.filter(eigen -> eigen.instantie().equals(aanroeper.agb()))
                .orElseThrow(() -> Weigering.van(Foutcode.STA_002));
        MachtigingId id = machtiging.id();
        return new Dossier(machtiging, machtigingen.geschiedenis(id), bijlagen.van(id, machtigingen.sleutel(id)));
    }
}
