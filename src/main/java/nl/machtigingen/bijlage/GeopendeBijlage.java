package nl.machtigingen.bijlage;

import java.io.IOException;
import java.io.InputStream;
import nl.machtigingen.begrippen.Persoonsgegeven;

/**
 * An attachment with its content. Does not print itself.
 *
 * @param inhoud decrypted and verified as it is read; throws {@link IOException} where the object was truncated or altered, and never ends
 *     before its true end
 */
public record GeopendeBijlage(Bijlage bijlage, InputStream inhoud) implements Persoonsgegeven, AutoCloseable {

    @Override
    public void close() throws IOException {
        inhoud.close();
    }

    @Override
    public String toString() {
        return AFGESCHERMD;
    }
}
