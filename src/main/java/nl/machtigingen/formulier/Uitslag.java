package nl.machtigingen.formulier;

import java.util.List;
import nl.machtigingen.fout.Bevinding;

/** What the check of a request comes to. */
public sealed interface Uitslag {

    /** Nothing is wrong with it, so the decision rules had their say. */
    record Akkoord(Beslissing beslissing) implements Uitslag {}

    /**
     * Something is wrong with it.
     *
     * @param gebreken everything, in the order of the request
     * @param prestatiesSamen the smallest change that mends all that is wrong with the prestaties; none when nothing is, or when the search
     *     grew too large: then each finding has its own
     */
    record Onjuist(List<Gebrek> gebreken, Herstel prestatiesSamen) implements Uitslag {
        public Onjuist {
            gebreken = List.copyOf(gebreken);
        }

        /** As they go into a refusal (VAL-002). */
        public List<Bevinding> bevindingen() {
            return gebreken.stream().map(Gebrek::bevinding).toList();
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param herstel the steps, where it is about which prestaties there are; otherwise the finding says in words what to do
     */
    record Gebrek(Bevinding bevinding, Herstel herstel) {}
}
