package nl.machtigingen.afhandeling;

import nl.machtigingen.begrippen.Aanroeper.Zorgaanbieder;
import nl.machtigingen.begrippen.BijlageId;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.bijlage.Bijlagen;
import nl.machtigingen.bijlage.GeopendeBijlage;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.kluis.Inhoudsleutel;
import nl.machtigingen.logboek.Daad;
import nl.machtigingen.logboek.Handeling;
import nl.machtigingen.logboek.Uitkomst;
import nl.machtigingen.machtiging.Concepten;
import nl.machtigingen.machtiging.Machtigingen;

/** Gives the content of a file to the care provider whose it is, as long as it is kept (S-146, S-164, S-165). */
public final class HaalBijlage {

    private final Raadpleeg raadpleeg;
    private final Machtigingen machtigingen;
    private final Concepten concepten;
    private final Bijlagen bijlagen;
    private final Verantwoording verantwoording;

    HaalBijlage(
            Raadpleeg raadpleeg,
            Machtigingen machtigingen,
            Concepten concepten,
            Bijlagen bijlagen,
            Verantwoording verantwoording) {
        this.raadpleeg = raadpleeg;
        this.machtigingen = machtigingen;
        this.concepten = concepten;
        this.bijlagen = bijlagen;
        this.verantwoording = verantwoording;
    }

    /**
     * The file, open: to be closed by whoever reads it.
     *
     * @throws Weigering as {@link Raadpleeg#raadpleeg}; BIJ-004 when there is no such file, or not any more
     */
    public GeopendeBijlage haal(
            Zorgaanbieder aanroeper, CorrelatieId correlatie, MachtigingId machtiging, BijlageId bijlage) {
        return verantwoording.inzage(
                new Daad(aanroeper, correlatie, Handeling.HAAL_BIJLAGE, machtiging),
                () -> bijlagen.open(machtiging, sleutel(aanroeper, machtiging), bijlage),
                geopend -> new Uitkomst.Gedaan());
    }

    private Inhoudsleutel sleutel(Zorgaanbieder aanroeper, MachtigingId machtiging) {
        return switch (raadpleeg.gevonden(aanroeper, machtiging)) {
            case Raadpleeg.Dossier dossier -> sleutel(machtiging);
            case Raadpleeg.Opgeslagen opgeslagen ->
                // submitted meanwhile: its key went along
                concepten.sleutel(machtiging).orElseGet(() -> sleutel(machtiging));
        };
    }

    private Inhoudsleutel sleutel(MachtigingId machtiging) {
        return machtigingen.sleutel(machtiging).orElseThrow(() -> Weigering.van(Foutcode.STA_002));
    }
}
