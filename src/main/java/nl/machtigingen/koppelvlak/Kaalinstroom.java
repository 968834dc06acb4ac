package nl.machtigingen.koppelvlak;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.function.Function;
import nl.machtigingen.afhandeling.Instroomlezer;
import nl.machtigingen.afhandeling.StroomIn;
import nl.machtigingen.begrippen.Aanroep;
import nl.machtigingen.bijlage.Ontvangst;
import nl.machtigingen.xml.Schemacontrole;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** The message of {@code stroomIn} without an envelope, from bytes to what the operation takes. Thread-safe. */
final class Kaalinstroom implements Instroomlezer {

    private final Berichtlezer lezer;
    private final Kaaljaxb jaxb;
    private final int grootste;

    /** @param grootste most bytes of the message, files apart */
    Kaalinstroom(Schemacontrole schema, Kaaljaxb jaxb, int grootste) {
        this.lezer = new Berichtlezer(new Kaalbericht("stroomIn", schema), grootste);
        this.jaxb = jaxb;
        this.grootste = grootste;
    }

    @Override
    public StroomIn.Bericht lees(
            InputStream bericht, @Nullable Charset tekenset, Ontvangst ontvangst, Aanroep aanroep) {
        MediaType soort =
                tekenset == null ? MediaType.APPLICATION_XML : new MediaType(MediaType.APPLICATION_XML, tekenset);
        return lees(bericht, soort, maat -> Bestandsinname.in(ontvangst, maat), aanroep);
    }

    /** @param bestanden where files go; asked before the first byte is read */
    StroomIn.Bericht lees(
            InputStream bericht, MediaType gestuurd, Function<Maat, Bestandsinname> bestanden, Aanroep aanroep) {
        Maat maat = new Maat(bericht, grootste);
        Bestandsinname inname = bestanden.apply(maat);
        var verzoek = jaxb.lees(lezer.lees(Berichtdelen.van(maat, gestuurd), gestuurd, inname, aanroep));
        return Instroomberichten.bericht(verzoek, inname.aangeboden(verzoek.getBijlage()));
    }
}
