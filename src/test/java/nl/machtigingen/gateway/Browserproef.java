package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ViewportSize;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** What every test of the pages says: who comes, to which page, what is pressed, and what each page owes everybody. */
abstract class Browserproef {

    static final String DE_KIES = "persoon/tandarts-de-kies";
    static final String LEZER = "persoon/tandarts-de-kies-raadplegen";
    static final String DE_MOLAAR = "persoon/tandarts-de-molaar";
    static final String AM_FLUSS = "persoon/ziekenhuis-am-fluss";

    static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static final long HONDERD_KB = 100 * 1024;
    private static final int MEESTE_TABS = 60;

    /** Words that are cut off or stand over another box although the page itself does not scroll. */
    private static final String UITSTEKEND = """
            () => [...document.querySelectorAll('main *')]
                .filter(e => e.childElementCount === 0 && e.textContent.trim() && !e.closest('.onzichtbaar, thead, select, datalist'))
                .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth - 8
                    || e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline')
                .map(e => e.outerHTML)""";

    /** What has the focus, when that cannot be seen. */
    private static final String ONZICHTBAAR = """
            () => {
              const hier = document.activeElement;
              const stijl = getComputedStyle(hier);
              return hier === document.body || stijl.outlineStyle !== 'none' || stijl.boxShadow !== 'none' ? '' : hier.outerHTML;
            }""";

    final GatewayUnderTest gateway = GatewayUnderTest.running();
    final Browser browser = Browser.running();
    final int poort = gateway.personenpoort();
    final String adres = "https://localhost:" + poort;

    private final List<BrowserContext> open = new ArrayList<>();

    @AfterEach
    void everybodyGoesHome() {
        open.forEach(BrowserContext::close);
    }

    /** Somebody with this certificate; without one when it is null. */
    final BrowserContext als(@Nullable String certificaat) {
        return als(certificaat, Browser.opties());
    }

    final BrowserContext als(@Nullable String certificaat, NewContextOptions opties) {
        return bij(gateway, certificaat, opties);
    }

    /** The same at a gateway of the test's own. */
    final BrowserContext bij(GatewayUnderTest gateway, @Nullable String certificaat, NewContextOptions opties) {
        BrowserContext wie = browser.als(certificaat, gateway.personenpoort(), opties);
        open.add(wie);
        return wie;
    }

    final Page op(BrowserContext wie, String pad) {
        Page page = wie.newPage();
        page.navigate(adres + pad);
        return page;
    }

    /** And waits for the page that comes of it: every button sends a form. */
    static void klik(Page page, String knop) {
        page.waitForNavigation(() -> knop(page, knop).click());
    }

    static Locator knop(Page page, String naam) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(naam).setExact(true));
    }

    static String kop(Page page) {
        return page.locator("h1").innerText();
    }

    /** The number in the address of a step. */
    static String nummer(Page page) {
        return page.url().replaceFirst(".*/aanvragen/([0-9]+).*", "$1");
    }

    /** Tab by tab, and on the way one always sees where one is (WCAG 2.4.7). */
    static void tabTot(Page page, String selector) {
        for (int i = 0; i < MEESTE_TABS; i++) {
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
                return;
            }
            page.keyboard().press("Tab");
            assertThat(page.evaluate(ONZICHTBAAR)).as("has the focus unseen").isEqualTo("");
        }
        throw new AssertionError("not reached with Tab: " + selector);
    }

    /** Light, accessible, and whole on a large window, on one that is enlarged twice (WCAG 1.4.4) and on a phone. */
    final void zijnVoorIedereen(String certificaat, List<String> paden) {
        Page page = als(certificaat).newPage();
        Page telefoon = als(
                        certificaat, Browser.opties().setViewportSize(320, 640).setDeviceScaleFactor(2))
                .newPage();
        for (String pad : paden) {
            String naam =
                    pad.replaceAll("[0-9]+", "x").replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
            assertThat(gewicht(page, pad)).as(pad).isLessThan(HONDERD_KB);
            assertThat(page.locator("h1").count()).as(pad).isEqualTo(1);
            Browser.bewaar(page, naam);
            assertThat(browser.bezwaren(page)).as(pad).isEmpty();
            ViewportSize groot = page.viewportSize();
            page.setViewportSize(groot.width / 2, groot.height / 2);
            isHeel(page, pad + " enlarged twice");
            page.setViewportSize(groot.width, groot.height);
            telefoon.navigate(adres + pad);
            Browser.bewaar(telefoon, naam + "-telefoon");
            isHeel(telefoon, pad + " on a phone");
            assertThat(browser.bezwaren(telefoon)).as(pad + " on a phone").isEmpty();
        }
    }

    private static void isHeel(Page page, String wat) {
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .as(wat)
                .isLessThanOrEqualTo(page.viewportSize().width);
        assertThat(page.evaluate(UITSTEKEND)).as("sticks out of " + wat).isEqualTo(List.of());
    }

    private long gewicht(Page page, String pad) {
        List<Response> antwoorden = new ArrayList<>();
        page.onResponse(antwoorden::add);
        page.navigate(adres + pad);
        return List.copyOf(antwoorden).stream()
                .filter(antwoord -> antwoord.status() == 200)
                .mapToLong(antwoord -> antwoord.body().length)
                .sum();
    }
}
