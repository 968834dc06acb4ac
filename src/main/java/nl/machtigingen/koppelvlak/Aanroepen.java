package nl.machtigingen.koppelvlak;

import jakarta.servlet.http.HttpServletRequest;
import nl.machtigingen.begrippen.Aanroep;
import nl.machtigingen.begrippen.Aanroeper;
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

    /** The caller of the current message, of the kind that its service is for; {@code toegang} refused all others. */
    static <A extends Aanroeper> A aanroeper(Class<A> soort) {
        return soort.cast(huidige().aanroeper());
    }
}
