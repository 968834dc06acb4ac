package nl.machtigingen.verzekeraar;

import java.io.IOException;
import java.io.InputStream;
import nl.machtigingen.bijlage.Bijlage;

/** A file that goes along with an order; its content is opened when its turn comes, once per attempt. */
public record Meegestuurd(Bijlage bijlage, Inhoud inhoud) {

    /** Where its bytes come from. */
    public interface Inhoud {
        InputStream open() throws IOException;
    }
}
