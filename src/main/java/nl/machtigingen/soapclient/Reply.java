package nl.machtigingen.soapclient;

import org.jspecify.annotations.Nullable;

/** What a call came to. None of the cases prints what was received. */
public sealed interface Reply {

    /** An answer, not yet held against any schema. */
    final class Answer implements Reply {
        private final byte[] element;

        Answer(byte[] element) {
            this.element = element;
        }

        /** The child of the Body as a document of its own. */
        public byte[] element() {
            return element.clone();
        }
    }

    /** A SOAP fault. */
    final class Fault implements Reply {
        private final String code;
        private final byte @Nullable [] detail;
        private final byte[] element;

        Fault(String code, byte @Nullable [] detail, byte[] element) {
            this.code = code;
            this.detail = detail;
            this.element = element;
        }

        /** Whether the other side holds us to be at fault. */
        public boolean isClient() {
            return code.equals("Client") || code.startsWith("Client.");
        }

        /** The first element of the detail as a document of its own. */
        public byte @Nullable [] detail() {
            return detail == null ? null : detail.clone();
        }

        /** The whole {@code Fault} as a document of its own. */
        public byte[] element() {
            return element.clone();
        }
    }

    /**
     * No answer, or none that is SOAP.
     *
     * @param reason a short technical word, free of content: {@code time-out}, {@code unreachable}, {@code connection-lost}, {@code
     *     tls}, {@code busy}, {@code address}, {@code http-503}, {@code nonsense}
     */
    record Failure(String reason) implements Reply {}
}
