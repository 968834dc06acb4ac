package nl.machtigingen.machtiging;

import static nl.machtigingen.begrippen.Status.AANVULLENDE_INFORMATIE_ONTVANGEN;
import static nl.machtigingen.begrippen.Status.AFGEWEZEN;
import static nl.machtigingen.begrippen.Status.GEDEELTELIJK_GOEDGEKEURD;
import static nl.machtigingen.begrippen.Status.GOEDGEKEURD;
import static nl.machtigingen.begrippen.Status.INGEDIEND;
import static nl.machtigingen.begrippen.Status.VERZEKERDE_OPGEROEPEN_SPREEKUUR;
import static nl.machtigingen.begrippen.Status.WACHT_OP_INFORMATIE_BEIDE;
import static nl.machtigingen.begrippen.Status.WACHT_OP_INFORMATIE_VERZEKERDE;
import static nl.machtigingen.begrippen.Status.WACHT_OP_INFORMATIE_ZORGVERLENER;

import java.util.EnumSet;
import java.util.Set;
import nl.machtigingen.begrippen.Status;

/**
 * Who may move what to what. For an insurer an edge to itself means: new particulars, same status (number, end date). The page
 * {@code docs/statussen.md} is held against this table.
 */
final class Statusovergangen {

    private static final Set<Status> IN_BEHANDELING = EnumSet.of(
            INGEDIEND,
            WACHT_OP_INFORMATIE_ZORGVERLENER,
            WACHT_OP_INFORMATIE_VERZEKERDE,
            WACHT_OP_INFORMATIE_BEIDE,
            VERZEKERDE_OPGEROEPEN_SPREEKUUR,
            AANVULLENDE_INFORMATIE_ONTVANGEN);

    private static final Set<Status> TE_GEVEN_IN_BEHANDELING = EnumSet.of(
            INGEDIEND,
            WACHT_OP_INFORMATIE_ZORGVERLENER,
            WACHT_OP_INFORMATIE_VERZEKERDE,
            WACHT_OP_INFORMATIE_BEIDE,
            VERZEKERDE_OPGEROEPEN_SPREEKUUR,
            GOEDGEKEURD,
            GEDEELTELIJK_GOEDGEKEURD,
            AFGEWEZEN);

    /** A rejection may be corrected offline, in whole or in part (S-120). */
    private static final Set<Status> NA_AFWIJZING = EnumSet.of(AFGEWEZEN, GEDEELTELIJK_GOEDGEKEURD, GOEDGEKEURD);

    private Statusovergangen() {}

    static boolean magVerzekeraar(Status van, Status naar) {
        return switch (van) {
            case INGEDIEND,
                    WACHT_OP_INFORMATIE_ZORGVERLENER,
                    WACHT_OP_INFORMATIE_VERZEKERDE,
                    WACHT_OP_INFORMATIE_BEIDE,
                    VERZEKERDE_OPGEROEPEN_SPREEKUUR,
                    AANVULLENDE_INFORMATIE_ONTVANGEN -> TE_GEVEN_IN_BEHANDELING.contains(naar);
            case AFGEWEZEN, GEDEELTELIJK_GOEDGEKEURD -> NA_AFWIJZING.contains(naar);
            case GOEDGEKEURD, INGETROKKEN -> naar == van;
            case OPGESLAGEN, VERLOPEN -> false;
        };
    }

    static boolean magPraktijk(Status van, Status naar) {
        return switch (naar) {
            // Also while the insurer waits for information: that counts as being judged (domain facts Q19).
            case INGETROKKEN -> IN_BEHANDELING.contains(van) || van == GOEDGEKEURD || van == GEDEELTELIJK_GOEDGEKEURD;
            case AANVULLENDE_INFORMATIE_ONTVANGEN ->
                van == WACHT_OP_INFORMATIE_ZORGVERLENER || van == WACHT_OP_INFORMATIE_BEIDE;
            default -> false;
        };
    }

    static boolean isInBehandeling(Status status) {
        return IN_BEHANDELING.contains(status);
    }
}
