package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import nl.machtigingen.contract.typen.Status;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Half an hour of silence, on a gateway of its own: the others live in the present. */
class PortaalSessieTest {

    private static final GatewayUnderTest GATEWAY = GatewayUnderTest.start();
    private static final Duration TE_LANG = Duration.ofMinutes(31);

    private final BrowserContext appel = Browser.running().als("persoon/tandarts-de-kies", GATEWAY.personenpoort());
    private final Praktijk deKies = Praktijk.deKies(GATEWAY);
    private final String adres = "https://localhost:" + GATEWAY.personenpoort();

    @AfterEach
    void everybodyGoesHome() {
        appel.close();
    }

    @AfterAll
    static void stop() {
        GATEWAY.stop();
    }

    @Test
    void whoComesBackLaterReadsThatTheSessionIsOverBeforeHeSeesAnything() {
        String id = deKies.dientIn(Aanvragen.voor("999990020")).getMachtigingId();
        Page page = appel.newPage();
        page.navigate(adres + "/portaal/machtigingen/" + id);

        GATEWAY.clock().advance(TE_LANG);
        page.reload();

        assertThat(page.locator("h1").innerText()).isEqualTo("Uw sessie is verlopen");
        assertThat(page.locator("body").innerText()).doesNotContain("Voorbeeld-Polder");
        assertThat(appel.cookies()).isEmpty();
        assertThat(Browser.running().bezwaren(page)).isEmpty();
        Browser.bewaar(page, "sessie-verlopen");
        page.locator("main a.knop").click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Machtiging " + id);
    }

    @Test
    void aFormThatWasOpenTooLongIsShownAgainWithEverythingThatWasTypedAndDoesNothingYet() {
        String id = deKies.dientIn(Aanvragen.voor("999990020")).getMachtigingId();
        Page page = appel.newPage();
        page.navigate(adres + "/portaal/machtigingen/" + id + "/intrekken");
        page.getByLabel("Reden van intrekken").fill("Verkeerde kaak.\nZie dossier <b>12</b>.");
        page.getByLabel("Ik weet dat").check();

        GATEWAY.clock().advance(TE_LANG);
        page.getByText("Definitief intrekken").click();

        assertThat(page.locator("[role=alert]").innerText()).contains("nog niets verzonden");
        assertThat(page.getByLabel("Reden van intrekken").inputValue())
                .isEqualTo("Verkeerde kaak.\nZie dossier <b>12</b>.");
        assertThat(deKies.raadpleegt(id).getStatus()).isNotEqualTo(Status.INGETROKKEN);
        Browser.bewaar(page, "intrekken-sessie-verlopen");

        page.getByText("Definitief intrekken").click();
        assertThat(page.locator(".stand-status").innerText()).contains("Ingetrokken");
        assertThat(deKies.raadpleegt(id).getGebeurtenis().getLast().getToelichting())
                .isEqualTo("Verkeerde kaak.\nZie dossier <b>12</b>.");
    }
}
