package nl.machtigingen.koppelvlak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import nl.machtigingen.begrippen.Aanroep;
import nl.machtigingen.fout.Bevinding;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.xml.Afwijking;
import nl.machtigingen.xml.Meeschrijver;
import nl.machtigingen.xml.OnveiligeXml;
import nl.machtigingen.xml.Parsers;
import org.springframework.http.MediaType;

/** Reads a message once, as it comes in: shape, schema, size; files go on to {@code bijlage}. Thread-safe. */
final class Berichtlezer {

    private static final String TYPEN = "urn:nl:machtigingen:typen:v1";
    private static final QName INHOUD = new QName(TYPEN, "inhoud");
    private static final QName ZORGSOORT = new QName(TYPEN, "zorgsoort");

    private final Berichtvorm vorm;
    private final int grootste;

    /** @param grootste most bytes of the message, files apart */
    Berichtlezer(Berichtvorm vorm, int grootste) {
        this.vorm = vorm;
        this.grootste = grootste;
    }

    /**
     * Reads the whole of it.
     *
     * @return a copy in UTF-8 in which nothing is left to be checked, with references where its files stood
     * @throws Weigering VAL-001
     */
    byte[] lees(Berichtdelen delen, MediaType gestuurd, Bestandsinname bestanden, Aanroep aanroep) {
        try {
            InputStream in = delen.envelop();
            Charset tekenset = delen.tekenset() == null ? Mediatype.tekenset(gestuurd) : delen.tekenset();
            Meeschrijver reader = new Meeschrijver(
                    Parsers.stroom(in, tekenset == null ? null : tekenset.name()),
                    INHOUD,
                    ZORGSOORT,
                    bestanden,
                    grootste);
            Berichtvorm.Uitslag uitslag = vorm.controleer(reader);
            aanroep.operatie(uitslag.operatie());
            if (!uitslag.afwijkingen().isEmpty()) {
                throw Weigering.schema(bevindingen(uitslag.afwijkingen()));
            }
            bestanden.neemDelen(delen);
            return reader.afschrift();
        } catch (OnveiligeXml e) {
            throw Weigering.bericht(e.reden());
        } catch (XMLStreamException e) {
            throw Weigering.bericht(Parsers.nietWelgevormd(e).reden());
        } catch (IOException e) {
            throw Weigering.bericht("Het bericht kwam niet geheel aan. Stuur het opnieuw.");
        }
    }

    private static List<Bevinding> bevindingen(List<Afwijking> afwijkingen) {
        return afwijkingen.stream()
                .map(afwijking -> new Bevinding(Foutcode.VAL_001, afwijking.pad(), afwijking.omschrijving()))
                .toList();
    }
}
