package nl.machtigingen.koppelvlak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.cxf.message.Attachment;
import org.apache.cxf.message.Message;
import org.apache.cxf.staxutils.DelegatingXMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes the content of a part where a reference to it (XOP) would stand, as base64 and a piece at a time. */
final class BestandInTekst extends DelegatingXMLStreamWriter {

    private static final String XOP = "http://www.w3.org/2004/08/xop/include";

    /** Divisible by three: only the last piece may be padded. */
    private static final int STUK = 12_288;

    private final Message antwoord;
    private boolean inVerwijzing;

    BestandInTekst(XMLStreamWriter writer, Message antwoord) {
        super(writer);
        this.antwoord = antwoord;
    }

    @Override
    public void writeStartElement(String prefix, String local, String uri) throws XMLStreamException {
        inVerwijzing = XOP.equals(uri);
        if (!inVerwijzing) {
            super.writeStartElement(prefix, local, uri);
        }
    }

    @Override
    public void writeNamespace(String prefix, String uri) throws XMLStreamException {
        if (!inVerwijzing) {
            super.writeNamespace(prefix, uri);
        }
    }

    @Override
    public void writeAttribute(String local, String value) throws XMLStreamException {
        attribuut("", local, value);
    }

    @Override
    public void writeAttribute(String uri, String local, String value) throws XMLStreamException {
        attribuut(uri, local, value);
    }

    @Override
    public void writeAttribute(String prefix, String uri, String local, String value) throws XMLStreamException {
        if (inVerwijzing) {
            schrijf(value);
        } else {
            super.writeAttribute(prefix, uri, local, value);
        }
    }

    private void attribuut(String uri, String local, String value) throws XMLStreamException {
        if (inVerwijzing) {
            schrijf(value);
        } else if (uri.isEmpty()) {
            super.writeAttribute(local, value);
        } else {
            super.writeAttribute(uri, local, value);
        }
    }

    @Override
    public void writeEndElement() throws XMLStreamException {
        if (!inVerwijzing) {
            super.writeEndElement();
        }
        inVerwijzing = false;
    }

    private void schrijf(String href) throws XMLStreamException {
        try (InputStream inhoud = deel(href).getDataHandler().getInputStream()) {
            byte[] stuk = inhoud.readNBytes(STUK);
            while (stuk.length > 0) {
                byte[] letters = Base64.getEncoder().encode(stuk);
                super.writeCharacters(new String(letters, StandardCharsets.US_ASCII));
                stuk = inhoud.readNBytes(STUK);
            }
        } catch (IOException e) {
            throw new XMLStreamException("a file cannot be read to its end", e);
        }
    }

    private Attachment deel(String href) throws XMLStreamException {
        @Nullable Collection<Attachment> delen = antwoord.getAttachments();
        return (delen == null ? java.util.List.<Attachment>of() : delen)
                .stream()
                        .filter(deel -> href.equals("cid:" + deel.getId()))
                        .findAny()
                        .orElseThrow(() -> new XMLStreamException("a reference to a part that is not there"));
    }
}
