package nl.machtigingen.begrippen;

/** What a certificate may be used for, besides being known (S-26, S-28, S-30, S-39, D18). */
public enum Recht {
    /** Read and search machtigingen of the own AGB-code. */
    RAADPLEGEN,
    /** Save, submit, withdraw and add to them. */
    INDIENEN,
    /** Look up coverage. */
    COV,
    /** Hand over a request from the own software to the portal. */
    INSTROOM
}
