package nl.machtigingen.soapclient;

/** Ends a call inside Spring-WS with the word that the caller of the client gets; never leaves this package. */
final class CallFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CallFailed(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
