package nl.machtigingen.afhandeling;

import nl.machtigingen.begrippen.Aanroeper.Zorgsysteem;
import nl.machtigingen.begrippen.BijlageId;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.bijlage.Bijlagen;
import nl.machtigingen.bijlage.GeopendeBijlage;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.machtiging.Machtiging;
import nl.machtigingen.machtiging.Machtigingen;

/** Gives the content of a file to the care provider whose it is, as long as it is kept (S-146, S-164, S-165). */
public final class HaalBijlage {

    private final Machtigingen machtigingen;
    private final Bijlagen bijlagen;

    HaalBijlage(Machtigingen machtigingen, Bijlagen bijlagen) {
        this.machtigingen = machtigingen;
        this.bijlagen = bijlagen;
    }

    /**
     * The file, open: to be closed by whoever reads it.
     *
     * @throws Weigering AUT-005; STA-002 when the machtiging is unknown or somebody else's, which cannot be told apart; BIJ-004 when it has
     *     no such file, or not any more
     */
    public GeopendeBijlage haal(Zorgsysteem aanroeper, MachtigingId machtiging, BijlageId bijlage) {
        Rechten.vereis(aanroeper.rechten(), Recht.RAADPLEGEN);
        MachtigingId eigen = machtigingen
                .zoek(machtiging)
                .filter(gevonden -> gevonden.instantie().equals(aanroeper.agb()))
                .map(Machtiging::id)
                .orElseThrow(() -> Weigering.van(Foutcode.STA_002));
        return bijlagen.open(eigen, machtigingen.sleutel(eigen), bijlage);
    }
}
