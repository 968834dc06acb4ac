package nl.machtigingen.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of an expression. Comments, braces, axes and the like are no words, so they cannot be written. */
final class ExpressionLexer {

    enum Soort {
        NAAM,
        VARIABELE,
        TEKST,
        GETAL,
        TEKEN,
        EINDE
    }

    record Token(Soort soort, String tekst, int plaats) {

        boolean is(String woord) {
            return tekst.equals(woord) && (soort == Soort.NAAM || soort == Soort.TEKEN);
        }
    }

    private static final Pattern WOORD = Pattern.compile("(?<tekst>'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\")"
            + "|(?<getal>[0-9]{1,9}(?:\\.[0-9]{1,4})?(?![\\w.]))"
            + "|(?<variabele>\\$[A-Za-z_][\\w.-]*)"
            + "|(?<naam>[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?)"
            + "|(?<teken>!=|<=|>=|//|[-+*=<>()\\[\\],/@.|])");

    private ExpressionLexer() {}

    static List<Token> woorden(String tekst) throws InvalidExpression {
        List<Token> woorden = new ArrayList<>();
        Matcher woord = WOORD.matcher(tekst);
        for (int plaats = 0; plaats < tekst.length(); ) {
            if (Character.isWhitespace(tekst.charAt(plaats))) {
                plaats++;
            } else if (woord.region(plaats, tekst.length()).lookingAt()) {
                woorden.add(token(woord, plaats));
                plaats = woord.end();
            } else {
                throw new InvalidExpression(
                        "Teken " + (plaats + 1) + " hoort niet in een voorwaarde: '" + tekst.charAt(plaats) + "'.");
            }
        }
        woorden.add(new Token(Soort.EINDE, "het einde", tekst.length()));
        return woorden;
    }

    private static Token token(Matcher woord, int plaats) {
        String tekst = woord.group();
        if (woord.group("tekst") != null) {
            return new Token(Soort.TEKST, tekst, plaats);
        } else if (woord.group("getal") != null) {
            return new Token(Soort.GETAL, tekst, plaats);
        } else if (woord.group("variabele") != null) {
            return new Token(Soort.VARIABELE, tekst.substring(1), plaats);
        }
        return new Token(woord.group("naam") == null ? Soort.TEKEN : Soort.NAAM, tekst, plaats);
    }
}
