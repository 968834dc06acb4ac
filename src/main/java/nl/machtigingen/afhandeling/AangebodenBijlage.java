package nl.machtigingen.afhandeling;

import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.bijlage.OntvangenBijlage;
import org.jspecify.annotations.Nullable;

/**
 * A file as a message presents it. Its name may name the patient, so it does not print itself.
 *
 * @param mediatype what the sender says that it is
 * @param vraag the question of the form that it answers, where it answers one
 */
public record AangebodenBijlage(
        OntvangenBijlage bestand,
        String naam,
        @Nullable String mediatype,
        @Nullable String vraag) implements Persoonsgegeven {

    /** What makes it the same file when a call is repeated: everything but where it was put. */
    record Kenmerk(
            String naam,
            @Nullable String mediatype,
            @Nullable String vraag,
            String sha256) implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    Kenmerk kenmerk() {
        return new Kenmerk(naam, mediatype, vraag, bestand.sha256());
    }

    @Override
    public String toString() {
        return AFGESCHERMD;
    }
}
