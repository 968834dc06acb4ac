package nl.machtigingen.soapclient;

import jakarta.activation.DataHandler;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.JAXBIntrospector;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import jakarta.xml.bind.attachment.AttachmentMarshaller;
import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.validation.Schema;
import nl.machtigingen.xml.OnveiligeXml;
import nl.machtigingen.xml.Parsers;
import nl.machtigingen.xml.Schemacontrole;
import org.jspecify.annotations.Nullable;

/** The messages of one contract as generated types. Made once; thread-safe. */
public final class Messages {

    private final JAXBContext jaxb;
    private final Schemacontrole schema;

    /**
     * Of one schema and the types generated from it.
     *
     * @param registries the generated ObjectFactory of every namespace that a root element can come from
     */
    public Messages(Schema schema, Class<?>... registries) {
        this.schema = new Schemacontrole(schema);
        try {
            this.jaxb = JAXBContext.newInstance(registries);
        } catch (JAXBException e) {
            throw new IllegalStateException("generated types do not fit together", e);
        }
    }

    /**
     * The message as an element, UTF-8 without XML declaration. A file in it becomes a reference to the part whose Content-ID is the name of
     * its data source.
     */
    public byte[] write(Object message) {
        try {
            Marshaller marshaller = jaxb.createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
            marshaller.setAttachmentMarshaller(new References());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            marshaller.marshal(message, out);
            return out.toByteArray();
        } catch (JAXBException e) {
            throw new IllegalStateException(
                    "cannot write a " + message.getClass().getSimpleName(), e);
        }
    }

    /**
     * Holds an element against the schema, and only then reads it.
     *
     * @throws OnveiligeXml when it is not valid, or another message than the one expected
     */
    public <T> T read(byte[] element, Class<T> expected) throws OnveiligeXml {
        try {
            XMLStreamReader reader = Parsers.stroom(element, "UTF-8");
            reader.nextTag();
            if (!schema.controleer(reader).isEmpty()) {
                throw new OnveiligeXml("Het antwoord voldoet niet aan het schema.");
            }
            Unmarshaller unmarshaller = jaxb.createUnmarshaller();
            // by default JAXB leaves out a value that it cannot read
            unmarshaller.setEventHandler(event -> false);
            Object message = JAXBIntrospector.getValue(unmarshaller.unmarshal(Parsers.stroom(element, "UTF-8")));
            if (!expected.isInstance(message)) {
                throw new OnveiligeXml("Het antwoord is een ander bericht dan verwacht.");
            }
            return expected.cast(message);
        } catch (XMLStreamException e) {
            throw Parsers.nietWelgevormd(e);
        } catch (JAXBException e) {
            throw new OnveiligeXml("Het antwoord kan niet worden gelezen.");
        }
    }

    /** Writes {@code xop:Include} where JAXB would read a file into memory and write its base64. */
    private static final class References extends AttachmentMarshaller {

        @Override
        public String addMtomAttachment(DataHandler file, String elementNamespace, String elementLocalName) {
            return "cid:" + file.getName();
        }

        @Override
        public @Nullable String addMtomAttachment(
                byte[] data,
                int offset,
                int length,
                String mimeType,
                String elementNamespace,
                String elementLocalName) {
            return null;
        }

        @Override
        public String addSwaRefAttachment(DataHandler file) {
            throw new UnsupportedOperationException("our contracts have no references of this kind");
        }

        @Override
        public boolean isXOPPackage() {
            return true;
        }
    }
}
