package nl.machtigingen.koppelvlak;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
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
import org.apache.cxf.message.Attachment;
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

    private static final String WORDT_GELEZEN = Berichtcontrole.class.getName() + ".wordtGelezen";

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

    /** From here until this check has all of it, CXF takes the message apart. */
    static void wordtGelezen(Message message) {
        message.getExchange().put(WORDT_GELEZEN, true);
    }

    /** Whether what went wrong, went wrong while the message was taken apart: then it is about the caller's bytes. */
    static boolean isNogNietGelezen(Message message) {
        return message.getExchange().containsKey(WORDT_GELEZEN);
    }

    @Override
    public void handleMessage(Message message) {
        if ("GET".equals(message.get(Message.HTTP_REQUEST_METHOD))) {
            return;
        }
        String tekenset = tekenset(message);
        byte[] bericht = lees(message);
        geenBijlagen(message);
        message.getExchange().remove(WORDT_GELEZEN);
        Envelopcontrole.Uitslag uitslag = controleer(bericht, tekenset, Aanroepen.van(message));
        // CXF must read what was checked, in the same letters: by itself it takes ISO-8859-1 where the caller names
        // none.
        message.put(Message.ENCODING, uitslag.tekenset());
        message.setContent(InputStream.class, new ByteArrayInputStream(bericht));
    }

    private @Nullable String tekenset(Message message) {
        try {
            Charset tekenset =
                    mediatype.controleer(Mediatype.contentType(message), header(message, "Content-Encoding"));
            return tekenset == null ? null : tekenset.name();
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
        if (message.get(AttachmentDeserializer.ATTACHMENT_PART_HEADERS) == null || message.getAttachments() == null) {
            return;
        }
        for (Attachment bijlage : message.getAttachments()) {
            if (!isRegeleindeNaLaatsteDeel(bijlage)) {
                throw Weigering.bericht("Dit bericht kent geen bijlagen.");
            }
        }
    }

    /** Many stacks end the last boundary with a line break, which CXF takes for one more part. */
    private static boolean isRegeleindeNaLaatsteDeel(Attachment bijlage) {
        try (InputStream inhoud = bijlage.getDataHandler().getInputStream()) {
            return !bijlage.getHeaderNames().hasNext() && inhoud.read() < 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Envelopcontrole.Uitslag controleer(byte[] bericht, @Nullable String tekenset, Aanroep aanroep) {
        try {
            Envelopcontrole.Uitslag uitslag = envelop.controleer(bericht, tekenset);
            aanroep.operatie(uitslag.operatie());
            if (!uitslag.afwijkingen().isEmpty()) {
                throw Weigering.schema(bevindingen(uitslag.afwijkingen()));
            }
            return uitslag;
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
