package nl.machtigingen.mogelijkheden;

import java.time.LocalDate;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Zorgsoort;
import org.jspecify.annotations.Nullable;

/**
 * One thing that may be asked of one insurer (S-15, S-67), or may not and goes another way (S-68).
 *
 * @param specialisme four-digit qualification; absent where the line holds for all
 * @param verstrekking absent where the line holds for every verstrekking, as with the demonstration
 * @param formulier the form's code; absent together with {@code verstrekking}: then it is the code of the verstrekking
 * @param kanaal {@code PORTAAL}, or the other way
 * @param terugwerkendeDagen how many days a peildatum may lie back; zero for not at all. Two years is the end in any case
 * @param vooruitDagen how many days a peildatum may lie ahead
 * @param demonstratie whether the line is there for the demonstration only
 */
public record Mogelijkheid(
        Uzovi uzovi,
        String verzekeraar,
        Zorgsoort zorgsoort,
        @Nullable String specialisme,
        @Nullable String verstrekking,
        @Nullable String naam,
        @Nullable String formulier,
        Kanaal kanaal,
        int terugwerkendeDagen,
        int vooruitDagen,
        @Nullable LocalDate van,
        @Nullable LocalDate tot,
        boolean demonstratie) {}
