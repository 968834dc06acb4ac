package nl.machtigingen.machtiging;

import static nl.machtigingen.begrippen.Status.AANVULLENDE_INFORMATIE_ONTVANGEN;
import static nl.machtigingen.begrippen.Status.AFGEWEZEN;
import static nl.machtigingen.begrippen.Status.GEDEELTELIJK_GOEDGEKEURD;
import static nl.machtigingen.begrippen.Status.GOEDGEKEURD;
import static nl.machtigingen.begrippen.Status.INGEDIEND;
import static nl.machtigingen.begrippen.Status.INGETROKKEN;
import static nl.machtigingen.begrippen.Status.OPGESLAGEN;
import static nl.machtigingen.begrippen.Status.VERLOPEN;
import static nl.machtigingen.begrippen.Status.VERZEKERDE_OPGEROEPEN_SPREEKUUR;
import static nl.machtigingen.begrippen.Status.WACHT_OP_INFORMATIE_BEIDE;
import static nl.machtigingen.begrippen.Status.WACHT_OP_INFORMATIE_VERZEKERDE;
import static nl.machtigingen.begrippen.Status.WACHT_OP_INFORMATIE_ZORGVERLENER;

import java.util.EnumSet;
import java.util.Set;
import nl.machtigingen.begrippen.Status;
import nl.machtigingen.begrippen.Statusbron;

/**
 * Who may move what to what: the whole of it. An edge to itself means the same status with other particulars: a number or an end date
 * from the insurer, other content of a draft from the practice. The page {@code docs/statussen.md} is held against this table.
 */
final class Statusovergangen {

    private static final Set<Status> IN_BEHANDELING = EnumSet.of(
            INGEDIEND,
            WACHT_OP_INFORMATIE_ZORGVERLENER,
            WACHT_OP_INFORMATIE_VERZEKERDE,
            WACHT_OP_INFORMATIE_BEIDE,
            VERZEKERDE_OPGEROEPEN_SPREEKUUR,
            AANVULLENDE_INFORMATIE_ONTVANGEN);

    /** Neither a question that is open nor a consultation: those wait for the practice or the insured, and no term of the insurer runs. */
    private static final Set<Status> AAN_VERZEKERAAR = EnumSet.of(INGEDIEND, AANVULLENDE_INFORMATIE_ONTVANGEN);

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

    private static final Set<Status> NERGENS = EnumSet.noneOf(Status.class);

    private Statusovergangen() {}

    static boolean mag(Statusbron wie, Status van, Status naar) {
        Set<Status> doelen = switch (wie) {
            case PRAKTIJK -> doorPraktijk(van);
            case VERZEKERAAR -> doorVerzekeraar(van);
            case KLOK -> doorKlok(van);
            case BESLISBOOM -> doorBeslisboom(van);
        };
        return doelen.contains(naar);
    }

    /** Whether the practice may do away with it for good: nobody else has seen it. */
    static boolean magVerwijderen(Status status) {
        return status == OPGESLAGEN;
    }

    static boolean isInBehandeling(Status status) {
        return IN_BEHANDELING.contains(status);
    }

    /** Whether the insurer has to make the next move. */
    static boolean isAanVerzekeraar(Status status) {
        return AAN_VERZEKERAAR.contains(status);
    }

    private static Set<Status> doorPraktijk(Status van) {
        return switch (van) {
            case OPGESLAGEN -> EnumSet.of(OPGESLAGEN, INGEDIEND);
            // Also while the insurer waits for information: that counts as being judged (domain facts Q19).
            case WACHT_OP_INFORMATIE_ZORGVERLENER, WACHT_OP_INFORMATIE_BEIDE ->
                EnumSet.of(AANVULLENDE_INFORMATIE_ONTVANGEN, INGETROKKEN);
            case INGEDIEND,
                    WACHT_OP_INFORMATIE_VERZEKERDE,
                    VERZEKERDE_OPGEROEPEN_SPREEKUUR,
                    AANVULLENDE_INFORMATIE_ONTVANGEN,
                    GOEDGEKEURD,
                    GEDEELTELIJK_GOEDGEKEURD -> EnumSet.of(INGETROKKEN);
            case AFGEWEZEN, INGETROKKEN, VERLOPEN -> NERGENS;
        };
    }

    private static Set<Status> doorVerzekeraar(Status van) {
        return switch (van) {
            case INGEDIEND,
                    WACHT_OP_INFORMATIE_ZORGVERLENER,
                    WACHT_OP_INFORMATIE_VERZEKERDE,
                    WACHT_OP_INFORMATIE_BEIDE,
                    VERZEKERDE_OPGEROEPEN_SPREEKUUR,
                    AANVULLENDE_INFORMATIE_ONTVANGEN -> TE_GEVEN_IN_BEHANDELING;
            case AFGEWEZEN, GEDEELTELIJK_GOEDGEKEURD -> NA_AFWIJZING;
            case GOEDGEKEURD, INGETROKKEN -> EnumSet.of(van);
            case OPGESLAGEN, VERLOPEN -> NERGENS;
        };
    }

    /** At submission, and never again (S-113). */
    private static Set<Status> doorBeslisboom(Status van) {
        return van == INGEDIEND ? EnumSet.of(GOEDGEKEURD, AFGEWEZEN) : NERGENS;
    }

    /** A draft that nobody came back to (S-77). */
    private static Set<Status> doorKlok(Status van) {
        return van == OPGESLAGEN ? EnumSet.of(VERLOPEN) : NERGENS;
    }
}
