package nl.machtigingen.machtiging.jdbc;

import java.util.List;
import nl.machtigingen.begrippen.Emailadres;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Verzekerde;
import nl.machtigingen.machtiging.Aanvraag;
import nl.machtigingen.machtiging.Beoordeling;
import nl.machtigingen.machtiging.Concept;
import nl.machtigingen.machtiging.Conceptaanvraag;
import nl.machtigingen.machtiging.Dekking;
import nl.machtigingen.machtiging.Machtiging;
import nl.machtigingen.machtiging.Toetsing;
import org.jspecify.annotations.Nullable;

/** What is sealed. Its shape is a stored format: add, never rename. */
final class Inhoud {

    private Inhoud() {}

    /**
     * Of a machtiging: what never changes after submission.
     *
     * @param toetsing absent in what was stored before requests were held against the rules
     */
    record VanMachtiging(
            Aanvraag aanvraag,
            Verzekerde verzekerde,
            Dekking dekking,
            List<Emailadres> emailadressen,
            @Nullable Toetsing toetsing)
            implements Persoonsgegeven {

        static VanMachtiging van(Machtiging machtiging) {
            return new VanMachtiging(
                    machtiging.aanvraag(),
                    machtiging.verzekerde(),
                    machtiging.dekking(),
                    machtiging.emailadressen(),
                    machtiging.toetsing());
        }

        Toetsing toetsingOfGeen() {
            return toetsing == null ? Toetsing.ZONDER_FORMULIER : toetsing;
        }

        static String plaats(long machtiging) {
            return "machtiging/" + machtiging;
        }

        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /** Of a draft: everything that was filled in so far. */
    record VanConcept(Conceptaanvraag aanvraag, List<Emailadres> emailadressen) implements Persoonsgegeven {

        static VanConcept van(Concept concept) {
            return new VanConcept(concept.aanvraag(), concept.emailadressen());
        }

        static String plaats(long concept) {
            return "concept/" + concept;
        }

        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /** Of one line of history. */
    record VanGebeurtenis(
            @Nullable Beoordeling beoordeling,
            @Nullable String gevraagdeInformatie,
            @Nullable String toelichting) implements Persoonsgegeven {

        static String plaats(long machtiging, int nummer) {
            return "gebeurtenis/" + machtiging + "/" + nummer;
        }

        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }
}
