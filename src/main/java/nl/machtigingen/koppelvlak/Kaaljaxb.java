package nl.machtigingen.koppelvlak;

import jakarta.activation.DataHandler;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import jakarta.xml.bind.attachment.AttachmentUnmarshaller;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import nl.machtigingen.contract.fout.Fout;
import nl.machtigingen.contract.instroom.StroomIn;
import nl.machtigingen.contract.instroom.StroomInResponse;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.vertaling.Bestandsverwijzing;
import nl.machtigingen.xml.OnveiligeXml;
import nl.machtigingen.xml.Parsers;

/** Messages without an envelope from and to bytes. Thread-safe. */
final class Kaaljaxb {

    private final JAXBContext jaxb;

    Kaaljaxb() {
        try {
            jaxb = JAXBContext.newInstance(StroomIn.class, StroomInResponse.class, Fout.class);
        } catch (JAXBException e) {
            throw new IllegalStateException("the messages of the contract cannot be read", e);
        }
    }

    /** Reads the copy of a message that was checked; its files are references. */
    StroomIn lees(byte[] afschrift) {
        try {
            Unmarshaller unmarshaller = jaxb.createUnmarshaller();
            // without a handler JAXB turns what it cannot read into null
            unmarshaller.setEventHandler(event -> false);
            unmarshaller.setAttachmentUnmarshaller(new Verwijzingen());
            return unmarshaller
                    .unmarshal(Parsers.stroom(afschrift, StandardCharsets.UTF_8.name()), StroomIn.class)
                    .getValue();
        } catch (JAXBException | OnveiligeXml e) {
            throw Weigering.van(Foutcode.VAL_001);
        }
    }

    byte[] schrijf(Object bericht) {
        try {
            ByteArrayOutputStream naar = new ByteArrayOutputStream();
            jaxb.createMarshaller().marshal(bericht, naar);
            return naar.toByteArray();
        } catch (JAXBException e) {
            throw new IllegalStateException("a message of the contract cannot be written", e);
        }
    }

    /** What the copy has where files stood: names, no contents. */
    private static final class Verwijzingen extends AttachmentUnmarshaller {

        @Override
        public boolean isXOPPackage() {
            return true;
        }

        @Override
        public DataHandler getAttachmentAsDataHandler(String cid) {
            return Bestandsverwijzing.naar(cid.substring(cid.indexOf(':') + 1));
        }

        @Override
        public byte[] getAttachmentAsByteArray(String cid) {
            throw new IllegalStateException("the contract has files as streams only");
        }
    }
}
