package nl.machtigingen.koppelvlak;

import org.apache.cxf.interceptor.AttachmentInInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Refuses who may not call before a byte of the message is read. The publication of the contract ({@code GET ?wsdl}) is open. */
final class Toegangscontrole extends AbstractPhaseInterceptor<Message> {

    Toegangscontrole() {
        super(Phase.RECEIVE);
        addBefore(AttachmentInInterceptor.class.getName());
    }

    @Override
    public void handleMessage(Message message) {
        if (!"GET".equals(message.get(Message.HTTP_REQUEST_METHOD))) {
            Aanroepen.van(message).aanroeper();
        }
    }
}
