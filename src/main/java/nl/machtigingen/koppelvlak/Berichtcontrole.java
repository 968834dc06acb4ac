package nl.machtigingen.koppelvlak;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.machtigingen.begrippen.Aanroep;
import nl.machtigingen.begrippen.Aanroeper;
import nl.machtigingen.bijlage.Bijlagen;
import nl.machtigingen.fout.Weigering;
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

    private final Mediatype mediatype;
    private final Berichtlezer lezer;
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
        this.lezer = new Berichtlezer(new Envelopcontrole(soapNamespace, operaties, schema), grootste);
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
        byte[] afschrift = lezer.lees(Berichtdelen.van(maat, gestuurd), gestuurd, bestanden, aanroep);
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

    private static @Nullable String header(Message message, String naam) {
        Map<String, List<String>> headers = CastUtils.cast((Map<?, ?>) message.get(Message.PROTOCOL_HEADERS));
        List<String> waarden = headers == null ? null : headers.get(naam);
        return waarden == null || waarden.isEmpty() ? null : waarden.getFirst();
    }
}
