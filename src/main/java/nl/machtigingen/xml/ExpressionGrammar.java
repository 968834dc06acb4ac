package nl.machtigingen.xml;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.machtigingen.xml.ExpressionLexer.Soort;
import nl.machtigingen.xml.ExpressionLexer.Token;

/**
 * The part of XPath 3.1 that a rule may use, and a bound on what an expression of it can cost. Saxon evaluates; it cannot be stopped
 * once it runs, nor while it folds constants in compilation, so what could run for ever or grow without end is refused by its form:
 * no ranges, no functions as values (so no recursion), no regular expressions, no joining of strings, no way up or across the document.
 * What is left visits the document a bounded number of times within itself. For one expression; not thread-safe.
 */
final class ExpressionGrammar {

    /** How often a loop may stand within a loop: a document of n nodes costs at most n to this power. */
    private static final int HOOGSTE_GRAAD = 3;

    private static final int DIEPSTE_NESTING = 30;
    private static final int LANGSTE = 1_000;

    private static final Set<String> FUNCTIES = Set.of(
            "abs",
            "boolean",
            "ceiling",
            "contains",
            "count",
            "day-from-date",
            "distinct-values",
            "empty",
            "ends-with",
            "exists",
            "false",
            "floor",
            "last",
            "lower-case",
            "max",
            "min",
            "month-from-date",
            "normalize-space",
            "not",
            "number",
            "position",
            "round",
            "starts-with",
            "string",
            "string-length",
            "substring",
            "sum",
            "true",
            "upper-case",
            "year-from-date");

    /** Only of a literal, so that they cannot fail on an answer. */
    private static final Set<String> CONSTANTEN = Set.of("xs:date", "xs:dayTimeDuration", "xs:yearMonthDuration");

    private static final Set<String> VERGELIJKINGEN =
            Set.of("=", "!=", "<", "<=", ">", ">=", "eq", "ne", "lt", "le", "gt", "ge");

    private final ExpressionLanguage taal;
    private final List<Token> woorden;
    private final Set<String> lussen = new HashSet<>();
    private final Set<String> variabelen = new HashSet<>();
    private int plaats;
    private int diepte;
    private boolean leestDocument;

    private ExpressionGrammar(ExpressionLanguage taal, List<Token> woorden) {
        this.taal = taal;
        this.woorden = woorden;
    }

    /**
     * What an expression looks at.
     *
     * @param variabelen the declared ones that it names
     * @param leestDocument whether it looks further than those
     */
    record Gebruik(Set<String> variabelen, boolean leestDocument) {}

    /** Cost and size as powers of the number of nodes. */
    private record Graad(int kosten, int omvang) {

        static final Graad ENKEL = new Graad(0, 0);
        static final Graad VEEL = new Graad(1, 1);

        Graad met(Graad ander) {
            return new Graad(Math.max(kosten, ander.kosten), Math.max(omvang, ander.omvang));
        }

        Graad voorElk(Graad binnen) {
            return new Graad(Math.max(kosten, omvang + binnen.kosten), omvang + binnen.omvang);
        }

        Graad tot(int omvang) {
            return new Graad(kosten, omvang);
        }
    }

    static Gebruik controleer(String tekst, ExpressionLanguage taal) throws InvalidExpression {
        if (tekst.length() > LANGSTE) {
            throw new InvalidExpression("Een voorwaarde is hoogstens " + LANGSTE + " tekens lang.");
        }
        ExpressionGrammar grammatica = new ExpressionGrammar(taal, ExpressionLexer.woorden(tekst));
        Graad graad = grammatica.enkele();
        if (grammatica.nu().soort() != Soort.EINDE) {
            throw grammatica.nietVerwacht();
        }
        if (graad.kosten > HOOGSTE_GRAAD) {
            throw new InvalidExpression(
                    "Deze voorwaarde kan te veel rekentijd kosten: gebruik minder lussen in elkaar.");
        }
        return new Gebruik(Set.copyOf(grammatica.variabelen), grammatica.leestDocument);
    }

    private Graad enkele() throws InvalidExpression {
        if (++diepte > DIEPSTE_NESTING) {
            throw new InvalidExpression("Een voorwaarde heeft hoogstens " + DIEPSTE_NESTING + " niveaus.");
        }
        Graad graad = switch (nu().soort() == Soort.NAAM ? nu().tekst() : "") {
            case "if" -> volgt("(") ? keuze() : of();
            case "some", "every", "for" -> straks().soort() == Soort.VARIABELE ? lus(nu().is("for")) : of();
            default -> of();
        };
        diepte--;
        return graad;
    }

    private Graad keuze() throws InvalidExpression {
        neem("if");
        neem("(");
        Graad graad = enkele();
        neem(")");
        neem("then");
        graad = graad.met(enkele());
        neem("else");
        return graad.met(enkele());
    }

    private Graad lus(boolean levert) throws InvalidExpression {
        verder();
        Graad graad = binding();
        while (nu().is(",")) {
            verder();
            graad = graad.voorElk(binding());
        }
        neem(levert ? "return" : "satisfies");
        graad = graad.voorElk(enkele());
        return levert ? graad : graad.tot(0);
    }

    private Graad binding() throws InvalidExpression {
        if (nu().soort() != Soort.VARIABELE) {
            throw nietVerwacht();
        }
        String naam = verder().tekst();
        if (taal.variabelen().containsKey(naam)) {
            throw new InvalidExpression("De naam $" + naam + " is al van een vraag of feit.");
        }
        neem("in");
        Graad graad = enkele();
        lussen.add(naam);
        return graad;
    }

    private Graad of() throws InvalidExpression {
        Graad graad = en();
        while (nu().is("or")) {
            verder();
            graad = graad.met(en()).tot(0);
        }
        return graad;
    }

    private Graad en() throws InvalidExpression {
        Graad graad = vergelijking();
        while (nu().is("and")) {
            verder();
            graad = graad.met(vergelijking()).tot(0);
        }
        return graad;
    }

    private Graad vergelijking() throws InvalidExpression {
        Graad links = som();
        if (nu().soort() == Soort.EINDE || !VERGELIJKINGEN.contains(nu().tekst())) {
            return links;
        }
        verder();
        Graad rechts = som();
        // every item of one side is held against every item of the other
        int kosten = Math.max(Math.max(links.kosten, rechts.kosten), links.omvang + rechts.omvang);
        return new Graad(kosten, 0);
    }

    private Graad som() throws InvalidExpression {
        Graad graad = product();
        while (nu().is("+") || nu().is("-")) {
            verder();
            graad = graad.met(product());
        }
        return graad;
    }

    private Graad product() throws InvalidExpression {
        Graad graad = min();
        while (nu().is("*") || nu().is("div") || nu().is("idiv") || nu().is("mod")) {
            verder();
            graad = graad.met(min());
        }
        return graad;
    }

    private Graad min() throws InvalidExpression {
        if (nu().is("-")) {
            verder();
        }
        return pad();
    }

    private Graad pad() throws InvalidExpression {
        Graad graad;
        if (nu().is("/")) {
            verder();
            graad = stap();
        } else if (isStap()) {
            graad = stap();
        } else {
            graad = filters(begin());
            if (nu().is("/")) {
                verder();
                graad = graad.voorElk(stap());
            }
        }
        while (nu().is("/")) {
            verder();
            // a step down a tree meets no node twice
            graad = graad.met(stap());
        }
        return graad;
    }

    private boolean isStap() {
        return nu().is("@") || nu().is("*") || nu().soort() == Soort.NAAM && !volgt("(");
    }

    private Graad stap() throws InvalidExpression {
        leestDocument = true;
        if (nu().is("@")) {
            verder();
        }
        if (nu().is("*")) {
            verder();
        } else if (nu().soort() == Soort.NAAM && !volgt("(")) {
            String naam = verder().tekst();
            if (!taal.elementen().contains(naam)) {
                throw new InvalidExpression("Het element " + naam + " bestaat niet in een aanvraag.");
            }
        } else {
            throw nietVerwacht();
        }
        return filters(Graad.VEEL);
    }

    private Graad filters(Graad van) throws InvalidExpression {
        Graad graad = van;
        while (nu().is("[")) {
            verder();
            graad = graad.voorElk(enkele().tot(0));
            neem("]");
        }
        return graad;
    }

    private Graad begin() throws InvalidExpression {
        Token woord = verder();
        return switch (woord.soort()) {
            case TEKST, GETAL -> Graad.ENKEL;
            case VARIABELE -> variabele(woord.tekst());
            case NAAM -> functie(woord);
            case TEKEN -> {
                if (woord.tekst().equals(".")) {
                    leestDocument = true;
                    yield Graad.ENKEL;
                } else if (woord.tekst().equals("(")) {
                    yield nu().is(")") ? leeg() : reeks();
                }
                plaats--;
                throw nietVerwacht();
            }
            case EINDE -> throw new InvalidExpression("De voorwaarde is niet af.");
        };
    }

    private Graad variabele(String naam) throws InvalidExpression {
        if (taal.variabelen().containsKey(naam)) {
            variabelen.add(naam);
        } else if (!lussen.contains(naam)) {
            throw new InvalidExpression("Er is geen eerdere vraag en geen feit met de naam $" + naam + ".");
        }
        return Graad.ENKEL;
    }

    private Graad leeg() {
        verder();
        return Graad.ENKEL;
    }

    private Graad reeks() throws InvalidExpression {
        Graad graad = enkele();
        while (nu().is(",")) {
            verder();
            graad = graad.met(enkele()).met(Graad.VEEL);
        }
        neem(")");
        return graad;
    }

    private Graad functie(Token naam) throws InvalidExpression {
        if (!nu().is("(")) {
            plaats--;
            throw nietVerwacht();
        }
        verder();
        if (CONSTANTEN.contains(naam.tekst())) {
            if (nu().soort() != Soort.TEKST) {
                throw new InvalidExpression(naam.tekst() + " neemt alleen een vaste tekst tussen aanhalingstekens.");
            }
            verder();
            neem(")");
            return Graad.ENKEL;
        }
        if (!FUNCTIES.contains(naam.tekst())) {
            throw new InvalidExpression("De functie " + naam.tekst() + " kan in een voorwaarde niet worden gebruikt.");
        }
        Graad graad = nu().is(")") ? leeg() : reeks();
        return naam.tekst().equals("distinct-values") ? graad : graad.tot(0);
    }

    private Token nu() {
        return woorden.get(plaats);
    }

    private Token straks() {
        return woorden.get(Math.min(plaats + 1, woorden.size() - 1));
    }

    private boolean volgt(String woord) {
        return straks().is(woord);
    }

    private Token verder() {
        Token woord = nu();
        plaats = Math.min(plaats + 1, woorden.size() - 1);
        return woord;
    }

    private void neem(String woord) throws InvalidExpression {
        if (!nu().is(woord)) {
            throw new InvalidExpression("Op teken " + (nu().plaats() + 1) + " wordt '" + woord + "' verwacht, niet '"
                    + nu().tekst() + "'.");
        }
        verder();
    }

    private InvalidExpression nietVerwacht() {
        return new InvalidExpression("Op teken " + (nu().plaats() + 1) + " kan '" + nu().tekst() + "' niet staan.");
    }
}
