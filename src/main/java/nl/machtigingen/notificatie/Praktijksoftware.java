package nl.machtigingen.notificatie;

import java.net.URI;
import java.util.List;
import nl.machtigingen.begrippen.AgbCode;

/** The practice's side of the push: its NotificatieService. Thread-safe. */
public interface Praktijksoftware {

    /**
     * Hands over lines of one practice, in order. Never called inside a transaction.
     *
     * @return never an exception for what the other side does
     */
    Ontvangst meld(URI adres, AgbCode agb, List<Notificatie> notificaties);

    /** What the other side said. */
    sealed interface Ontvangst {

        /** It has everything up to and including this number. */
        record Bevestigd(long totEnMet) implements Ontvangst {}

        /**
         * It has not, or that is not known: everything is sent again.
         *
         * @param reden a short technical word, fit for the practice and the operator
         */
        record Mislukt(String reden) implements Ontvangst {}
    }
}
