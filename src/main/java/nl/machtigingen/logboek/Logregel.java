package nl.machtigingen.logboek;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import nl.machtigingen.begrippen.Aanroeper;
import org.jspecify.annotations.Nullable;

/**
 * A line as it stands in the table, and how it is hashed. The form is written down in docs/beheer.md, and once more in SQL, so that others
 * can check the chain without us: it never changes.
 *
 * @param velden the columns from {@code tijdstip} to {@code uitkomst}, as text, in the order of the table
 */
record Logregel(long nummer, List<@Nullable String> velden) {

    /** The columns to read a line from. */
    static final String KOLOMMEN =
            "nummer, tijdstip, soort, relatie, certificaat, handeling, machtiging, aantal, correlatie, uitkomst";

    /** What stands before the first line. */
    static final byte[] BEGIN = new byte[32];

    private static final List<String> NA_TIJDSTIP =
            List.of("soort", "relatie", "certificaat", "handeling", "machtiging", "aantal", "correlatie", "uitkomst");

    Logregel {
        velden = Collections.unmodifiableList(velden);
    }

    /** What kind of hand did it. */
    enum Soort {
        ZORGSYSTEEM,
        ZORGMEDEWERKER,
        ZORGVERZEKERAAR,
        GATEWAY,
        KLOK;

        static Soort van(Aanroeper wie) {
            return switch (wie) {
                case Aanroeper.Zorgsysteem zorgsysteem -> ZORGSYSTEEM;
                case Aanroeper.Zorgmedewerker zorgmedewerker -> ZORGMEDEWERKER;
                case Aanroeper.Zorgverzekeraar zorgverzekeraar -> ZORGVERZEKERAAR;
            };
        }
    }

    static String woord(Uitkomst uitkomst) {
        return switch (uitkomst) {
            case Uitkomst.Gedaan gedaan -> "GEDAAN";
            case Uitkomst.Getoond getoond -> "GEDAAN";
            case Uitkomst.Herhaald herhaald -> "HERHAALD";
            case Uitkomst.Geweigerd geweigerd -> geweigerd.code().code();
        };
    }

    static Logregel lees(ResultSet rij) throws SQLException {
        @Nullable String[] velden = new String[1 + NA_TIJDSTIP.size()];
        velden[0] = Long.toString(microseconden(rij.getObject("tijdstip", OffsetDateTime.class)));
        for (int i = 0; i < NA_TIJDSTIP.size(); i++) {
            velden[1 + i] = rij.getString(NA_TIJDSTIP.get(i));
        }
        return new Logregel(rij.getLong("nummer"), Arrays.asList(velden));
    }

    private static long microseconden(OffsetDateTime tijdstip) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, tijdstip.toInstant());
    }

    /** The link of this line at a place in the chain. */
    byte[] hash(byte[] vorige, long keten) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(vorige);
            return digest.digest(tekst(keten).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no hash of a line", e);
        }
    }

    /** Every value with its length in front, so that no two lines are written alike. */
    private String tekst(long keten) {
        return metLengte(Long.toString(keten))
                + ','
                + metLengte(Long.toString(nummer))
                + ','
                + velden.stream().map(Logregel::metLengte).collect(Collectors.joining(","));
    }

    private static String metLengte(@Nullable String veld) {
        return veld == null ? "-" : veld.getBytes(StandardCharsets.UTF_8).length + ":" + veld;
    }
}
