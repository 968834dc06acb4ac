package nl.machtigingen.koppelvlak;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.machtigingen.begrippen.Aanroep;
import nl.machtigingen.fout.Bevinding;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.xml.Afwijking;
import nl.machtigingen.xml.OnveiligeXml;
import nl.machtigingen.xml.Schemacontrole;
import org.apache.cxf.attachment.AttachmentDeserializer;
import org.apache.cxf.helpers.CastUtils;
import org.apache.cxf.interceptor.AttachmentInInterceptor;
import org.apache.cxf.interceptor.StaxInInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Holds a message against the contract before CXF reads it: kind, size, envelope, schema. CXF's own validation stays off, because it
 * would read attachments into memory. Stands behind the splitting of attachments and before the first parser of CXF.
 */
final class Berichtcontrole extends AbstractPhaseInterceptor<Message> {

    private final Mediatype mediatype;
    private final Envelopcontrole envelop;
    private final int grootste;

    Berichtcontrole(
            Mediatype mediatype, String soapNamespace, Set<String> operaties, Schemacontrole schema, int grootste) {
        super(Phase.POST_STREAM);
        addAfter(AttachmentInInterceptor.class.getName());
        addBefore(StaxInInterceptor.class.getName());
        this.mediatype = mediatype;
        this.envelop = new Envelopcontrole(soapNamespace, operaties, schema);
        this.grootste = grootste;
    }

    @Override
    public void handleMessage(Message message) {
        if ("GET".equals(message.get(Message.HTTP_REQUEST_METHOD))) {
            return;
        }
        isOnsSoortBericht(message);
        byte[] bericht = lees(message);
        geenBijlagen(message);
        controleer(bericht, Aanroepen.van(message));
        message.setContent(InputStream.class, new ByteArrayInputStream(bericht));
    }

    private void isOnsSoortBericht(Message message) {
        try {
            mediatype.controleer(Mediatype.contentType(message), header(message, "Content-Encoding"));
        } catch (Weigering weigering) {
            Foutvertaler.metHttpStatus(message, HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
            throw weigering;
        }
    }

    private byte[] lees(Message message) {
        try (InputStream in = message.getContent(InputStream.class)) {
            byte[] bericht = in.readNBytes(grootste + 1);
            if (bericht.length > grootste) {
                throw Weigering.bericht("Het bericht is groter dan " + grootste + " bytes.");
            }
            return bericht;
        } catch (IOException e) {
            throw Weigering.bericht("Het bericht kwam niet geheel aan. Stuur het opnieuw.");
        }
    }

    /** No operation takes attachments yet; what would be ignored is refused instead. */
    private static void geenBijlagen(Message message) {
        if (message.get(AttachmentDeserializer.ATTACHMENT_PART_HEADERS) != null
                && message.getAttachments() != null
                && message.getAttachments().iterator().hasNext()) {
            throw Weigering.bericht("Dit bericht kent geen bijlagen.");
        }
    }

    private void controleer(byte[] bericht, Aanroep aanroep) {
        try {
            Envelopcontrole.Uitslag uitslag = envelop.controleer(bericht);
            aanroep.operatie(uitslag.operatie());
            if (!uitslag.afwijkingen().isEmpty()) {
                throw Weigering.schema(bevindingen(uitslag.afwijkingen()));
            }
        } catch (OnveiligeXml e) {
            throw Weigering.bericht(e.reden());
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
