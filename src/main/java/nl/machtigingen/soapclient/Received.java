package nl.machtigingen.soapclient;

import java.io.OutputStream;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.Result;
import javax.xml.transform.Source;
import nl.machtigingen.xml.Fragment;
import nl.machtigingen.xml.OnveiligeXml;
import nl.machtigingen.xml.Parsers;
import org.jspecify.annotations.Nullable;
import org.springframework.ws.FaultAwareWebServiceMessage;

/** A SOAP 1.1 envelope that came back: exactly one Body with exactly one child. Headers are skipped, we know none. */
final class Received implements FaultAwareWebServiceMessage {

    static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    private final Reply reply;

    private Received(Reply reply) {
        this.reply = reply;
    }

    static Received read(byte[] envelope, @Nullable String encoding) throws OnveiligeXml {
        try {
            XMLStreamReader reader = Parsers.stroom(envelope, encoding);
            reader.nextTag();
            require(reader, SOAP, "Envelope");
            Map<String, String> scope = Fragment.metNaamruimten(reader, Map.of());
            reader.nextTag();
            if (isStart(reader, SOAP, "Header")) {
                Parsers.slaOver(reader);
                reader.nextTag();
            }
            require(reader, SOAP, "Body");
            scope = Fragment.metNaamruimten(reader, scope);
            reader.nextTag();
            reader.require(XMLStreamConstants.START_ELEMENT, null, null);
            boolean fault = isStart(reader, SOAP, "Fault");
            byte[] element = Fragment.kopieer(reader, scope);
            reader.nextTag();
            reader.require(XMLStreamConstants.END_ELEMENT, SOAP, "Body");
            reader.nextTag();
            reader.require(XMLStreamConstants.END_ELEMENT, SOAP, "Envelope");
            return new Received(fault ? fault(element) : new Reply.Answer(element));
        } catch (XMLStreamException e) {
            throw Parsers.nietWelgevormd(e);
        }
    }

    private static Reply.Fault fault(byte[] element) throws XMLStreamException, OnveiligeXml {
        String code = "";
        byte[] detail = null;
        XMLStreamReader reader = Parsers.stroom(element, "UTF-8");
        reader.nextTag();
        Map<String, String> scope = Fragment.metNaamruimten(reader, Map.of());
        while (reader.nextTag() == XMLStreamConstants.START_ELEMENT) {
            if (isStart(reader, null, "faultcode")) {
                String qualified = reader.getElementText().strip();
                code = qualified.substring(qualified.indexOf(':') + 1);
            } else if (isStart(reader, null, "detail")) {
                detail = firstChild(reader, Fragment.metNaamruimten(reader, scope));
            } else {
                Parsers.slaOver(reader);
            }
        }
        return new Reply.Fault(code, detail, element);
    }

    private static byte @Nullable [] firstChild(XMLStreamReader reader, Map<String, String> scope)
            throws XMLStreamException, OnveiligeXml {
        byte[] first = null;
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (first == null) {
                    first = Fragment.kopieer(reader, scope);
                } else {
                    Parsers.slaOver(reader);
                }
            }
        }
        return first;
    }

    private static void require(XMLStreamReader reader, String namespace, String name) throws XMLStreamException {
        reader.require(XMLStreamConstants.START_ELEMENT, namespace, name);
    }

    private static boolean isStart(XMLStreamReader reader, @Nullable String namespace, String name) {
        return reader.isStartElement()
                && reader.getLocalName().equals(name)
                && (namespace == null || namespace.equals(reader.getNamespaceURI()));
    }

    Reply reply() {
        return reply;
    }

    @Override
    public boolean hasFault() {
        return reply instanceof Reply.Fault;
    }

    @Override
    public @Nullable QName getFaultCode() {
        return null;
    }

    @Override
    public @Nullable String getFaultReason() {
        return null;
    }

    /** Writes nothing: only the tracing log of Spring-WS ever asks. */
    @Override
    public void writeTo(OutputStream out) {}

    @Override
    public Source getPayloadSource() {
        throw new UnsupportedOperationException("a message is read and written as bytes, never as a Source or Result");
    }

    @Override
    public Result getPayloadResult() {
        throw new UnsupportedOperationException("a message is read and written as bytes, never as a Source or Result");
    }
}
