package nl.machtigingen.cov;

import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Verzekerde;

/** What the source answered, one case per kind of result that the contract tells apart (C10). */
public sealed interface Covantwoord {

    /** One person. His insurances may be active on the peildatum or not: with none active the source gives the last closed ones (I3). */
    record Gevonden(Verzekerde verzekerde) implements Covantwoord, Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /** Nobody, or BSN and date of birth do not belong together. */
    record NietGevonden() implements Covantwoord {}

    /** More than one person: the key is not precise enough. */
    record MeerderePersonen() implements Covantwoord {}

    /**
     * The source cannot search this way.
     *
     * @param reden Dutch, fit for a caller, free of values
     */
    record ZoekenNietMogelijk(String reden) implements Covantwoord {}

    /**
     * No usable answer in time.
     *
     * @param reden a short technical word for operators, free of values
     */
    record Onbereikbaar(String reden) implements Covantwoord {}
}
