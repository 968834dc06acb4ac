package nl.machtigingen.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.validation.Schema;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Parsers that take no DTD, resolve nothing and give up on absurd input. Thread-safe. */
public final class Parsers {

    private static final String VERSIE_1_1 = "1.1";
    private static final int DIEPTE = 64;
    private static final int ATTRIBUTEN = 64;
    private static final int ATTRIBUUTLENGTE = 8_192;
    private static final XMLInputFactory STAX = stax(true);
    private static final XMLInputFactory STAX_IN_STUKKEN = stax(false);

    private Parsers() {}

    /** A pull parser over bytes that are already bounded in size. */
    public static XMLStreamReader stroom(byte[] bytes, @Nullable String encoding) throws OnveiligeXml {
        return stroom(STAX, new ByteArrayInputStream(bytes), encoding);
    }

    /**
     * A pull parser over bytes as they come in. It gives text in pieces, so that a long one never lies in memory; how much may come is for
     * whoever gives the stream.
     */
    public static XMLStreamReader stroom(InputStream bytes, @Nullable String encoding) throws OnveiligeXml {
        return stroom(STAX_IN_STUKKEN, bytes, encoding);
    }

    private static XMLStreamReader stroom(XMLInputFactory stax, InputStream bytes, @Nullable String encoding)
            throws OnveiligeXml {
        try {
            XMLStreamReader reader = stax.createXMLStreamReader(bytes, encoding);
            if (VERSIE_1_1.equals(reader.getVersion())) {
                // It allows control characters that nobody further on, who writes XML 1.0, can pass on.
                throw new OnveiligeXml("Het bericht is XML 1.1. Stuur XML 1.0.");
            }
            return reader;
        } catch (XMLStreamException e) {
            throw nietWelgevormd(e);
        }
    }

    /**
     * Reads a file of our own kind (register, rules) and holds it against its schema.
     *
     * @throws OnveiligeXml names line, column and the rule of the schema: these files are written by an operator, not by a caller
     */
    public static Document document(InputStream in, Schema schema) throws IOException, OnveiligeXml {
        try {
            DocumentBuilderFactory factory = dom();
            factory.setSchema(schema);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Weigeraar());
            return builder.parse(in);
        } catch (SAXParseException e) {
            throw new OnveiligeXml(
                    "line " + e.getLineNumber() + ", column " + e.getColumnNumber() + ": " + e.getMessage(), e);
        } catch (SAXException e) {
            throw new OnveiligeXml(String.valueOf(e.getMessage()), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("no hardened parser", e);
        }
    }

    /**
     * Reads a text that the gateway wrote itself, with values of others in it.
     *
     * @throws OnveiligeXml without place or cause: the text may be personal
     */
    public static Document document(String tekst) throws OnveiligeXml {
        try {
            DocumentBuilder builder = dom().newDocumentBuilder();
            builder.setErrorHandler(new Weigeraar());
            return builder.parse(new InputSource(new StringReader(tekst)));
        } catch (SAXException | IOException e) {
            throw new OnveiligeXml("De tekst is geen welgevormde XML.");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("no hardened parser", e);
        }
    }

    private static DocumentBuilderFactory dom() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        return factory;
    }

    /**
     * Reads a file of our own kind into elements that know their line, for files whose content is compiled further.
     *
     * @throws OngeldigBestand names the line and the rule of the schema
     */
    public static Bronelement bron(InputStream in, Schema schema) throws IOException, OngeldigBestand {
        return Bronlezer.lees(in, schema);
    }

    /** Reads on from the start of an element to its end. */
    public static void slaOver(XMLStreamReader reader) throws XMLStreamException {
        for (int open = 1; open > 0; ) {
            int gebeurtenis = reader.next();
            if (gebeurtenis == XMLStreamConstants.START_ELEMENT) {
                open++;
            } else if (gebeurtenis == XMLStreamConstants.END_ELEMENT) {
                open--;
            }
        }
    }

    /** Says in Dutch what a pull parser throws while it is read, and where; of the content it names no more than names. */
    public static OnveiligeXml nietWelgevormd(XMLStreamException oorzaak) {
        return Leesfout.van(oorzaak);
    }

    private static XMLInputFactory stax(boolean tekstInEenStuk) {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, tekstInEenStuk);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // Lazy, it would throw an unchecked exception from an accessor, past everyone who handles XML that is not
        // well-formed.
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DIEPTE);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, ATTRIBUTEN);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, ATTRIBUUTLENGTE);
        return factory;
    }

    private static final class Weigeraar implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
