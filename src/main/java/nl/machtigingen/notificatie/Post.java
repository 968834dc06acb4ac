package nl.machtigingen.notificatie;

/** The way out for e-mail: the operator's mail server. Thread-safe. */
public interface Post {

    /** Whether there is one. Where there is none, no e-mail need be promised. */
    boolean isOpen();

    /**
     * Hands over one e-mail. Never called inside a transaction.
     *
     * @return never an exception for what the other side does
     */
    Verzending verstuur(Mail mail);

    /** What the mail server said. Reasons are short technical words without the address, fit for a log. */
    sealed interface Verzending {

        /** It has taken the e-mail; whether that arrives is the mail server's concern from here on. */
        record Verstuurd() implements Verzending {}

        /** It has not, or that is not known: later again. */
        record Mislukt(String reden) implements Verzending {}

        /** It will never take this e-mail for this address. */
        record Geweigerd(String reden) implements Verzending {}
    }
}
