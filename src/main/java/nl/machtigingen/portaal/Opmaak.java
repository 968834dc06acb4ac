package nl.machtigingen.portaal;

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
import nl.machtigingen.begrippen.Naam;
import org.jspecify.annotations.Nullable;

/** Values as a reader of that language writes them; times are Dutch. */
final class Opmaak {

    static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private static final char HARDE_SPATIE = '\u00a0';
    private static final long KILOBYTE = 1_000;
    private static final long MEGABYTE = 1_000_000;

    private final DateTimeFormatter datum;
    private final DateTimeFormatter moment;
    private final DecimalFormatSymbols tekens;

    Opmaak(Locale taal) {
        this.datum = DateTimeFormatter.ofPattern("d MMM uuuu", taal);
        this.moment = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", taal);
        this.tekens = DecimalFormatSymbols.getInstance(taal);
    }

    String datum(@Nullable LocalDate dag) {
        return dag == null ? "" : datum.format(dag);
    }

    String datum(Instant tijdstip) {
        return datum.format(LocalDate.ofInstant(tijdstip, NEDERLAND));
    }

    String moment(Instant tijdstip) {
        return moment.format(tijdstip.atZone(NEDERLAND));
    }

    String bedrag(@Nullable Bedrag bedrag) {
        return bedrag == null ? "" : som(bedrag.euros());
    }

    String som(BigDecimal euros) {
        return "€" + HARDE_SPATIE + new DecimalFormat("#,##0.00", tekens).format(euros);
    }

    String grootte(long bytes) {
        return bytes < MEGABYTE
                ? Math.ceilDiv(bytes, KILOBYTE) + "" + HARDE_SPATIE + "kB"
                : new DecimalFormat("#,##0.0", tekens).format((double) bytes / MEGABYTE) + HARDE_SPATIE + "MB";
    }

    static String naam(Naam naam) {
        return Stream.of(naam.voorletters(), naam.voorvoegsel(), naam.geslachtsnaam())
                .filter(deel -> deel != null && !deel.isBlank())
                .collect(Collectors.joining(" "));
    }
}
