package nl.machtigingen.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * The validator's English messages in Dutch, by their rule ({@code cvc-…}, XML Schema part 1, appendix C). The original text quotes
 * the offending value, which may be a BSN, so nothing of it is passed on but names of elements, attributes and namespaces. Thread-safe.
 */
final class Schemamelding {

    private static final Pattern NAAM = Pattern.compile("\"([^\"]*)\":([A-Za-z_][\\w.\\-]*)");
    private static final Pattern ATTRIBUUT = Pattern.compile("^cvc-complex-type.3.2.2: Attribute '([^']*)'");
    private static final Pattern VERWACHT = Pattern.compile("One of '\\{(.*)}' is expected");

    private final @Nullable String berichten;

    /**
     * @param berichten the namespace of the messages, which the validator does not name
     */
    Schemamelding(@Nullable String berichten) {
        this.berichten = berichten;
    }

    /** The validator reports a wrong simple value twice: by its facet, and by its type. The second says nothing new. */
    static boolean isHerhaling(String melding) {
        return melding.startsWith("cvc-type.3.1.3") || melding.startsWith("cvc-attribute.3");
    }

    /**
     * @param element the one that was read last
     */
    String inHetNederlands(String melding, @Nullable QName element) {
        String regel = melding.contains(":") ? melding.substring(0, melding.indexOf(':')) : melding;
        return switch (regel) {
            case "cvc-complex-type.2.4.a", "cvc-complex-type.2.4.g" ->
                andereNamespace(element, namespaceVan(element, melding))
                        .orElseGet(() -> "Dit element mag hier niet staan. Verwacht: " + namen(melding) + ".");
            case "cvc-complex-type.2.4.b", "cvc-complex-type.2.4.h", "cvc-complex-type.2.4.i" ->
                "Hier ontbreekt een element. Verwacht: " + namen(melding) + ".";
            case "cvc-complex-type.2.4.d", "cvc-complex-type.2.4.e", "cvc-complex-type.2.4.f" ->
                "Dit element mag hier niet (meer) staan.";
            case "cvc-complex-type.2.3", "cvc-complex-type.2.1" -> "Hier mag geen tekst staan.";
            case "cvc-complex-type.3.2.2" -> attribuut(melding);
            case "cvc-elt.1", "cvc-elt.1.a" ->
                andereNamespace(element, berichten).orElse("Dit bericht bestaat niet in deze dienst.");
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

    private static Optional<String> andereNamespace(@Nullable QName element, @Nullable String verwacht) {
        if (element == null || verwacht == null || element.getNamespaceURI().equals(verwacht)) {
            return Optional.empty();
        }
        String gevonden = element.getNamespaceURI().isEmpty()
                ? "staat in geen namespace"
                : "staat in namespace '" + Genoemd.namespace(element.getNamespaceURI()) + "'";
        return Optional.of("Dit element " + gevonden + ". Verwacht: namespace '" + verwacht + "'.");
    }

    /** The namespace in which the schema does have an element of this name here. */
    private static @Nullable String namespaceVan(@Nullable QName element, String melding) {
        return element == null
                ? null
                : verwacht(melding).stream()
                        .filter(naam -> naam.getLocalPart().equals(element.getLocalPart()))
                        .map(QName::getNamespaceURI)
                        .findFirst()
                        .orElse(null);
    }

    private static String attribuut(String melding) {
        Matcher attribuut = ATTRIBUUT.matcher(melding);
        return attribuut.find()
                ? "Het attribuut '" + Genoemd.naam(attribuut.group(1)) + "' bestaat hier niet."
                : "Dit attribuut bestaat hier niet.";
    }

    private static String namen(String melding) {
        List<QName> namen = verwacht(melding);
        return namen.isEmpty()
                ? "zie het schema"
                : namen.stream().map(QName::getLocalPart).collect(Collectors.joining(" of "));
    }

    private static List<QName> verwacht(String melding) {
        List<QName> namen = new ArrayList<>();
        Matcher verwacht = VERWACHT.matcher(melding);
        if (verwacht.find()) {
            for (Matcher naam = NAAM.matcher(verwacht.group(1)); naam.find(); ) {
                namen.add(new QName(naam.group(1), naam.group(2)));
            }
        }
        return namen;
    }
}
