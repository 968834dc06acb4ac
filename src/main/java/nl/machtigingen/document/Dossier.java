package nl.machtigingen.document;

import java.time.Instant;
import java.util.List;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.machtiging.Gebeurtenis;
import nl.machtigingen.machtiging.Machtiging;

/**
 * All that a document is printed from. Does not print itself.
 *
 * @param gebeurtenissen the whole history, in order of number
 * @param bijlagen what came with the request or later, in the order in which it should be listed
 */
public record Dossier(Machtiging machtiging, List<Gebeurtenis> gebeurtenissen, List<Bijlage> bijlagen)
        implements Persoonsgegeven {

    public Dossier {
        gebeurtenissen = List.copyOf(gebeurtenissen);
        bijlagen = List.copyOf(bijlagen);
    }

    @Override
    public String toString() {
        return AFGESCHERMD;
    }

    /**
     * What a document says of an attachment; never its content.
     *
     * @param grootte in bytes
     */
    public record Bijlage(String naam, String mediatype, long grootte, Instant ontvangenOp) implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }
}
