package nl.machtigingen.xml;

import java.util.Map;
import java.util.Set;

/**
 * What an expression may speak of.
 *
 * @param variabelen name without dollar sign, and its type; each has one value or none
 * @param elementen local names of the elements of the document
 */
public record ExpressionLanguage(Map<String, Type> variabelen, Set<String> elementen) {

    /** Kinds of values. */
    public enum Type {
        TEKST,
        GETAL,
        DATUM
    }

    public ExpressionLanguage {
        variabelen = Map.copyOf(variabelen);
        elementen = Set.copyOf(elementen);
    }
}
