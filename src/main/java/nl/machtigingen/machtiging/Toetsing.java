package nl.machtigingen.machtiging;

import java.util.List;
import java.util.Optional;
import nl.machtigingen.begrippen.Besluit;
import nl.machtigingen.begrippen.Persoonsgegeven;
import org.jspecify.annotations.Nullable;

/**
 * What the rules made of a request when it was submitted, in their words of that day: forms change, what was asked and said does not.
 * Medical, so it does not print itself.
 *
 * @param formulier name of the form; absent where no form belongs to the request
 * @param vragen what was asked and answered, as a reader understands it, in the order of the form
 * @param oordeel what the decision rules say; absent where no form belongs to the request
 */
public record Toetsing(
        @Nullable String formulier,
        List<Vraagregel> vragen,
        @Nullable Oordeel oordeel) implements Persoonsgegeven {

    /** Of a request to which no form belongs. */
    public static final Toetsing ZONDER_FORMULIER = new Toetsing(null, List.of(), null);

    public Toetsing {
        vragen = List.copyOf(vragen);
    }

    /** A question and its answer, both in Dutch. */
    public record Vraagregel(String vraag, String antwoord) implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /** What the decision rules of a form can say (S-113). */
    public enum Uitkomst {
        GOEDGEKEURD,
        AFGEWEZEN,
        VOORLEGGEN
    }

    /**
     * What the decision rules say.
     *
     * @param toelichting why; on a rejection its reason (S-115)
     * @param bron where the rule comes from
     * @param beslissend whether the insurer lets them decide, or only advise it
     */
    public record Oordeel(Uitkomst uitkomst, String toelichting, String bron, boolean beslissend)
            implements Persoonsgegeven {

        /** The decision that is taken at once; empty when a person at the insurer takes it. */
        Optional<Beoordeling> beslissing() {
            return beslissend ? beoordeling() : Optional.empty();
        }

        private Optional<Beoordeling> beoordeling() {
            return switch (uitkomst) {
                case GOEDGEKEURD ->
                    Optional.of(new Beoordeling(Besluit.GOEDGEKEURD, null, List.of(), List.of(), toelichting));
                case AFGEWEZEN ->
                    Optional.of(new Beoordeling(Besluit.AFGEWEZEN, toelichting, List.of(), List.of(), null));
                case VOORLEGGEN -> Optional.empty();
            };
        }

        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    @Override
    public String toString() {
        return AFGESCHERMD;
    }
}
