package nl.machtigingen.xml;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.stream.Location;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;

/**
 * Reads a message once, while it comes in, and writes down what was read: whoever reads the copy later reads exactly what was checked, in
 * UTF-8, without comments and processing instructions.
 *
 * <p>Files do not go into the copy. Where a file stands in the message, as base64 or as a reference to another part (XOP), the reader
 * sees an empty element and the copy holds an {@code xop:Include}; the file's bytes went to the {@link Bestanden} as they came. So a
 * message costs the memory of its copy, whatever it carries. Not thread-safe; lives for one message.
 */
public final class Meeschrijver extends StreamReaderDelegate {

    private static final String XOP = "http://www.w3.org/2004/08/xop/include";
    private static final String INCLUDE = "Include";

    /** A code is shorter; what is longer is none. */
    private static final int LANGSTE_TEKST = 100;

    private static final XMLOutputFactory STAX = stax();

    private final QName bestandselement;
    private final Bestanden bestanden;
    private final ByteArrayOutputStream afschrift = new ByteArrayOutputStream(4_096);
    private final XMLStreamWriter writer;
    private final int grootste;
    private final QName gemerkt;
    private boolean inBestand;
    private @Nullable StringBuilder tekst;

    /** Where the files of a message go. */
    public interface Bestanden {

        /**
         * Takes in a file that stands in the message itself.
         *
         * @param inhoud the decoded bytes; throws IOException where the text is no base64 or the message breaks off
         * @return the Content-ID under which the copy refers to it
         */
        String neemIn(InputStream inhoud) throws IOException;

        /**
         * Notes a reference to another part of the message.
         *
         * @param href as the sender wrote it
         * @return the Content-ID under which the copy refers to it
         */
        String verwijzing(@Nullable String href) throws OnveiligeXml;

        /** Hears the text of an element that says something about the files to come. */
        void gelezen(String tekst);
    }

    /**
     * Reads from a stream that somebody else bounds.
     *
     * @param bestandselement the element that holds a file
     * @param gemerkt the element whose text the receiver of files hears
     * @param grootste most bytes that the copy may take
     */
    public Meeschrijver(
            XMLStreamReader reader, QName bestandselement, QName gemerkt, Bestanden bestanden, int grootste) {
        super(reader);
        this.bestandselement = bestandselement;
        this.gemerkt = gemerkt;
        this.bestanden = bestanden;
        this.grootste = grootste;
        try {
            this.writer = STAX.createXMLStreamWriter(afschrift, StandardCharsets.UTF_8.name());
        } catch (XMLStreamException e) {
            throw new IllegalStateException("no writer for a copy", e);
        }
    }

    /** A message that cannot be read on, for a reason that its sender should hear. */
    static final class Onleesbaar extends XMLStreamException {
        private static final long serialVersionUID = 1L;

        private final String reden;

        Onleesbaar(String reden, @Nullable Throwable oorzaak) {
            super(reden, oorzaak);
            this.reden = reden;
        }

        /** Dutch, says what to do. */
        String reden() {
            return reden;
        }
    }

    /** The copy, once everything was read. */
    public byte[] afschrift() throws XMLStreamException {
        writer.flush();
        return afschrift.toByteArray();
    }

    @Override
    public int next() throws XMLStreamException {
        int gebeurtenis = inBestand ? bestand() : super.next();
        schrijf(gebeurtenis);
        // what the writer still holds is bounded by its own buffer
        if (afschrift.size() > grootste) {
            throw new Onleesbaar("Het bericht is groter dan " + grootste + " bytes, bestanden niet meegeteld.", null);
        }
        return gebeurtenis;
    }

    /** The delegate's own would read on past this class. */
    @Override
    public int nextTag() throws XMLStreamException {
        int gebeurtenis = next();
        while (gebeurtenis != START_ELEMENT && gebeurtenis != END_ELEMENT) {
            if ((gebeurtenis == CHARACTERS || gebeurtenis == CDATA) && !isWhiteSpace()) {
                Location plaats = getLocation();
                throw new Onleesbaar(
                        "Bij regel " + plaats.getLineNumber() + " staat in de envelop tekst waar een element hoort.",
                        null);
            }
            gebeurtenis = next();
        }
        return gebeurtenis;
    }

    private void schrijf(int gebeurtenis) throws XMLStreamException {
        switch (gebeurtenis) {
            case XMLStreamConstants.START_ELEMENT -> {
                Fragment.begin(getParent(), writer, Fragment.metNaamruimten(getParent(), Map.of()));
                inBestand = bestandselement.equals(getName());
                tekst = gemerkt.equals(getName()) ? new StringBuilder() : null;
            }
            case XMLStreamConstants.END_ELEMENT -> {
                writer.writeEndElement();
                meldTekst();
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                // white space outside the root element has no place in the copy
                if (getEventType() != XMLStreamConstants.SPACE) {
                    writer.writeCharacters(getTextCharacters(), getTextStart(), getTextLength());
                    onthoud();
                }
            }
            default -> {
                // whoever walks the reader refuses what is dangerous; comments and instructions carry no content
            }
        }
    }

    private void onthoud() {
        if (tekst != null && tekst.length() < LANGSTE_TEKST) {
            tekst.append(getText());
        }
    }

    private void meldTekst() {
        if (tekst != null) {
            bestanden.gelezen(tekst.toString());
            tekst = null;
        }
    }

    /** Everything in the element of a file, up to its end or to an element that does not belong there. */
    private int bestand() throws XMLStreamException {
        boolean gevonden = false;
        int gebeurtenis = super.next();
        while (gebeurtenis != END_ELEMENT && !isVreemd(gebeurtenis)) {
            if (gebeurtenis == START_ELEMENT) {
                verwijs(neemVerwijzing());
                gevonden = true;
            } else if (isTekst(gebeurtenis) && !isWhiteSpace()) {
                verwijs(neemIn(new Base64tekst(getParent())));
                gevonden = true;
                gebeurtenis = getEventType();
                continue;
            }
            gebeurtenis = super.next();
        }
        if (!gevonden) {
            verwijs(neemIn(InputStream.nullInputStream()));
        }
        inBestand = false;
        return gebeurtenis;
    }

    private boolean isVreemd(int gebeurtenis) {
        return gebeurtenis == ENTITY_REFERENCE
                || (gebeurtenis == START_ELEMENT && !(INCLUDE.equals(getLocalName()) && XOP.equals(getNamespaceURI())));
    }

    private static boolean isTekst(int gebeurtenis) {
        return gebeurtenis == CHARACTERS || gebeurtenis == CDATA;
    }

    private String neemIn(InputStream inhoud) throws XMLStreamException {
        try (InputStream in = inhoud) {
            String contentId = bestanden.neemIn(in);
            // whoever stops early has refused; what follows must still be read from where it is
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return contentId;
        } catch (IOException e) {
            throw new Onleesbaar("Een bestand in het bericht is geen base64, of het bericht breekt er af.", e);
        }
    }

    private String neemVerwijzing() throws XMLStreamException {
        try {
            String contentId = bestanden.verwijzing(getAttributeValue(null, "href"));
            Parsers.slaOver(getParent());
            return contentId;
        } catch (OnveiligeXml e) {
            throw new Onleesbaar(e.reden(), e);
        }
    }

    private void verwijs(String contentId) throws XMLStreamException {
        writer.writeStartElement("xop", INCLUDE, XOP);
        writer.writeNamespace("xop", XOP);
        writer.writeAttribute("href", "cid:" + contentId);
        writer.writeEndElement();
    }

    private static XMLOutputFactory stax() {
        WstxOutputFactory factory = new WstxOutputFactory();
        factory.setProperty(XMLOutputFactory.IS_REPAIRING_NAMESPACES, false);
        return factory;
    }
}
