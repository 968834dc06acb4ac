package nl.machtigingen.register;

/** What kind of party a certificate was issued to (D7). */
public enum Certificaatsoort {
    /** Software of a care provider; cannot log in to pages. */
    SYSTEEM,
    /** A person at a care provider; logs in to pages. */
    PERSOON,
    /** The backend of an insurer. */
    VERZEKERAAR
}
