package nl.machtigingen.xml;

import java.io.CharConversionException;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * What a pull parser says in English, in Dutch: where the message stops being XML, and why. The original quotes characters of the content,
 * so nothing of it is passed on but names, cut short ({@link Genoemd}).
 */
final class Leesfout {

    private static final String GEEN_XML = "Het bericht is geen welgevormde XML";
    private static final Pattern TEKEN = Pattern.compile("at char #(\\d+)");

    /** The first that fits. The texts are Woodstox's own; one that it words otherwise later ends as the bare sentence with its place. */
    private static final List<Soort> SOORTEN = List.of(
            soort(
                    "^Undeclared namespace prefix \"(.*?)\"",
                    "de prefix '%s' is niet gedeclareerd (xmlns:%1$s ontbreekt)."),
            soort(
                    "^Unexpected close tag </(.*?)>; expected </(.*?)>",
                    "hier sluit '%s', maar eerst moet '%s' worden gesloten."),
            soort(
                    "^Unexpected EOF; was expecting a close tag for element <(.*?)>",
                    "het bericht houdt op voordat '%s' is gesloten."),
            soort("^Unexpected EOF in prolog", "er staat geen element in."),
            soort("^Unexpected (EOF|end of input)", "het bericht houdt te vroeg op."),
            soort("^Duplicate attribute '(?:\\{.*})?(.*?)'", "het attribuut '%s' staat er tweemaal."),
            soort("^(Illegal character|Invalid character reference)", "dit teken mag in XML niet voorkomen."),
            soort(
                    "(\\(missing name\\?\\)|expected a semi-colon|hex digit|decimal number)",
                    "hier hoort een naam of een verwijzing. Schrijf een & in tekst als &amp;."),
            soort("after '<'", "na < hoort de naam van een element. Schrijf een < in tekst als &lt;."),
            soort("in prolog", "het bericht begint niet met een element."),
            soort("in epilog", "na het laatste element staat nog iets."),
            soort("Expected a quote", "de waarde van een attribuut staat niet tussen aanhalingstekens."),
            soort("in attribute value", "in de waarde van een attribuut hoort een < als &lt; te staan."),
            soort("expected '='$", "na de naam van een attribuut hoort een =."),
            soort("expected space, or '>'", "hier hoort een spatie, > of />."),
            soort("^String '--' not allowed", "in commentaar mag geen -- staan."),
            soort("^String ']]>' not allowed", "schrijf ]]> in tekst als ]]&gt;."),
            soort("is reserved by the specs", "de XML-declaratie mag alleen helemaal vooraan staan."),
            soort("encoding", "de tekenset in de XML-declaratie is onbekend, of is niet die van het bericht."),
            soort("(?i)namespace|redeclare prefix", "een prefix is verkeerd gedeclareerd."));

    private record Soort(Pattern patroon, String tekst) {}

    private Leesfout() {}

    private static Soort soort(String patroon, String tekst) {
        return new Soort(Pattern.compile(patroon), tekst);
    }

    static OnveiligeXml van(XMLStreamException oorzaak) {
        if (oorzaak instanceof Meeschrijver.Onleesbaar onleesbaar) {
            return new OnveiligeXml(onleesbaar.reden(), oorzaak);
        }
        Throwable geneste = oorzaak.getNestedException();
        if (geneste instanceof CharConversionException tekens) {
            return new OnveiligeXml(GEEN_XML + tekenset(tekens), oorzaak);
        }
        if (geneste instanceof IOException) {
            return new OnveiligeXml("Het bericht kwam niet geheel aan. Stuur het opnieuw.", oorzaak);
        }
        String melding = melding(oorzaak);
        if (melding.contains("limit (")) {
            return new OnveiligeXml("Het bericht gaat de grenzen voor diepte of attributen te buiten.", oorzaak);
        }
        return new OnveiligeXml(GEEN_XML + plaats(oorzaak.getLocation()) + wat(melding), oorzaak);
    }

    /** The parser's first line; on the next it writes the place. */
    private static String melding(XMLStreamException oorzaak) {
        return String.valueOf(oorzaak.getMessage()).lines().findFirst().orElse("");
    }

    private static String plaats(@Nullable Location plaats) {
        if (plaats == null || plaats.getLineNumber() < 1) {
            return ": ";
        }
        return ". Regel " + plaats.getLineNumber() + ", kolom " + plaats.getColumnNumber() + ": ";
    }

    private static String wat(String melding) {
        for (Soort soort : SOORTEN) {
            Matcher gevonden = soort.patroon().matcher(melding);
            if (gevonden.find()) {
                return soort.tekst().formatted(namen(gevonden));
            }
        }
        return "hier kan het niet verder worden gelezen.";
    }

    private static Object[] namen(Matcher gevonden) {
        Object[] namen = new Object[gevonden.groupCount()];
        for (int i = 0; i < namen.length; i++) {
            String groep = gevonden.group(i + 1);
            namen[i] = groep == null ? "" : Genoemd.naam(groep);
        }
        return namen;
    }

    private static String tekenset(CharConversionException tekens) {
        Matcher teken = TEKEN.matcher(String.valueOf(tekens.getMessage()));
        String waar = teken.find() ? ". Bij teken " + teken.group(1) : ". Ergens";
        return waar + " staan bytes die niet bij de tekenset van het bericht horen. Stuur UTF-8.";
    }
}
