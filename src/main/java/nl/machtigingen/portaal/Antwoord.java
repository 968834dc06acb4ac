package nl.machtigingen.portaal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** What a browser gets back. */
sealed interface Antwoord {

    /**
     * A page.
     *
     * @param sjabloon name of its template
     * @param waarden what the template shows
     */
    record Pagina(int status, String sjabloon, Map<String, Object> waarden) implements Antwoord {

        public Pagina {
            waarden = Map.copyOf(waarden);
        }

        static Pagina van(String sjabloon, Map<String, Object> waarden) {
            return new Pagina(200, sjabloon, waarden);
        }

        @Override
        public String toString() {
            return "Pagina[" + sjabloon + "]";
        }
    }

    /** Go and look there: what was sent has been done, and a repetition of the page does not send it again. */
    record Naar(String pad) implements Antwoord {}

    /** The session is over, by the person's own wish; this page is the last. */
    record Afgemeld(Pagina pagina) implements Antwoord {}

    /**
     * A file to save.
     *
     * @param lengte in bytes
     */
    record Bestand(String naam, String mediatype, long lengte, Inhoud inhoud) implements Antwoord {

        /** Writes the content, and closes whatever it came from. */
        interface Inhoud {
            void schrijf(OutputStream naar) throws IOException;
        }

        @Override
        public String toString() {
            return "Bestand";
        }
    }

    /** A picture that we made ourselves, to be shown in a page. */
    record Beeld(byte[] jpeg) implements Antwoord {
        @Override
        public String toString() {
            return "Beeld";
        }
    }
}
