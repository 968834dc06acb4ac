package nl.machtigingen.xml;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a small document without namespaces. */
public final class DocumentWriter {

    private final XMLStreamWriter writer;

    DocumentWriter(XMLStreamWriter writer) {
        this.writer = writer;
    }

    /** An element with what {@code inhoud} writes in it. */
    public DocumentWriter element(String naam, Runnable inhoud) {
        try {
            writer.writeStartElement(naam);
            inhoud.run();
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("no document in memory", e);
        }
    }

    /** An element that holds a text. */
    public DocumentWriter element(String naam, String tekst) {
        return element(naam, () -> tekst(tekst));
    }

    private void tekst(String tekst) {
        try {
            writer.writeCharacters(tekst);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("no document in memory", e);
        }
    }
}
