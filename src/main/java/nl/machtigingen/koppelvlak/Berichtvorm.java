package nl.machtigingen.koppelvlak;

import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.machtigingen.xml.Afwijking;
import nl.machtigingen.xml.OnveiligeXml;

/** What stands around a message of the contract, if anything does. */
interface Berichtvorm {

    /** What was found: which operation was asked, and where the message departs from its schema. */
    record Uitslag(String operatie, List<Afwijking> afwijkingen) {}

    /**
     * Walks the whole of it.
     *
     * @throws OnveiligeXml when it has not this shape; says why in Dutch
     */
    Uitslag controleer(XMLStreamReader reader) throws XMLStreamException, OnveiligeXml;

    /** Goes on to the outermost element. */
    static void totWortel(XMLStreamReader reader) throws XMLStreamException, OnveiligeXml {
        while (reader.next() != XMLStreamConstants.START_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.DTD) {
                throw new OnveiligeXml("Het bericht bevat een DOCTYPE; dat wordt niet geaccepteerd.");
            }
        }
    }
}
