package nl.machtigingen.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.Schema;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a file of our own kind into elements that know their line. Not thread-safe, for one file. */
final class Bronlezer extends DefaultHandler {

    private final Deque<Open> open = new ArrayDeque<>();

    @Nullable
    private Locator plaats;

    @Nullable
    private Bronelement wortel;

    private Bronlezer() {}

    static Bronelement lees(InputStream in, Schema schema) throws IOException, OngeldigBestand {
        Bronlezer lezer = new Bronlezer();
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setSchema(schema);
            factory.newSAXParser().parse(new InputSource(in), lezer);
        } catch (SAXParseException e) {
            throw new OngeldigBestand(e.getLineNumber(), String.valueOf(e.getMessage()), e);
        } catch (SAXException e) {
            throw new OngeldigBestand(lezer.regel(), String.valueOf(e.getMessage()), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("no hardened parser", e);
        }
        if (lezer.wortel == null) {
            throw new OngeldigBestand(1, "Het bestand is leeg.", null);
        }
        return lezer.wortel;
    }

    private int regel() {
        return plaats == null ? 1 : Math.max(1, plaats.getLineNumber());
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        plaats = locator;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributen) {
        Map<String, String> waarden = new LinkedHashMap<>();
        for (int i = 0; i < attributen.getLength(); i++) {
            if (attributen.getURI(i).isEmpty()) {
                waarden.put(attributen.getLocalName(i), attributen.getValue(i));
            }
        }
        open.push(new Open(localName, regel(), waarden, new ArrayList<>(), new StringBuilder()));
    }

    @Override
    public void characters(char[] ch, int start, int length) {
        if (!open.isEmpty()) {
            open.peek().tekst.append(ch, start, length);
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        Open einde = open.pop();
        Bronelement element = new Bronelement(
                einde.naam,
                einde.regel,
                einde.attributen,
                einde.kinderen,
                einde.tekst.toString().strip().replaceAll("\\s+", " "));
        if (open.isEmpty()) {
            wortel = element;
        } else {
            open.peek().kinderen.add(element);
        }
    }

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

    private record Open(
            String naam, int regel, Map<String, String> attributen, List<Bronelement> kinderen, StringBuilder tekst) {}
}
