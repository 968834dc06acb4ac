package nl.machtigingen.xml;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * One element cut out of a larger document, as a document of its own. What the ancestors declared is declared again, because a value
 * may use a prefix ({@code xsi:type}) that no element name uses. Thread-safe.
 */
public final class Fragment {

    private static final WstxOutputFactory STAX = stax();

    private Fragment() {}

    /**
     * Copies the element at which the reader stands and leaves the reader at its end. Comments and processing instructions are left out.
     *
     * @param omgeving prefixes that the ancestors declared
     * @return UTF-8, without XML declaration
     */
    public static byte[] kopieer(XMLStreamReader reader, Map<String, String> omgeving) throws OnveiligeXml {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        try {
            XMLStreamWriter writer = STAX.createXMLStreamWriter(uit, StandardCharsets.UTF_8.name());
            kopieer(reader, writer, metNaamruimten(reader, omgeving));
            writer.close();
            return uit.toByteArray();
        } catch (XMLStreamException e) {
            throw Parsers.nietWelgevormd(e);
        }
    }

    /** What the ancestors declared, overruled by what the element at which the reader stands declares. */
    public static Map<String, String> metNaamruimten(XMLStreamReader reader, Map<String, String> omgeving) {
        Map<String, String> naamruimten = new LinkedHashMap<>(omgeving);
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            naamruimten.put(leegAlsNull(reader.getNamespacePrefix(i)), leegAlsNull(reader.getNamespaceURI(i)));
        }
        return naamruimten;
    }

    private static void kopieer(XMLStreamReader reader, XMLStreamWriter writer, Map<String, String> naamruimten)
            throws XMLStreamException, OnveiligeXml {
        begin(reader, writer, naamruimten);
        for (int diepte = 1; diepte > 0; ) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    diepte++;
                    begin(reader, writer, metNaamruimten(reader, Map.of()));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    diepte--;
                    writer.writeEndElement();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    writer.writeCharacters(reader.getText());
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new OnveiligeXml("Het bericht verwijst naar een entiteit; dat wordt niet geaccepteerd.");
                default -> {
                    // comments and processing instructions carry no content
                }
            }
        }
    }

    /** Writes the start of the element at which the reader stands. */
    static void begin(XMLStreamReader reader, XMLStreamWriter writer, Map<String, String> naamruimten)
            throws XMLStreamException {
        writer.writeStartElement(
                leegAlsNull(reader.getPrefix()), reader.getLocalName(), leegAlsNull(reader.getNamespaceURI()));
        for (Map.Entry<String, String> naamruimte : naamruimten.entrySet()) {
            if (naamruimte.getKey().isEmpty()) {
                writer.writeDefaultNamespace(naamruimte.getValue());
            } else {
                writer.writeNamespace(naamruimte.getKey(), naamruimte.getValue());
            }
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            writer.writeAttribute(
                    leegAlsNull(reader.getAttributePrefix(i)),
                    leegAlsNull(reader.getAttributeNamespace(i)),
                    reader.getAttributeLocalName(i),
                    reader.getAttributeValue(i));
        }
    }

    private static String leegAlsNull(@Nullable String tekst) {
        return tekst == null ? XMLConstants.NULL_NS_URI : tekst;
    }

    private static WstxOutputFactory stax() {
        WstxOutputFactory factory = new WstxOutputFactory();
        factory.setProperty(XMLOutputFactory.IS_REPAIRING_NAMESPACES, false);
        return factory;
    }
}
