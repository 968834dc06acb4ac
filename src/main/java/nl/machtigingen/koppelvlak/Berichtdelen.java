package nl.machtigingen.koppelvlak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Locale;
import nl.machtigingen.fout.Weigering;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * A request taken apart as it comes in: first the envelope, then the files that travel beside it (MTOM). Nothing is kept; a part must be
 * read before the next one is asked for. What is cut short, nested, or comes in another order is refused. Lives for one request.
 *
 * <p>CXF could do this, but it looks for boundaries where none can stand, and takes a message that breaks off for a whole one.
 */
final class Berichtdelen {

    private static final MimeConfig STRENG = MimeConfig.custom()
            .setStrictParsing(true)
            .setMaxLineLen(2_000)
            .setMaxHeaderLen(2_000)
            .setMaxHeaderCount(20)
            .build();

    private final InputStream request;
    private final @Nullable MimeTokenStream delen;
    private final @Nullable String start;
    private @Nullable String contentId;
    private @Nullable String soort;

    private Berichtdelen(InputStream request, @Nullable MimeTokenStream delen, @Nullable String start) {
        this.request = request;
        this.delen = delen;
        this.start = start;
    }

    /** Takes apart what the media type says is in parts. */
    static Berichtdelen van(InputStream request, MediaType mediatype) {
        if (!Mediatype.isInDelen(mediatype)) {
            return new Berichtdelen(request, null, null);
        }
        MimeTokenStream delen = new MimeTokenStream(STRENG);
        delen.parseHeadless(request, mediatype.toString());
        return new Berichtdelen(request, delen, zonderHaken(mediatype.getParameter("start")));
    }

    /**
     * The envelope: the whole request, or its first part.
     *
     * @throws Weigering VAL-001 when there is no such part
     */
    InputStream envelop() throws IOException {
        if (delen == null) {
            return request;
        }
        if (!totVolgende(delen)) {
            throw nietTeSplitsen();
        }
        if (start != null && !start.equals(contentId)) {
            throw Weigering.bericht("Zet het deel met de envelop (start) vooraan in het bericht.");
        }
        return delen.getDecodedInputStream();
    }

    /** The encoding that the part of the envelope names, if it is a part and names one. */
    @Nullable
    Charset tekenset() {
        try {
            return soort == null ? null : Mediatype.tekenset(MediaType.parseMediaType(soort));
        } catch (InvalidMediaTypeException e) {
            throw nietTeSplitsen();
        }
    }

    /** Goes on to the next file; false after the last one, and then the message was whole. */
    boolean volgende() throws IOException {
        return delen != null && totVolgende(delen);
    }

    /** The Content-ID of the part at hand, without its brackets; null when it has none. */
    @Nullable
    String contentId() {
        return contentId;
    }

    /** The content of the part at hand. */
    InputStream inhoud() {
        if (delen == null) {
            throw new IllegalStateException("a request in one piece has no parts");
        }
        return delen.getDecodedInputStream();
    }

    private boolean totVolgende(MimeTokenStream delen) throws IOException {
        contentId = null;
        soort = null;
        try {
            int diepte = 0;
            while (delen.getState() != EntityState.T_END_OF_STREAM) {
                switch (delen.next()) {
                    case T_START_MULTIPART -> {
                        if (++diepte > 1) {
                            throw nietTeSplitsen();
                        }
                    }
                    case T_FIELD -> kop(delen.getField());
                    case T_BODY -> {
                        return true;
                    }
                    default -> {
                        // what stands between the parts
                    }
                }
            }
            return false;
        } catch (MimeException e) {
            throw nietTeSplitsen();
        }
    }

    private void kop(Field kop) {
        switch (kop.getName().toLowerCase(Locale.ROOT)) {
            case "content-id" -> contentId = zonderHaken(kop.getBody());
            case "content-type" -> soort = kop.getBody();
            default -> {
                // says nothing about what is in it
            }
        }
    }

    private static @Nullable String zonderHaken(@Nullable String id) {
        if (id == null) {
            return null;
        }
        String kaal = id.strip().replace("\"", "");
        return kaal.startsWith("<") && kaal.endsWith(">") ? kaal.substring(1, kaal.length() - 1) : kaal;
    }

    private static Weigering nietTeSplitsen() {
        return Weigering.bericht("Het bericht kan niet in zijn delen worden gesplitst, of kwam niet geheel aan.");
    }
}
