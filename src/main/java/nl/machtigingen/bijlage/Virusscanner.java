package nl.machtigingen.bijlage;

import java.io.IOException;
import java.io.InputStream;

/** Looks for viruses. Is asked once a file, when it has been received whole and before it is kept. Thread-safe. */
public interface Virusscanner {

    /**
     * Reads the content once, in constant memory and bounded time.
     *
     * @throws Onbereikbaar when the scanner gave no verdict: the settings decide what becomes of the file
     * @throws IOException when the content itself cannot be read
     */
    Scanoordeel onderzoek(InputStream inhoud) throws Onbereikbaar, IOException;

    /** No verdict. The reason is a short technical word. */
    final class Onbereikbaar extends Exception {

        private static final long serialVersionUID = 1L;

        public Onbereikbaar(String reden) {
            super(reden, null, false, false);
        }
    }
}
