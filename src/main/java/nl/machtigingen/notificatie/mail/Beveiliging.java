package nl.machtigingen.notificatie.mail;

/** How the connection to the mail server is secured. */
enum Beveiliging {
    /** Begins in clear and must turn to TLS before anything is said; usual on port 587. */
    STARTTLS,
    /** TLS from the first byte; usual on port 465. */
    TLS,
    /** Not at all: for a relay on this machine only. */
    GEEN
}
