package nl.machtigingen.notificatie.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.notificatie.Mailaanleiding;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * What an e-mail says, out of the folder {@code mail} on the classpath: what differs per aanleiding in {@code teksten.properties}, what
 * is always said in the two templates. All that it can say of a machtiging is its machtigingId. Thread-safe.
 */
final class Mailtekst {

    private static final String MAP = "mail/";
    private static final Locale NEDERLANDS = Locale.forLanguageTag("nl-NL");

    private final URI machtigingen;
    private final Properties teksten = teksten();
    private final TemplateEngine engine = engine();

    /** @param machtigingen where the number of a machtiging is put behind, for the link */
    Mailtekst(URI machtigingen) {
        this.machtigingen = machtigingen;
    }

    /** Where its links lead. */
    String host() {
        return machtigingen.getHost();
    }

    /** One e-mail, in both its forms. */
    record Tekst(String onderwerp, String plat, String html) {}

    Tekst van(Mailaanleiding aanleiding, MachtigingId machtiging) {
        String onderwerp = tekst(aanleiding, "onderwerp");
        Context context = new Context(
                NEDERLANDS,
                Map.of(
                        "onderwerp",
                        onderwerp,
                        "bericht",
                        tekst(aanleiding, "bericht"),
                        "machtiging",
                        machtiging.toString(),
                        "link",
                        machtigingen.resolve(machtiging.toString()).toString()));
        return new Tekst(
                onderwerp + " (machtiging " + machtiging + ")",
                engine.process("mail.txt", context),
                engine.process("mail.html", context));
    }

    private String tekst(Mailaanleiding aanleiding, String deel) {
        return Objects.requireNonNull(teksten.getProperty(aanleiding + "." + deel), aanleiding + "." + deel);
    }

    private static TemplateEngine engine() {
        TemplateEngine engine = new TemplateEngine();
        engine.addTemplateResolver(resolver(TemplateMode.HTML, "*.html"));
        engine.addTemplateResolver(resolver(TemplateMode.TEXT, "*.txt"));
        return engine;
    }

    private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String pattern) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Mailtekst.class.getClassLoader());
        resolver.setPrefix(MAP);
        resolver.setTemplateMode(mode);
        resolver.setResolvablePatterns(java.util.Set.of(pattern));
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return resolver;
    }

    private static Properties teksten() {
        Properties teksten = new Properties();
        try (InputStream in =
                Objects.requireNonNull(Mailtekst.class.getResourceAsStream("/" + MAP + "teksten.properties"))) {
            teksten.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return teksten;
    }
}
