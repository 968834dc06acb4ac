package nl.machtigingen.gateway;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ClientCertificate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.machtigingen.pki.SampleCertificates;
import org.jspecify.annotations.Nullable;

/** A real browser, one for all tests of a JVM; everybody in it has windows, cookies and a certificate of his own. */
final class Browser {

    private static final Path SCHERMEN = Path.of("target/schermen");
    private static final int BREEDTE = 1_200;
    private static final int HOOGTE = 850;

    /** The rules of WCAG 2.2 AA, and of what it builds on. */
    private static final String AXE = """
            async () => {
              const result = await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']});
              return result.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | '));
            }""";

    private static final class Holder {
        private static final Browser RUNNING = start();
    }

    private final com.microsoft.playwright.Browser browser;
    private final String axe;

    private Browser(com.microsoft.playwright.Browser browser, String axe) {
        this.browser = browser;
        this.axe = axe;
    }

    static Browser running() {
        return Holder.RUNNING;
    }

    private static Browser start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        com.microsoft.playwright.Browser browser = playwright.chromium().launch(Chromium.opties());
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return new Browser(browser, axe());
    }

    private static String axe() {
        try (InputStream script = Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody with this certificate; without one when it is null. */
    BrowserContext als(@Nullable String certificaat, int poort) {
        return als(certificaat, poort, opties());
    }

    BrowserContext als(
            @Nullable String certificaat, int poort, com.microsoft.playwright.Browser.NewContextOptions opties) {
        if (certificaat != null) {
            opties.setClientCertificates(List.of(new ClientCertificate("https://localhost:" + poort)
                    .setCertPath(SampleCertificates.FOLDER.resolve(certificaat + ".pem"))
                    .setKeyPath(SampleCertificates.FOLDER.resolve(certificaat + ".key"))));
        }
        BrowserContext wie = browser.newContext(opties);
        wie.setDefaultTimeout(20_000);
        return wie;
    }

    /** The driver ends TLS in a process of its own, which does not know our authority. */
    static com.microsoft.playwright.Browser.NewContextOptions opties() {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setIgnoreHTTPSErrors(true)
                .setLocale("nl-NL")
                .setTimezoneId("Europe/Amsterdam")
                .setViewportSize(BREEDTE, HOOGTE);
    }

    /** What a reader with a handicap would stumble over; empty when nothing. */
    @SuppressWarnings("unchecked")
    List<String> bezwaren(Page page) {
        page.evaluate(axe);
        return (List<String>) page.evaluate(AXE);
    }

    /** A picture of the page as it stands, for people to look at. */
    static void bewaar(Page page, String naam) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCHERMEN.resolve(naam + ".png"))
                .setFullPage(true));
    }
}
