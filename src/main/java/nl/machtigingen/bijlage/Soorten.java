package nl.machtigingen.bijlage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/**
 * Which kinds of file there are, and which are accepted. Tells a kind by the first bytes alone; a name or a claim is only held against
 * it. Thread-safe.
 */
final class Soorten {

    /** Says nothing about what the bytes are, so it claims nothing either. */
    private static final String ONBEPAALD = MimeTypes.OCTET_STREAM;

    private final Set<String> toegestaan;

    Soorten(List<String> toegestaan) {
        this.toegestaan = Set.copyOf(toegestaan);
    }

    /** The mediatype of a file that begins like this. */
    String vanInhoud(byte[] begin, int lengte) {
        try {
            return Tika.TYPES
                    .detect(new ByteArrayInputStream(begin, 0, lengte), new Metadata())
                    .getBaseType()
                    .toString();
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot be read", e);
        }
    }

    boolean mag(String mediatype) {
        return toegestaan.contains(mediatype);
    }

    /** Whether a file of this kind may say that it is of the other. */
    boolean klopt(String mediatype, String genoemd) {
        MediaType gelezen = MediaType.parse(genoemd);
        if (gelezen == null) {
            return false;
        }
        String kaal = Tika.TYPES
                .getMediaTypeRegistry()
                .normalize(gelezen.getBaseType())
                .toString();
        return kaal.equals(mediatype) || kaal.equals(ONBEPAALD);
    }

    /** Whether a file of this kind may have a name with this extension; a name without one claims nothing. */
    boolean past(String mediatype, @Nullable String extensie) {
        return extensie == null || extensies(mediatype).contains("." + extensie.toLowerCase(Locale.ROOT));
    }

    /** The kinds that are accepted, as a user knows them: by extension, in a fixed order. */
    String opsomming() {
        return String.join(
                ", ",
                toegestaan.stream()
                        .map(soort -> extensies(soort).stream().findFirst().orElse(soort))
                        .map(extensie -> extensie.startsWith(".") ? extensie.substring(1) : extensie)
                        .sorted()
                        .toList());
    }

    private static List<String> extensies(String mediatype) {
        try {
            return Tika.TYPES.forName(mediatype).getExtensions();
        } catch (MimeTypeException e) {
            return List.of();
        }
    }

    /** Read with the first attachment, not at the start: its table of kinds is large. */
    private static final class Tika {
        static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    }
}
