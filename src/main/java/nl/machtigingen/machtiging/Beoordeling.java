package nl.machtigingen.machtiging;

import java.util.List;
import nl.machtigingen.begrippen.Bedrag;
import nl.machtigingen.begrippen.Besluit;
import nl.machtigingen.begrippen.Persoonsgegeven;
import org.jspecify.annotations.Nullable;

/**
 * The insurer's judgement: on approval the conditions, on rejection the reason (S-115). Medical, so it does not print itself.
 *
 * @param toegekend what is granted per line of the request, where that differs from what was asked (D57)
 */
public record Beoordeling(
        Besluit besluit,
        @Nullable String reden,
        List<String> voorwaarden,
        List<Toekenning> toegekend,
        @Nullable String toelichting)
        implements Persoonsgegeven {

    public Beoordeling {
        voorwaarden = List.copyOf(voorwaarden);
        toegekend = List.copyOf(toegekend);
    }

    @Override
    public String toString() {
        return AFGESCHERMD;
    }

    /**
     * What is granted of one line.
     *
     * @param regel number of the line in the request, from one
     */
    public record Toekenning(
            int regel, String code, int aantal, @Nullable Bedrag bedrag) implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }
}
