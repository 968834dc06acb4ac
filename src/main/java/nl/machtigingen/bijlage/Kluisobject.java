package nl.machtigingen.bijlage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.kluis.Objectsleutel;

/** An encrypted object: its id in the store, and the key without which it is noise. Does not print its key. */
public record Kluisobject(UUID id, Objectsleutel sleutel) implements Persoonsgegeven {

    OutputStream versleutel(OutputStream naar) throws IOException {
        return sleutel.versleutel(naar, plaats());
    }

    InputStream ontsleutel(InputStream van) throws IOException {
        return sleutel.ontsleutel(van, plaats());
    }

    private String plaats() {
        return "bijlage-object/" + id;
    }

    @Override
    public String toString() {
        return AFGESCHERMD;
    }
}
