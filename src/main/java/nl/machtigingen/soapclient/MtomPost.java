package nl.machtigingen.soapclient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.mime.AbstractContentBody;
import org.apache.hc.client5.http.entity.mime.ContentBody;
import org.apache.hc.client5.http.entity.mime.HttpMultipartMode;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.client5.http.entity.mime.MultipartPartBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.message.BasicNameValuePair;

/**
 * Puts files beside the envelope that Spring-WS hands over (MTOM; XOP 1.0, RFC 2387), without holding them: Spring-WS itself would write
 * the whole of a message to memory before it sends the first byte.
 */
final class MtomPost extends HttpPost {

    private static final long serialVersionUID = 1L;
    private static final String ENVELOPE = "envelope";
    private static final ContentType XOP = ContentType.create("application/xop+xml", StandardCharsets.UTF_8);

    private transient List<Part> parts = List.of();

    MtomPost(URI address) {
        super(address);
    }

    /** To be called before the envelope is set. */
    void beside(List<Part> files) {
        parts = List.copyOf(files);
    }

    @Override
    public void setEntity(HttpEntity envelope) {
        if (parts.isEmpty()) {
            super.setEntity(envelope);
            return;
        }
        MultipartEntityBuilder builder = MultipartEntityBuilder.create()
                .setMode(HttpMultipartMode.EXTENDED)
                .setContentType(ContentType.create("multipart/related")
                        .withParameters(
                                new BasicNameValuePair("type", XOP.getMimeType()),
                                new BasicNameValuePair("start", '<' + ENVELOPE + '>'),
                                new BasicNameValuePair("start-info", "text/xml")));
        builder.addPart(part(
                        ENVELOPE,
                        new Streamed(
                                XOP.withParameters(new BasicNameValuePair("type", "text/xml")),
                                envelope.getContentLength(),
                                envelope::getContent))
                .build());
        parts.forEach(file -> builder.addPart(part(
                        file.contentId(),
                        new Streamed(ContentType.create(file.mediaType()), file.length(), file.content()))
                .build()));
        HttpEntity whole = builder.build();
        setHeader(HttpHeaders.CONTENT_TYPE, whole.getContentType());
        super.setEntity(whole);
    }

    private static MultipartPartBuilder part(String contentId, ContentBody body) {
        return MultipartPartBuilder.create(body)
                .setHeader("Content-ID", '<' + contentId + '>')
                .setHeader("Content-Transfer-Encoding", "binary");
    }

    /** One part, read when it is written. */
    private static final class Streamed extends AbstractContentBody {

        private final long length;
        private final Part.Content content;

        Streamed(ContentType type, long length, Part.Content content) {
            super(type);
            this.length = length;
            this.content = content;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            try (InputStream in = content.open()) {
                in.transferTo(out);
            }
        }

        @Override
        public String getFilename() {
            return "";
        }

        @Override
        public long getContentLength() {
            return length;
        }
    }
}
