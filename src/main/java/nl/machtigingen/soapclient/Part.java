package nl.machtigingen.soapclient;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that travels beside an envelope (MTOM). Opened once per attempt, and streamed.
 *
 * @param contentId by which the envelope refers to it, without {@code cid:}; letters, digits, dots and hyphens
 * @param length in bytes
 */
public record Part(String contentId, String mediaType, long length, Content content) {

    /** Where the bytes come from. */
    public interface Content {

        /** A new stream from the first byte on; whoever asked closes it. */
        InputStream open() throws IOException;
    }
}
