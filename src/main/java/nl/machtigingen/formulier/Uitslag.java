package nl.machtigingen.formulier;

import java.util.List;
import nl.machtigingen.fout.Bevinding;
import nl.machtigingen.fout.Weigering;

/** What the check of a request comes to. */
public sealed interface Uitslag {

    /** In characters: of several ways to mend it, a reader needs no more than this holds. */
    int LANGSTE_HERSTEL = 1000;

    /**
     * Nothing is wrong with it, so the decision rules had their say.
     *
     * @param gesteld the questions that were asked, in order
     */
    record Akkoord(Beslissing beslissing, List<Vraag> gesteld) implements Uitslag {
        public Akkoord {
            gesteld = List.copyOf(gesteld);
        }
    }

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

        /** The refusal that a caller gets: VAL-002, or BIJ-003 when only files are missing. */
        public Weigering weigering() {
            return Weigering.bevindingen(
                    gebreken.stream().map(Gebrek::bevinding).toList(),
                    prestatiesSamen.gevonden() ? prestatiesSamen.tekst(LANGSTE_HERSTEL) : null);
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param herstel the steps, where it is about which prestaties there are; otherwise the finding says in words what to do
     */
    record Gebrek(Bevinding bevinding, Herstel herstel) {}
}
