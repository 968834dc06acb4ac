package nl.machtigingen.koppelvlak;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import nl.machtigingen.fout.Weigering;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Which kinds of request body are a message of ours, per SOAP version; everything else is refused with HTTP 415. */
final class Mediatype {

    private static final Set<Charset> TEKENSETS = Set.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1, StandardCharsets.US_ASCII);
    private static final MediaType MULTIPART = MediaType.parseMediaType("multipart/related");

    private final MediaType envelop;
    private final boolean ookInDelen;

    /** Of an envelope, in one piece or in parts. */
    Mediatype(String envelop) {
        this(envelop, true);
    }

    private Mediatype(String envelop, boolean ookInDelen) {
        this.envelop = MediaType.parseMediaType(envelop);
        this.ookInDelen = ookInDelen;
    }

    /** Of a message without an envelope; {@code text/xml} is another name for the same (RFC 7303). */
    static Mediatype kaal() {
        return new Mediatype(MediaType.APPLICATION_XML_VALUE, false);
    }

    /**
     * Refuses what is no message of ours.
     *
     * @return what the caller sent, read
     * @throws Weigering VAL-001, to be answered with HTTP 415
     */
    MediaType controleer(@Nullable String contentType, @Nullable String contentEncoding) {
        if (contentEncoding != null && !contentEncoding.equalsIgnoreCase("identity")) {
            throw Weigering.bericht(
                    "Stuur het bericht zonder Content-Encoding; een gecomprimeerd bericht wordt niet geaccepteerd.");
        }
        MediaType gestuurd = lees(contentType);
        if (!isHeel(gestuurd) && !(ookInDelen && isMtom(gestuurd))) {
            throw Weigering.bericht("Stuur het bericht met Content-Type " + envelop + ".");
        }
        return gestuurd;
    }

    /** What a message in parts would be in one piece; with the action of SOAP 1.2, where it has one. */
    MediaType envelop(MediaType inDelen) {
        String action = inDelen.getParameter("action");
        return action == null ? envelop : new MediaType(envelop, java.util.Map.of("action", action));
    }

    static boolean isInDelen(MediaType gestuurd) {
        return MULTIPART.equalsTypeAndSubtype(gestuurd);
    }

    private boolean isHeel(MediaType gestuurd) {
        return envelop.equalsTypeAndSubtype(gestuurd)
                || (!ookInDelen && MediaType.TEXT_XML.equalsTypeAndSubtype(gestuurd));
    }

    private boolean isMtom(MediaType gestuurd) {
        String wortel = gestuurd.getParameter("type");
        return MULTIPART.equalsTypeAndSubtype(gestuurd)
                && gestuurd.getParameter("boundary") != null
                && (wortel == null || wortel.contains("application/xop+xml") || wortel.contains(envelop.toString()));
    }

    /**
     * The encoding that a header names; null when the message itself tells (by byte order mark or XML declaration).
     *
     * @throws Weigering VAL-001 for one that is unknown, or in which no message is read
     */
    static @Nullable Charset tekenset(MediaType gestuurd) {
        Charset tekenset;
        try {
            tekenset = gestuurd.getCharset();
        } catch (IllegalArgumentException e) {
            throw Weigering.bericht("Stuur het bericht in UTF-8; de genoemde tekenset is onbekend.");
        }
        if (tekenset != null && !TEKENSETS.contains(tekenset)) {
            throw Weigering.bericht("Stuur het bericht in UTF-8.");
        }
        return tekenset;
    }

    /** Whether a caller who sent this, and accepts that, can read an answer in parts. */
    static boolean verstaatMtom(MediaType gestuurd, @Nullable String accept) {
        String gevraagd = accept == null ? "" : accept.toLowerCase(java.util.Locale.ROOT);
        return isInDelen(gestuurd)
                || gevraagd.contains("multipart/related")
                || gevraagd.contains("application/xop+xml");
    }

    private MediaType lees(@Nullable String contentType) {
        if (contentType == null) {
            throw Weigering.bericht("Stuur het bericht met Content-Type " + envelop + ".");
        }
        try {
            return MediaType.parseMediaType(contentType);
        } catch (InvalidMediaTypeException e) {
            throw Weigering.bericht("Stuur het bericht met Content-Type " + envelop + ".");
        }
    }

    /** As the caller wrote it: CXF completes what it keeps. */
    static @Nullable String contentType(Message message) {
        HttpServletRequest request = Objects.requireNonNull(
                (HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST), "no HTTP request");
        return request.getHeader(HttpHeaders.CONTENT_TYPE);
    }
}
