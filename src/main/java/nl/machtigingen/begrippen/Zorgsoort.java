package nl.machtigingen.begrippen;

/** The kind of care that is asked for; with specialisme and verstrekking it decides the form (S-66, S-69). */
public enum Zorgsoort {
    MONDZORG,
    MEDISCH_SPECIALISTISCH,
    KAAKCHIRURGIE,
    BUITENLAND
}
