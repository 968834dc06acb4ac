package nl.machtigingen.koppelvlak;

import jakarta.servlet.http.HttpServletRequest;
import nl.machtigingen.begrippen.Aanroep;
import nl.machtigingen.begrippen.Aanroeper;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

/** The call that a message belongs to, as {@code toegang} left it with the request. */
final class Aanroepen {

    private Aanroepen() {}

    static Aanroep van(Message message) {
        HttpServletRequest request =
                (HttpServletRequest) message.getExchange().getInMessage().get(AbstractHTTPDestination.HTTP_REQUEST);
        Aanroep aanroep = request == null ? null : (Aanroep) request.getAttribute(Aanroep.ATTRIBUUT);
        if (aanroep == null) {
            throw new IllegalStateException("a message came in past the filter that says who calls");
        }
        return aanroep;
    }

    static Aanroep huidige() {
        return van(PhaseInterceptorChain.getCurrentMessage());
    }

    /** The caller of the current message, of the kind that its service is for. */
    static <A extends Aanroeper> A aanroeper(Class<A> soort) {
        Aanroeper aanroeper = huidige().aanroeper();
        if (!soort.isInstance(aanroeper)) {
            throw Weigering.van(Foutcode.AUT_004);
        }
        return soort.cast(aanroeper);
    }
}
