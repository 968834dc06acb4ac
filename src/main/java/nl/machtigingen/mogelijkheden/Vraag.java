package nl.machtigingen.mogelijkheden;

import java.time.LocalDate;
import java.util.List;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Zorgsoort;
import nl.machtigingen.fout.Weigering;
import org.jspecify.annotations.Nullable;

/**
 * The question whether a machtiging is needed. Says what somebody is treated for, so it does not print itself.
 *
 * @param zorgsoort where it is one of the contract's; decides between terms
 * @param verstrekking what is to be done, in a code of the policy files; absent when only prestatiecodes are known
 * @param peildatum the day on which the care begins: the policy of that day counts
 * @param feiten what is known of the case
 */
public record Vraag(
        Uzovi uzovi,
        @Nullable Zorgsoort zorgsoort,
        @Nullable String verstrekking,
        List<String> prestatiecodes,
        LocalDate peildatum,
        List<Opgave> feiten)
        implements Persoonsgegeven {

    /** @throws Weigering VAL-001 when nothing is asked about */
    public Vraag {
        prestatiecodes = List.copyOf(prestatiecodes);
        feiten = List.copyOf(feiten);
        eisZorg(verstrekking, prestatiecodes);
    }

    static void eisZorg(@Nullable String verstrekking, List<String> prestatiecodes) {
        if (verstrekking == null && prestatiecodes.isEmpty()) {
            throw Weigering.veld("verstrekking", "Noem een verstrekking of ten minste één prestatiecode.");
        }
    }

    /** One fact as the caller says it. */
    public record Opgave(String naam, String waarde) implements Persoonsgegeven {
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
