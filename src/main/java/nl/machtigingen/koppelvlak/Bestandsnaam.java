package nl.machtigingen.koppelvlak;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Stands for a received file where CXF and JAXB want one: it has a name, by which the file is found again, and no content. */
record Bestandsnaam(String naam) implements DataSource {

    DataHandler alsHandler() {
        return new DataHandler(this);
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
        throw new IOException("the content of a received file is with bijlage");
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        throw new IOException("a received file is not written");
    }
}
