package nl.machtigingen.mogelijkheden;

import java.util.Set;
import nl.machtigingen.begrippen.AgbCode;

/**
 * The kinds of care providers that a table tells apart: the first digits of an AGB-code. Usually two; four where a kind within a
 * kind has rules of its own, as the foreign hospitals {@code 0650} within the hospitals {@code 06} (D30).
 *
 * @param codes two or four digits each
 */
record Aanvragersoort(Set<String> codes) {

    Aanvragersoort {
        codes = Set.copyOf(codes);
    }

    /** The most particular kind that this code falls under: a foreign hospital is no hospital like the others. */
    String van(AgbCode agb) {
        String vier = agb.waarde().substring(0, 4);
        return codes.contains(vier) ? vier : agb.zorgverlenersoort();
    }
}
