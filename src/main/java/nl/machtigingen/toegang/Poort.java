package nl.machtigingen.toegang;

/** The doors that callers come in by; no path of one is there on another. */
enum Poort {
    /** For software: practices' and insurers'. */
    SYSTEMEN,
    /** For people, with a browser. */
    PERSONEN
}
