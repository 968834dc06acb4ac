package nl.machtigingen.document;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.xml.OnveiligeXml;
import nl.machtigingen.xml.Parsers;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** Fills the templates in {@code document/} on the classpath. Values of others enter as escaped text only. Thread-safe. */
final class Sjablonen {

    private static final Locale TAAL = Locale.of("nl", "NL");

    /** Control characters that XML lets through. A reader should see that something stood there. */
    private static final Pattern ONLEESBAAR = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]");

    /** What is not seen itself; some of it turns the direction of a text, so that a page reads otherwise than it was written. */
    private static final Pattern ONZICHTBAAR = Pattern.compile("\\p{Cf}");

    private final TemplateEngine engine = new TemplateEngine();

    Sjablonen() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Sjablonen.class.getClassLoader());
        resolver.setPrefix("document/");
        resolver.setSuffix(".xml");
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheable(true);
        engine.setTemplateResolver(resolver);
    }

    Document vul(Documentsoort soort, Persoonsgegeven blad) {
        String xhtml = engine.process(soort.sjabloon(), new Context(TAAL, Map.of("blad", blad)));
        try {
            Document document = Parsers.document(xhtml);
            toonAlles(document.getDocumentElement());
            return document;
        } catch (OnveiligeXml e) {
            throw new IllegalStateException("template " + soort.sjabloon() + " gives no XHTML", e);
        }
    }

    private static void toonAlles(Node knoop) {
        for (Node kind = knoop.getFirstChild(); kind != null; kind = kind.getNextSibling()) {
            if (kind.getNodeType() == Node.TEXT_NODE) {
                kind.setNodeValue(leesbaar(kind.getNodeValue()));
            } else {
                toonAlles(kind);
            }
        }
    }

    private static String leesbaar(String tekst) {
        return ONLEESBAAR.matcher(ONZICHTBAAR.matcher(tekst).replaceAll("")).replaceAll("\uFFFD");
    }
}
