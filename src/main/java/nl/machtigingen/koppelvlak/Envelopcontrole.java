package nl.machtigingen.koppelvlak;

import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.machtigingen.xml.Afwijking;
import nl.machtigingen.xml.OnveiligeXml;
import nl.machtigingen.xml.Parsers;
import nl.machtigingen.xml.Schemacontrole;

/**
 * Walks a SOAP envelope once: no DTD, the right version, at most one Header before exactly one Body, exactly one child in it, that child
 * an operation of the service and valid against its schema. Thread-safe.
 */
final class Envelopcontrole implements Berichtvorm {

    private final String soap;
    private final Set<String> operaties;
    private final Schemacontrole schema;

    Envelopcontrole(String soapNamespace, Set<String> operaties, Schemacontrole schema) {
        this.soap = soapNamespace;
        this.operaties = Set.copyOf(operaties);
        this.schema = schema;
    }

    @Override
    public Uitslag controleer(XMLStreamReader reader) throws XMLStreamException, OnveiligeXml {
        totEnvelop(reader);
        totBody(reader);
        Uitslag uitslag = body(reader);
        totEinde(reader);
        return uitslag;
    }

    private void totEnvelop(XMLStreamReader reader) throws XMLStreamException, OnveiligeXml {
        Berichtvorm.totWortel(reader);
        if (!reader.getLocalName().equals("Envelope")) {
            throw new OnveiligeXml("Het bericht is geen SOAP-envelop.");
        }
        if (!soap.equals(reader.getNamespaceURI())) {
            throw new OnveiligeXml(
                    "De envelop is van een andere SOAP-versie dan dit adres. Gebruik het adres met /soap11 of /soap12.");
        }
    }

    private void totBody(XMLStreamReader reader) throws XMLStreamException, OnveiligeXml {
        reader.nextTag();
        if (isSoap(reader, "Header")) {
            Parsers.slaOver(reader);
            reader.nextTag();
        }
        if (reader.getEventType() != XMLStreamConstants.START_ELEMENT || !isSoap(reader, "Body")) {
            throw new OnveiligeXml("In de envelop hoort hoogstens één Header en daarna één Body.");
        }
    }

    private Uitslag body(XMLStreamReader reader) throws XMLStreamException, OnveiligeXml {
        if (reader.nextTag() != XMLStreamConstants.START_ELEMENT) {
            throw new OnveiligeXml("De Body is leeg.");
        }
        String operatie = reader.getLocalName();
        if (!operaties.contains(operatie)) {
            throw new OnveiligeXml("Deze dienst kent geen bericht met deze naam. Zie de WSDL.");
        }
        List<Afwijking> afwijkingen = schema.controleer(reader);
        if (reader.nextTag() != XMLStreamConstants.END_ELEMENT) {
            throw new OnveiligeXml("De Body bevat meer dan één bericht.");
        }
        return new Uitslag(operatie, afwijkingen);
    }

    private static void totEinde(XMLStreamReader reader) throws XMLStreamException, OnveiligeXml {
        if (reader.nextTag() != XMLStreamConstants.END_ELEMENT) {
            throw new OnveiligeXml("Na de Body mag in de envelop niets meer staan.");
        }
        while (reader.hasNext()) {
            reader.next();
        }
    }

    private boolean isSoap(XMLStreamReader reader, String naam) {
        return naam.equals(reader.getLocalName()) && soap.equals(reader.getNamespaceURI());
    }
}
