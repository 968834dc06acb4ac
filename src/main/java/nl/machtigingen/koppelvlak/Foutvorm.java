package nl.machtigingen.koppelvlak;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** In what a caller without SOAP reads a fault: XML like everything else, unless JSON is what he would rather have. */
enum Foutvorm {
    XML(MediaType.APPLICATION_XML, List.of(MediaType.APPLICATION_XML, MediaType.TEXT_XML)),
    JSON(MediaType.APPLICATION_PROBLEM_JSON, List.of(MediaType.APPLICATION_PROBLEM_JSON, MediaType.APPLICATION_JSON));

    private final MediaType mediatype;
    private final List<MediaType> namen;

    Foutvorm(MediaType mediatype, List<MediaType> namen) {
        this.mediatype = mediatype;
        this.namen = namen;
    }

    MediaType mediatype() {
        return mediatype;
    }

    /** What a header prefers: by its weights, and among equal ones what it names more precisely. */
    static Foutvorm voor(@Nullable String accept) {
        List<MediaType> gevraagd = lees(accept);
        return JSON.voorkeur(gevraagd).compareTo(XML.voorkeur(gevraagd)) > 0 ? JSON : XML;
    }

    private Voorkeur voorkeur(List<MediaType> gevraagd) {
        return gevraagd.stream()
                .filter(bereik -> namen.stream().anyMatch(bereik::includes))
                .map(bereik -> new Voorkeur(precisie(bereik), bereik.getQualityValue()))
                .max(Comparator.comparingInt(Voorkeur::precisie).thenComparingDouble(Voorkeur::gewicht))
                .orElse(new Voorkeur(0, 0));
    }

    private static int precisie(MediaType bereik) {
        if (bereik.isWildcardType()) {
            return 1;
        }
        return bereik.isWildcardSubtype() ? 2 : 3;
    }

    private static List<MediaType> lees(@Nullable String accept) {
        try {
            return MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException e) {
            return List.of();
        }
    }

    private record Voorkeur(int precisie, double gewicht) implements Comparable<Voorkeur> {
        @Override
        public int compareTo(Voorkeur ander) {
            return Comparator.comparingDouble(Voorkeur::gewicht)
                    .thenComparingInt(Voorkeur::precisie)
                    .compare(this, ander);
        }
    }
}
