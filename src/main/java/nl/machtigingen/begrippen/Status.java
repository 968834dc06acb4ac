package nl.machtigingen.begrippen;

/**
 * Where a request stands (aanvraagstatus; domain facts 6.1). Who may move what to what is the table in
 * {@code machtiging.Statusovergangen}.
 */
public enum Status {
    /** Saved as a draft; removed after ten days (S-91..S-94). */
    OPGESLAGEN,
    /** Submitted and on its way to the insurer, or being judged (S-121). */
    INGEDIEND,
    /** Approved (S-119). */
    GOEDGEKEURD,
    /** Approved in part; the judgement says which lines (D57). */
    GEDEELTELIJK_GOEDGEKEURD,
    /** Rejected; the insurer may still correct it offline (S-120). */
    AFGEWEZEN,
    /** The insurer waits for the care provider (S-156). */
    WACHT_OP_INFORMATIE_ZORGVERLENER,
    /** The insurer waits for the insured (S-156). */
    WACHT_OP_INFORMATIE_VERZEKERDE,
    /** The insurer waits for both (S-156). */
    WACHT_OP_INFORMATIE_BEIDE,
    /** The insured is called in by the adviser (S-157). */
    VERZEKERDE_OPGEROEPEN_SPREEKUUR,
    /** The care provider answered; the insurer goes on (S-160). */
    AANVULLENDE_INFORMATIE_ONTVANGEN,
    /** Withdrawn by the practice; final (S-150, S-154). */
    INGETROKKEN,
    /** A draft that was kept too long (S-77). */
    VERLOPEN
}
