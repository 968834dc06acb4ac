package nl.machtigingen.xml;

import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.validation.Schema;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Holds one element of a stream against a compiled schema and lists every departure, with its XPath. An {@code xop:Include} is one: no
 * message of ours has attachments yet, so it can only point at nothing, or at what the sender wants fetched.
 *
 * <p>Thread-safe: the schema is shared, the rest lives for one call.
 */
public final class Schemacontrole {

    private static final String XOP = "http://www.w3.org/2004/08/xop/include";

    /** More findings than this help nobody, and a hostile message could hold a million. */
    private static final int HOOGSTENS = 50;

    private final Schema schema;
    private final @Nullable String namespace;

    public Schemacontrole(Schema schema) {
        this(schema, null);
    }

    /**
     * @param namespace of the messages themselves, to be named to whoever sends one in another; null when it is not known
     */
    public Schemacontrole(Schema schema, @Nullable String namespace) {
        this.schema = schema;
        this.namespace = namespace;
    }

    /**
     * Reads the element at which the reader stands up to and including its end.
     *
     * @return empty when it is valid
     * @throws OnveiligeXml when the rest of the element is not well-formed
     */
    public List<Afwijking> controleer(XMLStreamReader reader) throws OnveiligeXml {
        Verloop verloop = new Verloop(new Schemamelding(namespace));
        ValidatorHandler handler = schema.newValidatorHandler();
        handler.setErrorHandler(verloop);
        try {
            handler.startDocument();
            pomp(reader, handler, verloop);
            handler.endDocument();
        } catch (XMLStreamException e) {
            throw Parsers.nietWelgevormd(e);
        } catch (SAXException e) {
            throw new OnveiligeXml("Het bericht kan niet tegen het schema worden gehouden.", e);
        }
        return verloop.afwijkingen;
    }

    private static void pomp(XMLStreamReader reader, ValidatorHandler handler, Verloop verloop)
            throws XMLStreamException, SAXException, OnveiligeXml {
        int diepte = 0;
        for (int gebeurtenis = reader.getEventType(); ; gebeurtenis = reader.next()) {
            switch (gebeurtenis) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (XOP.equals(reader.getNamespaceURI())) {
                        verloop.meld("Deze verwijzing (xop:Include) wijst geen bijlage van dit bericht aan.");
                        Parsers.slaOver(reader);
                    } else {
                        diepte++;
                        verloop.begin(reader.getName());
                        begin(reader, handler);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    handler.endElement(uri(reader), reader.getLocalName(), reader.getLocalName());
                    verloop.pad.einde();
                    diepte--;
                    if (diepte == 0) {
                        return;
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    handler.characters(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new OnveiligeXml("Het bericht verwijst naar een entiteit; dat wordt niet geaccepteerd.");
                default -> {
                    // comments and processing instructions carry no content
                }
            }
        }
    }

    private static void begin(XMLStreamReader reader, ValidatorHandler handler) throws SAXException {
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            String prefix = reader.getNamespacePrefix(i);
            String uri = reader.getNamespaceURI(i);
            handler.startPrefixMapping(prefix == null ? "" : prefix, uri == null ? "" : uri);
        }
        AttributesImpl attributen = new AttributesImpl();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String uri = reader.getAttributeNamespace(i);
            attributen.addAttribute(
                    uri == null ? XMLConstants.NULL_NS_URI : uri,
                    reader.getAttributeLocalName(i),
                    reader.getAttributeLocalName(i),
                    "CDATA",
                    reader.getAttributeValue(i));
        }
        handler.startElement(uri(reader), reader.getLocalName(), reader.getLocalName(), attributen);
    }

    private static String uri(XMLStreamReader reader) {
        String uri = reader.getNamespaceURI();
        return uri == null ? XMLConstants.NULL_NS_URI : uri;
    }

    private static final class Verloop implements ErrorHandler {

        private final Schemamelding meldingen;
        private final Elementpad pad = new Elementpad();
        private final List<Afwijking> afwijkingen = new ArrayList<>();
        private @Nullable QName begonnen;

        Verloop(Schemamelding meldingen) {
            this.meldingen = meldingen;
        }

        void begin(QName element) {
            pad.begin(element.getLocalPart());
            begonnen = element;
        }

        @Override
        public void warning(SAXParseException e) {
            error(e);
        }

        @Override
        public void error(SAXParseException e) {
            String melding = String.valueOf(e.getMessage());
            if (!Schemamelding.isHerhaling(melding)) {
                meld(meldingen.inHetNederlands(melding, begonnen));
            }
        }

        void meld(String omschrijving) {
            if (afwijkingen.size() < HOOGSTENS) {
                afwijkingen.add(new Afwijking(pad.toString(), omschrijving));
            }
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
