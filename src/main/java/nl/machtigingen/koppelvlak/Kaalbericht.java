package nl.machtigingen.koppelvlak;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.machtigingen.xml.OnveiligeXml;
import nl.machtigingen.xml.Schemacontrole;

/** A message without an envelope: the element of one operation and nothing else, valid against its schema. Thread-safe. */
final class Kaalbericht implements Berichtvorm {

    private final String operatie;
    private final Schemacontrole schema;

    Kaalbericht(String operatie, Schemacontrole schema) {
        this.operatie = operatie;
        this.schema = schema;
    }

    @Override
    public Uitslag controleer(XMLStreamReader reader) throws XMLStreamException, OnveiligeXml {
        Berichtvorm.totWortel(reader);
        if (!reader.getLocalName().equals(operatie)) {
            throw new OnveiligeXml("Stuur het element " + operatie + ", zonder SOAP-envelop.");
        }
        Uitslag uitslag = new Uitslag(operatie, schema.controleer(reader));
        while (reader.hasNext()) {
            reader.next();
        }
        return uitslag;
    }
}
