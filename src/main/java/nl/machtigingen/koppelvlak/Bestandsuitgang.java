package nl.machtigingen.koppelvlak;

import java.util.Set;
import org.apache.cxf.interceptor.AbstractOutDatabindingInterceptor;
import org.apache.cxf.interceptor.AttachmentOutInterceptor;
import org.apache.cxf.interceptor.StaxOutInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.service.model.BindingOperationInfo;

/**
 * How a file goes out: beside the envelope (MTOM) for who sent MTOM or accepts it, else as base64 inside it. Either way it streams: left
 * to itself JAXB would hold the whole file and its base64 in memory.
 */
final class Bestandsuitgang {

    private static final Set<String> OPERATIES = Set.of("haalBijlage", "haalDocument");
    private static final String MTOM = Bestandsuitgang.class.getName() + ".mtom";

    private Bestandsuitgang() {}

    /** Remembers that the caller can read an answer in parts. */
    static void verstaatMtom(Message request) {
        request.getExchange().put(MTOM, Boolean.TRUE);
    }

    private static boolean draagtBestand(Message antwoord) {
        BindingOperationInfo operatie = antwoord.getExchange().getBindingOperationInfo();
        return operatie != null && OPERATIES.contains(operatie.getName().getLocalPart());
    }

    private static boolean inDelen(Message antwoord) {
        return Boolean.TRUE.equals(antwoord.getExchange().get(MTOM));
    }

    /** In a phase before the one in which CXF decides whether the answer is in parts: a place in the same phase would upset its own order. */
    static final class Keuze extends AbstractPhaseInterceptor<Message> {

        Keuze() {
            super(Phase.USER_LOGICAL);
        }

        @Override
        public void handleMessage(Message antwoord) {
            if (draagtBestand(antwoord) && inDelen(antwoord)) {
                antwoord.put(Message.MTOM_ENABLED, Boolean.TRUE);
            }
        }
    }

    /** After it decided: to JAXB the answer is in parts, and where it would refer to one the part itself is written. */
    static final class InTekst extends AbstractPhaseInterceptor<Message> {

        InTekst() {
            super(Phase.PRE_STREAM);
            addAfter(AttachmentOutInterceptor.class.getName());
            addAfter(StaxOutInterceptor.class.getName());
        }

        @Override
        public void handleMessage(Message antwoord) {
            if (draagtBestand(antwoord) && !inDelen(antwoord)) {
                antwoord.put(Message.MTOM_ENABLED, Boolean.TRUE);
                antwoord.put(AbstractOutDatabindingInterceptor.DISABLE_OUTPUTSTREAM_OPTIMIZATION, Boolean.TRUE);
                antwoord.setContent(
                        javax.xml.stream.XMLStreamWriter.class,
                        new BestandInTekst(antwoord.getContent(javax.xml.stream.XMLStreamWriter.class), antwoord));
            }
        }
    }
}
