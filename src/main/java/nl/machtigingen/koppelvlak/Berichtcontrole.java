package nl.machtigingen.koppelvlak;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import nl.machtigingen.begrippen.Aanroep;
import nl.machtigingen.begrippen.Aanroeper;
import nl.machtigingen.bijlage.Bijlagen;
import nl.machtigingen.fout.Bevinding;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.xml.Afwijking;
import nl.machtigingen.xml.Meeschrijver;
import nl.machtigingen.xml.OnveiligeXml;
import nl.machtigingen.xml.Parsers;
import nl.machtigingen.xml.Schemacontrole;
import org.apache.cxf.helpers.CastUtils;
import org.apache.cxf.interceptor.AttachmentInInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Reads a message once, as it comes in: kind, size, envelope, schema; files go on to {@code bijlage}. CXF then reads the copy, in which
 * nothing is left to be checked or split. Its own validation stays off, because it would read attachments into memory. Stands before
 * everything of CXF that looks at the body.
 */
final class Berichtcontrole extends AbstractPhaseInterceptor<Message> {

    private static final String TYPEN = "urn:nl:machtigingen:typen:v1";
    private static final QName INHOUD = new QName(TYPEN, "inhoud");
    private static final QName ZORGSOORT = new QName(TYPEN, "zorgsoort");

    private final Mediatype mediatype;
    private final Envelopcontrole envelop;
    private final Function<Aanroeper, Bijlagen> bijlagen;
    private final int grootste;

    Berichtcontrole(
            Mediatype mediatype,
            String soapNamespace,
            Set<String> operaties,
            Schemacontrole schema,
            Function<Aanroeper, Bijlagen> bijlagen,
            int grootste) {
        super(Phase.RECEIVE);
        addAfter(Toegangscontrole.class.getName());
        addBefore(AttachmentInInterceptor.class.getName());
        this.mediatype = mediatype;
        this.envelop = new Envelopcontrole(soapNamespace, operaties, schema);
        this.bijlagen = bijlagen;
        this.grootste = grootste;
    }

    @Override
    public void handleMessage(Message message) {
        if ("GET".equals(message.get(Message.HTTP_REQUEST_METHOD))) {
            return;
        }
        MediaType gestuurd = soort(message);
        if (Mediatype.verstaatMtom(gestuurd, header(message, "Accept"))) {
            Bestandsuitgang.verstaatMtom(message);
        }
        Maat maat = new Maat(message.getContent(InputStream.class), grootste);
        Aanroep aanroep = Aanroepen.van(message);
        Bestandsinname bestanden = new Bestandsinname(() -> bijlagen.apply(aanroep.aanroeper()), maat);
        bestanden.hoortBij(message);
        byte[] afschrift = lees(Berichtdelen.van(maat, gestuurd), gestuurd, bestanden, aanroep);
        message.setAttachments(bestanden.alsDelen());
        if (Mediatype.isInDelen(gestuurd)) {
            message.put(Message.CONTENT_TYPE, mediatype.envelop(gestuurd).toString());
        }
        message.put(Message.ENCODING, StandardCharsets.UTF_8.name());
        message.setContent(InputStream.class, new ByteArrayInputStream(afschrift));
    }

    private MediaType soort(Message message) {
        try {
            MediaType gestuurd =
                    mediatype.controleer(Mediatype.contentType(message), header(message, "Content-Encoding"));
            Mediatype.tekenset(gestuurd);
            return gestuurd;
        } catch (Weigering weigering) {
            Foutvertaler.metHttpStatus(message, HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
            throw weigering;
        }
    }

    private byte[] lees(Berichtdelen delen, MediaType gestuurd, Bestandsinname bestanden, Aanroep aanroep) {
        try {
            InputStream in = delen.envelop();
            Charset tekenset = delen.tekenset() == null ? Mediatype.tekenset(gestuurd) : delen.tekenset();
            Meeschrijver reader = new Meeschrijver(
                    Parsers.stroom(in, tekenset == null ? null : tekenset.name()),
                    INHOUD,
                    ZORGSOORT,
                    bestanden,
                    grootste);
            Envelopcontrole.Uitslag uitslag = envelop.controleer(reader);
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

    private static @Nullable String header(Message message, String naam) {
        Map<String, List<String>> headers = CastUtils.cast((Map<?, ?>) message.get(Message.PROTOCOL_HEADERS));
        List<String> waarden = headers == null ? null : headers.get(naam);
        return waarden == null || waarden.isEmpty() ? null : waarden.getFirst();
    }
}
