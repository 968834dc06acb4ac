package nl.machtigingen.xml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.sf.saxon.Configuration;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.s9api.ItemType;
import net.sf.saxon.s9api.OccurrenceIndicator;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XPathExecutable;
import net.sf.saxon.s9api.XPathSelector;
import nl.machtigingen.xml.ExpressionGrammar.Gebruik;

/**
 * A condition in XPath 3.1, compiled once. It reaches nothing but its variables and its document, and its cost is bounded by its form:
 * see {@link ExpressionGrammar}. Thread-safe.
 */
public final class Expression {

    static final Processor PROCESSOR = processor();

    private final String tekst;
    private final XPathExecutable executable;
    private final List<QName> namen;
    private final Gebruik gebruik;

    private Expression(String tekst, XPathExecutable executable, Gebruik gebruik) {
        this.tekst = tekst;
        this.executable = executable;
        this.gebruik = gebruik;
        this.namen = gebruik.variabelen().stream().map(QName::new).toList();
    }

    /**
     * Compiles.
     *
     * @throws InvalidExpression when it is no expression of that language, may cost too much, or cannot be evaluated without any value
     */
    public static Expression compileer(String tekst, ExpressionLanguage taal) throws InvalidExpression {
        Gebruik gebruik = ExpressionGrammar.controleer(tekst, taal);
        XPathCompiler compiler = PROCESSOR.newXPathCompiler();
        compiler.setLanguageVersion("3.1");
        taal.variabelen()
                .forEach((naam, type) ->
                        compiler.declareVariable(new QName(naam), itemType(type), OccurrenceIndicator.ZERO_OR_ONE));
        try {
            Expression expression = new Expression(tekst, compiler.compile(tekst), gebruik);
            expression.probeer(taal);
            return expression;
        } catch (SaxonApiException e) {
            throw new InvalidExpression("De voorwaarde is geen geldige XPath: " + e.getMessage());
        }
    }

    /** Types that do not go together show only when there are values. */
    private void probeer(ExpressionLanguage taal) throws InvalidExpression {
        ExpressionInput proef = new ExpressionInput(document -> document.element("leeg", ""));
        taal.variabelen().forEach((naam, type) -> {
            switch (type) {
                case TEKST -> proef.zet(naam, "x");
                case GETAL -> proef.zet(naam, BigDecimal.ONE);
                case DATUM -> proef.zet(naam, LocalDate.EPOCH);
            }
        });
        try {
            geldt(proef);
        } catch (IllegalStateException e) {
            throw new InvalidExpression("De voorwaarde vergelijkt of berekent wat niet bij elkaar hoort: " + tekst);
        }
    }

    /**
     * Whether it holds.
     *
     * @throws IllegalStateException when it cannot be evaluated over this input, which is a mistake in the rule; names the rule, and no value
     */
    public boolean geldt(ExpressionInput invoer) {
        XPathSelector selector = executable.load();
        try {
            for (QName naam : namen) {
                selector.setVariable(naam, invoer.waarde(naam.getLocalName()));
            }
            if (gebruik.leestDocument()) {
                selector.setContextItem(invoer.document());
            }
            return selector.effectiveBooleanValue();
        } catch (SaxonApiException e) {
            throw new IllegalStateException("rule cannot be evaluated: " + tekst + ": " + e.getErrorCode());
        }
    }

    /** The declared variables that it names. */
    public Set<String> variabelen() {
        return gebruik.variabelen();
    }

    /** Whether it looks at the document, or at variables alone. */
    public boolean leestDocument() {
        return gebruik.leestDocument();
    }

    @Override
    public String toString() {
        return tekst;
    }

    private static ItemType itemType(ExpressionLanguage.Type type) {
        return switch (type) {
            case TEKST -> ItemType.STRING;
            case GETAL -> ItemType.DECIMAL;
            case DATUM -> ItemType.DATE;
        };
    }

    private static Processor processor() {
        Configuration configuration = new Configuration();
        configuration.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
        configuration.setConfigurationProperty(Feature.ALLOWED_PROTOCOLS, "none");
        // Saxon would print to the error stream, and its text quotes values of the request.
        configuration.setErrorReporterFactory(stil -> fout -> {});
        return new Processor(configuration);
    }
}
