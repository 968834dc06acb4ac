package nl.machtigingen.portaal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32C;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.IMessageResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Fills the templates in {@code portaal/} on the classpath. Values of others enter as escaped text only. Thread-safe. */
final class Weergave {

    /** The variable that carries the language to the message resolver. */
    static final String TEKSTEN = "teksten";

    private final TemplateEngine engine = new TemplateEngine();
    private final String versie = versie("portaal.css", "portaal.js", "icoon.svg");

    Weergave() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Weergave.class.getClassLoader());
        resolver.setPrefix("portaal/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheable(true);
        engine.setTemplateResolver(resolver);
        engine.setMessageResolver(new Berichten());
    }

    String vul(String sjabloon, Teksten teksten, Map<String, Object> waarden) {
        Map<String, Object> alles = new HashMap<>(waarden);
        alles.put(TEKSTEN, teksten);
        alles.put("taal", teksten.taal().getLanguage());
        alles.put("versie", versie);
        return engine.process(sjabloon, new Context(teksten.taal(), alles));
    }

    /** Of these files together: browsers keep them for long, and must notice another one. */
    private static String versie(String... namen) {
        CRC32C som = new CRC32C();
        for (String naam : namen) {
            try (InputStream bestand =
                    Objects.requireNonNull(Weergave.class.getResourceAsStream("/portaal/statisch/" + naam), naam)) {
                som.update(bestand.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return HexFormat.of().toHexDigits((int) som.getValue());
    }

    /** Asks our own texts; what is missing there is a defect, and shows itself. */
    private static final class Berichten implements IMessageResolver {

        @Override
        public String getName() {
            return "teksten";
        }

        @Override
        public Integer getOrder() {
            return 1;
        }

        @Override
        public String resolveMessage(ITemplateContext context, Class<?> origin, String key, Object[] parameters) {
            return ((Teksten) context.getVariable(TEKSTEN)).van(key, parameters == null ? new Object[0] : parameters);
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context, Class<?> origin, String key, Object[] parameters) {
            throw new IllegalStateException("no text for " + key);
        }
    }
}
