package nl.machtigingen.portaal;

import java.util.Arrays;
import nl.machtigingen.afhandeling.HaalBijlage;
import nl.machtigingen.afhandeling.HaalDocument;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.bijlage.GeopendeBijlage;
import nl.machtigingen.document.Documentsoort;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;

/** What a person can take along: attachments (S-146, S-165) and the two documents (S-148). */
final class Bestanden {

    private static final String PDF = "application/pdf";

    private final HaalBijlage haalBijlage;
    private final HaalDocument haalDocument;

    Bestanden(HaalBijlage haalBijlage, HaalDocument haalDocument) {
        this.haalBijlage = haalBijlage;
        this.haalDocument = haalDocument;
    }

    Antwoord bijlage(Bezoek bezoek) {
        GeopendeBijlage geopend =
                haalBijlage.haal(bezoek.wie(), bezoek.correlatie(), bezoek.machtiging(), bezoek.bijlage());
        return new Antwoord.Bestand(
                geopend.bijlage().naam(),
                geopend.bijlage().mediatype(),
                geopend.bijlage().grootte(),
                naar -> {
                    try (geopend) {
                        geopend.inhoud().transferTo(naar);
                    }
                });
    }

    Antwoord document(Bezoek bezoek) {
        MachtigingId id = bezoek.machtiging();
        Documentsoort soort = Arrays.stream(Documentsoort.values())
                .filter(een -> een.naam().equals(bezoek.pad("soort")))
                .findAny()
                .orElseThrow(() -> Weigering.van(Foutcode.STA_002));
        byte[] pdf = haalDocument.haal(bezoek.wie(), bezoek.correlatie(), id, soort);
        return new Antwoord.Bestand(
                "machtiging-" + id + "-" + soort.naam() + ".pdf", PDF, pdf.length, naar -> naar.write(pdf));
    }
}
