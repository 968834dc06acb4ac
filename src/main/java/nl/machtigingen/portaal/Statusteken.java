package nl.machtigingen.portaal;

import nl.machtigingen.begrippen.Status;

/**
 * A status as a page shows it: a sign, and always its name beside it (S-121, S-122).
 *
 * @param soort which sign: goed, deels, fout, wacht, vraag or klaar
 * @param uitleg what it means for the practice, in one sentence
 */
record Statusteken(String soort, String naam, String uitleg) {

    static Statusteken van(Status status, Teksten teksten) {
        return new Statusteken(
                soort(status), teksten.van("status." + status), teksten.van("status." + status + ".uitleg"));
    }

    private static String soort(Status status) {
        return switch (status) {
            case GOEDGEKEURD -> "goed";
            case GEDEELTELIJK_GOEDGEKEURD -> "deels";
            case AFGEWEZEN -> "fout";
            case INGEDIEND,
                    AANVULLENDE_INFORMATIE_ONTVANGEN,
                    VERZEKERDE_OPGEROEPEN_SPREEKUUR,
                    WACHT_OP_INFORMATIE_VERZEKERDE -> "wacht";
            case WACHT_OP_INFORMATIE_ZORGVERLENER, WACHT_OP_INFORMATIE_BEIDE -> "vraag";
            case OPGESLAGEN, INGETROKKEN, VERLOPEN -> "klaar";
        };
    }
}
