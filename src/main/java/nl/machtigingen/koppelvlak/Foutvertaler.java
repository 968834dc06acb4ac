package nl.machtigingen.koppelvlak;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import javax.xml.namespace.QName;
import nl.machtigingen.begrippen.Aanroep;
import nl.machtigingen.contract.fout.Fout;
import nl.machtigingen.contract.fout.ObjectFactory;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Foutcode.Schuldige;
import nl.machtigingen.fout.Oorzaken;
import nl.machtigingen.fout.Weigering;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.SoapVersion;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.helpers.DOMUtils;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.Phase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Turns whatever was thrown into the one fault of the contract. A refusal speaks for itself; a complaint of CXF about the caller's message
 * becomes VAL-001; everything else becomes SYS-002, and nothing of its text gets out.
 */
final class Foutvertaler extends AbstractSoapInterceptor {

    private static final Logger log = LoggerFactory.getLogger(Foutvertaler.class);
    private static final String HTTP_STATUS = Foutvertaler.class.getName() + ".status";
    private static final String NEDERLANDS = "nl";

    private final JAXBContext jaxb;

    Foutvertaler() {
        super(Phase.SETUP);
        try {
            jaxb = JAXBContext.newInstance(Fout.class);
        } catch (JAXBException e) {
            throw new IllegalStateException("the fault of the contract cannot be written", e);
        }
    }

    /** Asks for another HTTP status than the one that SOAP gives to faults. */
    static void metHttpStatus(Message message, int status) {
        message.getExchange().put(HTTP_STATUS, status);
    }

    @Override
    public void handleMessage(SoapMessage message) {
        Throwable oorzaak = message.getContent(Exception.class);
        Aanroep aanroep = Aanroepen.van(message);
        Weigering weigering = weigering(oorzaak, message);
        aanroep.fout(weigering.code().code());
        if (weigering.code() == Foutcode.SYS_002) {
            log.error("SYS-002 {}", Oorzaken.zonderTekst(oorzaak));
        }
        message.setContent(Exception.class, fault(weigering, aanroep, message));
    }

    private static Weigering weigering(@Nullable Throwable oorzaak, SoapMessage message) {
        for (Throwable t = oorzaak; t != null; t = t.getCause()) {
            if (t instanceof Weigering weigering) {
                return weigering;
            }
        }
        return isKlachtOverBericht(oorzaak, message.getVersion())
                ? Weigering.van(Foutcode.VAL_001)
                : Weigering.van(Foutcode.SYS_002);
    }

    private static boolean isKlachtOverBericht(@Nullable Throwable oorzaak, SoapVersion versie) {
        if (!(oorzaak instanceof Fault fault)) {
            return false;
        }
        QName code = fault.getFaultCode();
        return code.equals(Fault.FAULT_CODE_CLIENT)
                || code.equals(versie.getSender())
                || code.equals(versie.getMustUnderstand())
                || code.equals(versie.getVersionMismatch());
    }

    private SoapFault fault(Weigering weigering, Aanroep aanroep, SoapMessage message) {
        SoapVersion versie = message.getVersion();
        boolean aanroeperSchuldig = weigering.code().schuldige() == Schuldige.AANROEPER;
        SoapFault fault = new SoapFault(
                weigering.code().code() + " " + weigering.omschrijving(),
                aanroeperSchuldig ? versie.getSender() : versie.getReceiver());
        fault.setLang(NEDERLANDS);
        fault.setDetail(detail(weigering, aanroep));
        fault.setStatusCode(httpStatus(message));
        return fault;
    }

    /**
     * 500 in both versions. SOAP 1.2 would have 400 when the sender is at fault (part 2, 7.5.2.2), but clients in use take 400 for a broken
     * connection and never look at the fault (seen with CXF).
     */
    private static int httpStatus(SoapMessage message) {
        Integer gevraagd = (Integer) message.getExchange().get(HTTP_STATUS);
        return gevraagd == null ? HttpStatus.INTERNAL_SERVER_ERROR.value() : gevraagd;
    }

    private Element detail(Weigering weigering, Aanroep aanroep) {
        try {
            Document document = DOMUtils.getEmptyDocument();
            Element detail = document.createElement("detail");
            jaxb.createMarshaller()
                    .marshal(new ObjectFactory().createFout(Foutbericht.van(weigering, aanroep)), detail);
            return detail;
        } catch (JAXBException e) {
            throw new IllegalStateException("the fault of the contract cannot be written", e);
        }
    }
}
