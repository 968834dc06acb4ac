package nl.machtigingen.formulier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.machtigingen.xml.Expression;
import nl.machtigingen.xml.ExpressionInput;
import nl.machtigingen.xml.ExpressionLanguage;
import org.jspecify.annotations.Nullable;

/**
 * A question of a form (S-80).
 *
 * @param opties value and text, in the order of the form; only of a {@link Soort#KEUZE}
 * @param wanneer under which it is asked; always when absent (S-82)
 * @param lengte most characters of a {@link Soort#TEKST}
 * @param bijlage kind of attachment that answers a {@link Soort#BIJLAGE} (S-86)
 * @param bron where the question comes from: a number of the sources, or {@code aanname}
 */
public record Vraag(
        String id,
        String tekst,
        Soort soort,
        Map<String, String> opties,
        boolean verplicht,
        @Nullable Expression wanneer,
        @Nullable String eenheid,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        int lengte,
        @Nullable String bijlage,
        String bron) {

    private static final DateTimeFormatter NEDERLANDSE_DATUM = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final Pattern GETAL = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,4})?");

    /** What an answer looks like. */
    public enum Soort {
        JANEE(ExpressionLanguage.Type.TEKST),
        KEUZE(ExpressionLanguage.Type.TEKST),
        DATUM(ExpressionLanguage.Type.DATUM),
        GETAL(ExpressionLanguage.Type.GETAL),
        TEKST(ExpressionLanguage.Type.TEKST),
        BIJLAGE(ExpressionLanguage.Type.TEKST);

        private final ExpressionLanguage.Type type;

        Soort(ExpressionLanguage.Type type) {
            this.type = type;
        }

        ExpressionLanguage.Type type() {
            return type;
        }
    }

    /** What is wrong with an answer, in Dutch and without the answer. */
    public Optional<String> bezwaar(String waarde) {
        return switch (soort) {
            case JANEE ->
                waarde.equals("ja") || waarde.equals("nee") ? Optional.empty() : Optional.of("Antwoord met ja of nee.");
            case KEUZE ->
                opties.containsKey(waarde)
                        ? Optional.empty()
                        : Optional.of("Kies een van: " + String.join(", ", opties.keySet()) + ".");
            case DATUM -> isDatum(waarde) ? Optional.empty() : Optional.of("Geef een datum als jjjj-mm-dd.");
            case GETAL -> isGetal(waarde) ? Optional.empty() : Optional.of("Geef een getal" + grenzen() + ".");
            case TEKST ->
                waarde.length() <= lengte
                        ? Optional.empty()
                        : Optional.of("Houd de tekst op hoogstens " + lengte + " tekens.");
            case BIJLAGE -> Optional.of("Deze vraag wordt met een bijlage beantwoord, niet met tekst.");
        };
    }

    /** An answer without objection, as a Dutch reader understands it. */
    public String leesbaar(String waarde) {
        return leesbaar(waarde, Map.of(), eenheid);
    }

    /**
     * The same with words of another language.
     *
     * @param andere the choices that have other words
     */
    public String leesbaar(String waarde, Map<String, String> andere, @Nullable String andereEenheid) {
        return switch (soort) {
            case KEUZE -> andere.getOrDefault(waarde, opties.getOrDefault(waarde, waarde));
            case DATUM -> NEDERLANDSE_DATUM.format(LocalDate.parse(waarde));
            case GETAL -> waarde.replace('.', ',') + (andereEenheid == null ? "" : " " + andereEenheid);
            case JANEE, TEKST, BIJLAGE -> waarde;
        };
    }

    /** Gives an answer without objection to the conditions of later questions. */
    void zet(ExpressionInput invoer, String waarde) {
        switch (soort.type()) {
            case TEKST -> invoer.zet(id, waarde);
            case GETAL -> invoer.zet(id, new BigDecimal(waarde));
            case DATUM -> invoer.zet(id, LocalDate.parse(waarde));
        }
    }

    private boolean isGetal(String waarde) {
        if (!GETAL.matcher(waarde).matches()) {
            return false;
        }
        BigDecimal getal = new BigDecimal(waarde);
        return (min == null || getal.compareTo(min) >= 0) && (max == null || getal.compareTo(max) <= 0);
    }

    private String grenzen() {
        return (min == null ? "" : " van " + min.toPlainString())
                + (max == null ? "" : " tot en met " + max.toPlainString())
                + (eenheid == null ? "" : " (" + eenheid + ")");
    }

    private static boolean isDatum(String waarde) {
        try {
            return LocalDate.parse(waarde).getYear() >= 1900;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
