package nl.machtigingen.vertaling;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Stands in a message where the contract has the content of a file: a name, by which the file is found or referred to, and no content. The
 * content travels apart, as a stream.
 */
public record Bestandsverwijzing(String naam) implements DataSource {

    /** As the generated classes want it. */
    public static DataHandler naar(String naam) {
        return new DataHandler(new Bestandsverwijzing(naam));
    }

    @Override
    public String getName() {
        return naam;
    }

    @Override
    public String getContentType() {
        return "application/octet-stream";
    }

    @Override
    public InputStream getInputStream() throws IOException {
        throw new IOException("the content of a file travels beside the message");
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        throw new IOException("a reference is not written");
    }
}
