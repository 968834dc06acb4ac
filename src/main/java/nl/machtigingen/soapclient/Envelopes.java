package nl.machtigingen.soapclient;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Iterator;
import nl.machtigingen.xml.OnveiligeXml;
import org.apache.hc.core5.http.ContentType;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.springframework.ws.WebServiceMessage;
import org.springframework.ws.WebServiceMessageFactory;
import org.springframework.ws.transport.TransportInputStream;

/**
 * Reads answers with the parser of the gateway and up to a size. Takes the place of the SAAJ factory, which builds a tree of
 * whatever comes in before anybody can look at it.
 */
final class Envelopes implements WebServiceMessageFactory {

    private final int largest;

    Envelopes(DataSize largest) {
        this.largest = Math.toIntExact(largest.toBytes());
    }

    @Override
    public WebServiceMessage createWebServiceMessage() {
        return new Outgoing();
    }

    @Override
    public WebServiceMessage createWebServiceMessage(InputStream in) throws IOException {
        byte[] envelope = in.readNBytes(largest + 1);
        if (envelope.length > largest) {
            throw new CallFailed("nonsense");
        }
        try {
            return Received.read(envelope, encoding(in));
        } catch (OnveiligeXml e) {
            throw new CallFailed("nonsense");
        }
    }

    /** What the header says about the encoding goes before what the document says (RFC 7303). */
    private static @Nullable String encoding(InputStream in) throws IOException {
        if (!(in instanceof TransportInputStream transport)) {
            return null;
        }
        Iterator<String> types = transport.getHeaders("Content-Type");
        ContentType type = types.hasNext() ? ContentType.parseLenient(types.next()) : null;
        Charset charset = type == null ? null : type.getCharset();
        return charset == null ? null : charset.name();
    }
}
