package nl.machtigingen.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The validator's English messages in Dutch, by their rule ({@code cvc-…}, XML Schema part 1, appendix C). The original text quotes
 * the offending value, which may be a BSN, so nothing of it is passed on but names of elements.
 */
final class Schemamelding {

    private static final Pattern NAAM = Pattern.compile("\"[^\"]*\":([A-Za-z_][\\w.\\-]*)");
    private static final Pattern VERWACHT = Pattern.compile("One of '\\{(.*)}' is expected");

    private Schemamelding() {}

    /** The validator reports a wrong simple value twice: by its facet, and by its type. The second says nothing new. */
    static boolean isHerhaling(String melding) {
        return melding.startsWith("cvc-type.3.1.3") || melding.startsWith("cvc-attribute.3");
    }

    static String inHetNederlands(String melding) {
        String regel = melding.contains(":") ? melding.substring(0, melding.indexOf(':')) : melding;
        return switch (regel) {
            case "cvc-complex-type.2.4.a", "cvc-complex-type.2.4.g" ->
                "Dit element mag hier niet staan. Verwacht: " + verwacht(melding) + ".";
            case "cvc-complex-type.2.4.b", "cvc-complex-type.2.4.h", "cvc-complex-type.2.4.i" ->
                "Hier ontbreekt een element. Verwacht: " + verwacht(melding) + ".";
            case "cvc-complex-type.2.4.d", "cvc-complex-type.2.4.e", "cvc-complex-type.2.4.f" ->
                "Dit element mag hier niet (meer) staan.";
            case "cvc-complex-type.2.3", "cvc-complex-type.2.1" -> "Hier mag geen tekst staan.";
            case "cvc-complex-type.3.2.2" -> "Dit attribuut bestaat hier niet.";
            case "cvc-elt.1", "cvc-elt.1.a" -> "Dit bericht bestaat niet in deze dienst.";
            case "cvc-pattern-valid" -> "De waarde heeft niet de voorgeschreven vorm.";
            case "cvc-enumeration-valid" -> "De waarde is geen van de toegestane waarden.";
            case "cvc-minLength-valid" -> "De waarde is te kort of leeg.";
            case "cvc-maxLength-valid" -> "De waarde is te lang.";
            case "cvc-length-valid" -> "De waarde heeft niet de juiste lengte.";
            case "cvc-minInclusive-valid", "cvc-minExclusive-valid" -> "De waarde is te laag.";
            case "cvc-maxInclusive-valid", "cvc-maxExclusive-valid" -> "De waarde is te hoog.";
            case "cvc-totalDigits-valid", "cvc-fractionDigits-valid" -> "De waarde heeft te veel cijfers of decimalen.";
            default -> "De waarde is hier niet geldig.";
        };
    }

    private static String verwacht(String melding) {
        Matcher verwacht = VERWACHT.matcher(melding);
        if (!verwacht.find()) {
            return "zie het schema";
        }
        List<String> namen = new ArrayList<>();
        for (Matcher naam = NAAM.matcher(verwacht.group(1)); naam.find(); ) {
            namen.add(naam.group(1));
        }
        return namen.isEmpty() ? "zie het schema" : String.join(" of ", namen);
    }
}
