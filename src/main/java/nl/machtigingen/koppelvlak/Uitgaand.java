package nl.machtigingen.koppelvlak;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A file on its way out; read once, and by whoever reads it closed. Has no name for CXF to put into a header. */
record Uitgaand(String mediatype, InputStream inhoud) implements DataSource {

    static DataHandler van(String mediatype, InputStream inhoud) {
        return new DataHandler(new Uitgaand(mediatype, inhoud));
    }

    @Override
    public String getContentType() {
        return mediatype;
    }

    @Override
    public InputStream getInputStream() {
        return inhoud;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        throw new IOException("a file on its way out is not written");
    }

    @Override
    public String getName() {
        return "";
    }
}
