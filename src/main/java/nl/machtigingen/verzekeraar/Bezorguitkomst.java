package nl.machtigingen.verzekeraar;

import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.machtiging.Statusmelding;

/** What one attempt to deliver an order came to. */
public sealed interface Bezorguitkomst {

    /** The insurer has it, and says where the request stands. */
    record Beantwoord(Statusmelding melding) implements Bezorguitkomst, Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /** The insurer has it, and has nothing to say about it. */
    record Ontvangen() implements Bezorguitkomst {}

    /**
     * Not delivered, or not known whether: deliver again under the same id.
     *
     * @param reden a short technical word for operators, free of content: {@code time-out}, {@code unreachable}, {@code http-503},
     *     {@code nonsense}, {@code breaker-open}, {@code fault}
     */
    record Mislukt(String reden) implements Bezorguitkomst {}

    /**
     * The insurer will not take it, and says that the same order will not be taken later either.
     *
     * @param reden as above; the insurer's own text is not passed on
     */
    record Geweigerd(String reden) implements Bezorguitkomst {}
}
