package nl.machtigingen.bijlage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Where encrypted objects are kept, under an id and nothing else. Never called inside a transaction. Thread-safe; every call ends within
 * bounded time.
 */
public interface Opslag {

    /**
     * Keeps an object durably: once this returns it survives a crash. Nobody sees half an object.
     *
     * @param versleuteld the whole object as a file under {@code gateway.bijlage.map}; may be moved away
     */
    void bewaar(UUID object, Path versleuteld) throws IOException;

    /** The object as it was kept; the caller closes it. */
    InputStream lees(UUID object) throws IOException;

    /** Removes an object; one that is not there is fine. */
    void verwijder(UUID object) throws IOException;
}
