package nl.machtigingen.afhandeling;

import nl.machtigingen.begrippen.Aanroeper.Zorgaanbieder;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.bijlage.Bijlage;
import nl.machtigingen.document.Documenten;
import nl.machtigingen.document.Documentsoort;
import nl.machtigingen.document.Dossier;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.logboek.Daad;
import nl.machtigingen.logboek.Handeling;
import nl.machtigingen.logboek.Uitkomst;

/** Prints what {@link Raadpleeg} shows (S-118, S-148): as it stands now, so that a status in it is never old (S-153). */
public final class HaalDocument {

    private final Raadpleeg raadpleeg;
    private final Documenten documenten;
    private final Verantwoording verantwoording;

    HaalDocument(Raadpleeg raadpleeg, Documenten documenten, Verantwoording verantwoording) {
        this.raadpleeg = raadpleeg;
        this.documenten = documenten;
        this.verantwoording = verantwoording;
    }

    /**
     * The PDF.
     *
     * @throws Weigering as {@link Raadpleeg#raadpleeg}; STA-001 for a draft, SYS-001 when too many are being made
     */
    public byte[] haal(Zorgaanbieder aanroeper, CorrelatieId correlatie, MachtigingId machtiging, Documentsoort soort) {
        return verantwoording.inzage(
                new Daad(aanroeper, correlatie, Handeling.HAAL_DOCUMENT, machtiging),
                () -> document(aanroeper, machtiging, soort),
                document -> new Uitkomst.Gedaan());
    }

    private byte[] document(Zorgaanbieder aanroeper, MachtigingId machtiging, Documentsoort soort) {
        return switch (raadpleeg.gevonden(aanroeper, machtiging)) {
            case Raadpleeg.Dossier dossier -> print(soort, dossier);
            case Raadpleeg.Opgeslagen opgeslagen -> throw Weigering.van(Foutcode.STA_001);
        };
    }

    private byte[] print(Documentsoort soort, Raadpleeg.Dossier dossier) {
        return documenten.maak(
                soort,
                new Dossier(
                        dossier.machtiging(),
                        dossier.geschiedenis(),
                        dossier.bijlagen().stream().map(HaalDocument::regel).toList()));
    }

    private static Dossier.Bijlage regel(Bijlage van) {
        return new Dossier.Bijlage(van.naam(), van.mediatype(), van.grootte(), van.ontvangenOp());
    }
}
