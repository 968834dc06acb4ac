package nl.machtigingen.stubs;

import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestWrapper;
import com.github.tomakehurst.wiremock.extension.requestfilter.StubRequestFilterV2;
import com.github.tomakehurst.wiremock.http.Body;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeTokenStream;

/** Lets the mappings see the envelope of a message in parts (MTOM), and keeps the files that came beside it. */
final class EnvelopeOnly implements StubRequestFilterV2 {

    private final Map<String, List<byte[]>> files = new ConcurrentHashMap<>();

    @Override
    public RequestFilterAction filter(Request request, ServeEvent serveEvent) {
        String type = request.getHeader("Content-Type");
        if (type == null || !type.startsWith("multipart/related")) {
            return RequestFilterAction.continueWith(request);
        }
        List<byte[]> parts = parts(request.getBody(), type);
        files.put(request.getUrl(), parts.subList(1, parts.size()));
        return RequestFilterAction.continueWith(RequestWrapper.create()
                .transformBody(whole -> new Body(parts.getFirst()))
                .wrap(request));
    }

    /** What came beside the last message in parts at this path. */
    List<byte[]> files(String path) {
        return files.getOrDefault(path, List.of());
    }

    private static List<byte[]> parts(byte[] body, String type) {
        List<byte[]> parts = new ArrayList<>();
        MimeTokenStream stream = new MimeTokenStream();
        stream.parseHeadless(new ByteArrayInputStream(body), type);
        try {
            for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
                if (state == EntityState.T_BODY) {
                    parts.add(stream.getDecodedInputStream().readAllBytes());
                }
            }
            return parts;
        } catch (IOException | MimeException e) {
            throw new IllegalStateException("a message that cannot be taken apart", e);
        }
    }

    @Override
    public String getName() {
        return "envelope-only";
    }
}
