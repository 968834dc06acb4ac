package nl.machtigingen.document;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.machtigingen.begrippen.Bedrag;
import nl.machtigingen.begrippen.Geslacht;
import nl.machtigingen.begrippen.Naam;
import nl.machtigingen.begrippen.Verzekeringsoort;
import nl.machtigingen.begrippen.Zorgsoort;
import org.jspecify.annotations.Nullable;

/** Values as a Dutch reader writes them. */
final class Nederlands {

    static final ZoneId TIJDZONE = ZoneId.of("Europe/Amsterdam");

    private static final Locale TAAL = Locale.of("nl", "NL");
    private static final DateTimeFormatter DATUM = DateTimeFormatter.ofPattern("d MMMM uuuu", TAAL);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH.mm 'uur'", TAAL);
    private static final char HARDE_SPATIE = '\u00a0';
    private static final long KILOBYTE = 1_000;
    private static final long MEGABYTE = 1_000_000;

    private Nederlands() {}

    static String datum(LocalDate dag) {
        return DATUM.format(dag);
    }

    static String moment(Instant tijdstip) {
        return MOMENT.format(tijdstip.atZone(TIJDZONE));
    }

    static LocalDate dag(Instant tijdstip) {
        return LocalDate.ofInstant(tijdstip, TIJDZONE);
    }

    static @Nullable String bedrag(@Nullable Bedrag bedrag) {
        return bedrag == null ? null : bedrag(bedrag.euros());
    }

    static String bedrag(BigDecimal euros) {
        return "€" + HARDE_SPATIE + new DecimalFormat("#,##0.00", tekens()).format(euros);
    }

    /** In the unit that a person would choose, rounded up so that nothing is nought. */
    static String grootte(long bytes) {
        if (bytes < MEGABYTE) {
            return Math.ceilDiv(bytes, KILOBYTE) + "" + HARDE_SPATIE + "kB";
        }
        return new DecimalFormat("#,##0.0", tekens()).format((double) bytes / MEGABYTE) + HARDE_SPATIE + "MB";
    }

    private static DecimalFormatSymbols tekens() {
        return DecimalFormatSymbols.getInstance(TAAL);
    }

    static String naam(Naam naam) {
        return Stream.of(naam.voorletters(), naam.voorvoegsel(), naam.geslachtsnaam())
                .filter(deel -> deel != null && !deel.isBlank())
                .collect(Collectors.joining(" "));
    }

    /** What is not known is not said. */
    static @Nullable String geslacht(Geslacht geslacht) {
        return switch (geslacht) {
            case MAN -> "man";
            case VROUW -> "vrouw";
            case ONBEKEND, NIET_GESPECIFICEERD -> null;
        };
    }

    static String zorgsoort(Zorgsoort zorgsoort) {
        return switch (zorgsoort) {
            case MONDZORG -> "Mondzorg";
            case MEDISCH_SPECIALISTISCH -> "Medisch-specialistische zorg";
            case KAAKCHIRURGIE -> "Kaakchirurgie";
            case BUITENLAND -> "Zorg in het buitenland";
        };
    }

    static String verzekeringsoort(Verzekeringsoort soort) {
        return switch (soort) {
            case BASIS, HOOFDVERZEKERING -> "basisverzekering";
            case AANVULLEND -> "aanvullende verzekering";
            case AANVULLEND_PLUS_TAND -> "aanvullende verzekering met tandarts";
            case TAND -> "tandartsverzekering";
            case WLZ -> "Wet langdurige zorg";
        };
    }

    /** The kind of a file, for who does not know media types. */
    static String bestandssoort(String mediatype) {
        return switch (mediatype) {
            case "application/pdf" -> "pdf";
            case "image/jpeg", "image/png", "image/tiff" -> "afbeelding";
            default -> mediatype;
        };
    }
}
