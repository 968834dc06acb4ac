package nl.machtigingen.begrippen;

/** How far the judging of a request is; a field apart from its status (domain facts 6.1). */
public enum Beoordelingsstatus {
    /** Not sent yet. */
    NIET_BEOORDEELD,
    /** Sent, or being sent, to the insurer. */
    VOORGELEGD,
    /** The insurer has taken it up. */
    IN_BEHANDELING,
    /** Decided at once, in answer to the submission (S-113). */
    ONLINE_BEOORDEELD,
    /** Decided by the insurer's adviser (S-114). */
    BEOORDEELD
}
