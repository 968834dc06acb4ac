package nl.machtigingen.contract;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The schemas of the contract, compiled together as the gateway will. */
final class ContractSchemas {

    private ContractSchemas() {}

    static Schema compile() {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            return factory.newSchema(ContractFile.paths("xsd")
                    .map(path -> new StreamSource(path.toFile()))
                    .toArray(Source[]::new));
        } catch (SAXException notASchemaSet) {
            throw new IllegalStateException(notASchemaSet);
        }
    }

    static void validate(Schema schema, String message) throws SAXException {
        try {
            schema.newValidator().validate(new StreamSource(new StringReader(message)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
