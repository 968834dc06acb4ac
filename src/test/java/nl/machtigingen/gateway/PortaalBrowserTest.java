package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.machtigingen.contract.machtiging.DienIn;
import nl.machtigingen.contract.machtiging.FoutMelding;
import nl.machtigingen.contract.terugkoppeling.MeldStatus;
import nl.machtigingen.contract.typen.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal in a real browser, with real certificates. */
class PortaalBrowserTest extends Browserproef {

    private static final String CITROEN = "persoon/zbc-de-vaart";

    private static final String BIJ_DE_POLDER = "999990020";
    private static final int PER_PAGINA = 20;
    private static final String VRAAG = "Hoe oud is de huidige prothese?";
    private final Praktijk deKies = Praktijk.deKies(gateway);

    private String machtiging() {
        return deKies.dientIn(Aanvragen.voor(BIJ_DE_POLDER)).getMachtigingId();
    }

    private String metVraag(String vraag) {
        String id = machtiging();
        MeldStatus melding = Verzekeraar.bericht(id, 2, Status.WACHT_OP_INFORMATIE_ZORGVERLENER);
        melding.getMelding().setGevraagdeInformatie(vraag);
        Verzekeraar.dePolder(gateway).meldt(melding);
        return id;
    }

    private String concept() {
        try {
            return Software.met("systeem/tandarts-de-kies")
                    .machtigingService(gateway.adres("machtiging", "soap11"))
                    .slaOp(Concepten.bijnaLeeg())
                    .getMachtigingId();
        } catch (FoutMelding e) {
            throw new AssertionError("refused: " + e.getFaultInfo().getCode(), e);
        }
    }

    private String verlopen() {
        String id = machtiging();
        MeldStatus melding = Verzekeraar.bericht(id, 2, Status.GOEDGEKEURD);
        melding.getMelding().setEinddatum(LocalDate.of(2026, 1, 31));
        Verzekeraar.dePolder(gateway).meldt(melding);
        return id;
    }

    // who may come in

    @Test
    void aPersonOfThePracticeComesInAndSeesHisMenu() {
        Page page = op(als(DE_KIES), "/");

        assertThat(kop(page)).isEqualTo("Start");
        assertThat(page.locator(".wie-agb").innerText()).contains("12000001");
        assertThat(page.locator("nav a").allInnerTexts())
                .containsExactly("Start", "Aanvragen", "Opgeslagen", "Zoeken", "Mogelijkheden", "Notificaties");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("nl");
    }

    @ParameterizedTest
    @CsvSource({
        "systeem/tandarts-de-kies, Hier is een persoonlijk certificaat nodig",
        "verzekeraar/de-linde, Hier is een persoonlijk certificaat nodig",
        "fout/persoon-ingetrokken, Uw certificaat is niet meer geldig",
        "fout/persoon-niet-geregistreerd, Uw certificaat is niet bekend"
    })
    void aCertificateThatMayNotComeInGetsAPageThatSaysWhichOneIsNeeded(String certificaat, String titel) {
        Page page = als(certificaat).newPage();
        Response antwoord = page.navigate(adres + "/portaal/");

        assertThat(antwoord.status()).isEqualTo(403);
        assertThat(kop(page)).isEqualTo(titel);
        assertThat(page.locator("main").innerText()).contains("ersoonlijk").doesNotContain("12000001");
        assertThat(page.locator("nav").count()).isZero();
        assertThat(browser.bezwaren(page)).isEmpty();
        Browser.bewaar(page, "geweigerd-" + certificaat.replace('/', '-'));
    }

    /** The handshake fails. The driver, which made it in the browser's place, may show its own word for that. */
    @Test
    void withAnExpiredCertificateOrWithoutOneTheBrowserGetsNoPageAtAll() {
        for (String certificaat : new String[] {"fout/persoon-verlopen", null}) {
            Page page = als(certificaat).newPage();
            String gezien;
            try {
                page.navigate(adres + "/portaal/");
                gezien = page.content();
            } catch (PlaywrightException e) {
                gezien = "client-certificate error";
            }
            assertThat(gezien).contains("client-certificate error").doesNotContain("/statisch/");
        }
    }

    /** Asked of the register with every page: no session keeps anybody in. */
    @Test
    void aWithdrawnRegistrationCountsWithTheNextPage() {
        Page page = op(als(CITROEN), "/portaal/");
        assertThat(kop(page)).isEqualTo("Start");

        geregistreerd(false);
        try {
            page.reload();
            assertThat(kop(page)).isEqualTo("Uw certificaat is niet bekend");
        } finally {
            geregistreerd(true);
        }
    }

    /** S-26: every step of a request shows something, so who may submit but not read is offered no beginning, and no address leads past that. */
    @Test
    void whoMayNotReadIsOfferedOnlyWhatHeMay() {
        String id = machtiging();
        String concept = concept();
        rechten("tandarts-de-kies", "INDIENEN,COV");
        try {
            Page page = op(als(DE_KIES), "/portaal/");
            assertThat(page.locator("nav a").allInnerTexts()).containsExactly("Start");
            assertThat(page.locator("main").innerText()).contains("kunt u hier niets inzien");
            assertThat(browser.bezwaren(page)).isEmpty();
            for (String pad : List.of(
                    "/portaal/zoeken?gezocht=ja",
                    "/portaal/opgeslagen",
                    "/portaal/mogelijkheden",
                    "/portaal/notificaties",
                    "/portaal/machtigingen/" + id,
                    "/portaal/machtigingen/" + id + "/documenten/samenvatting",
                    "/portaal/aanvragen",
                    "/portaal/overnemen",
                    "/portaal/aanvragen/" + concept + "/verstrekking")) {
                assertThat(page.navigate(adres + pad).status()).as(pad).isEqualTo(403);
                assertThat(kop(page)).as(pad).isEqualTo("U mag dit niet met dit certificaat");
                assertThat(page.locator("main").innerText()).doesNotContain("Voorbeeld-Polder");
            }
        } finally {
            rechten("tandarts-de-kies", "RAADPLEGEN,INDIENEN,COV,INSTROOM");
        }
    }

    private void rechten(String relatie, String rechten) {
        gateway.jdbc()
                .sql(
                        "update certificaat set rechten = string_to_array(:rechten, ',') where soort = 'PERSOON' and relatie = :relatie"
                                + " and 'INDIENEN' = any(rechten)")
                .param("rechten", rechten)
                .param("relatie", relatie)
                .update();
    }

    private void geregistreerd(boolean wel) {
        gateway.jdbc()
                .sql("update certificaat set ingetrokken_op = " + (wel ? "null" : "now()")
                        + " where soort = 'PERSOON' and relatie = 'zbc-de-vaart'")
                .update();
    }

    @Test
    void whoMayOnlyReadIsOfferedNothingElseAndCannotGetThereByItsAddress() {
        String id = metVraag(VRAAG);
        Page page = op(als(LEZER), "/portaal/machtigingen/" + id);

        assertThat(page.locator("main").innerText()).contains(VRAAG);
        assertThat(page.getByText("Intrekken").count()).isZero();
        assertThat(page.getByText("Aanvullende info aanbieden").count()).isZero();
        for (String pad : List.of("/intrekken", "/aanvullen")) {
            assertThat(page.navigate(adres + "/portaal/machtigingen/" + id + pad)
                            .status())
                    .isEqualTo(403);
            assertThat(kop(page)).isEqualTo("U mag dit niet met dit certificaat");
        }
    }

    @Test
    void aMachtigingOfAnotherPracticeIsAsUnknownAsOneThatIsNotThere() {
        String id = machtiging();
        BrowserContext eikel = als(DE_MOLAAR);

        Page vreemd = op(eikel, "/portaal/machtigingen/" + id);
        Page onbekend = op(eikel, "/portaal/machtigingen/888888888");

        assertThat(kop(vreemd)).isEqualTo("Niet gevonden");
        assertThat(zonderKenmerk(vreemd)).isEqualTo(zonderKenmerk(onbekend));
    }

    private static String zonderKenmerk(Page page) {
        return page.locator("main").innerText().replaceAll("[0-9a-f-]{36}", "");
    }

    // session, forms and headers

    @Test
    void everyPageForbidsWhatABrowserMightDoWithIt() {
        Response antwoord = als(DE_KIES).newPage().navigate(adres + "/portaal/");
        Map<String, String> koppen = antwoord.allHeaders();

        assertThat(koppen.get("content-security-policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(koppen)
                .containsEntry("cache-control", "no-store")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("referrer-policy", "no-referrer")
                .containsEntry("cross-origin-opener-policy", "same-origin")
                .containsEntry("cross-origin-resource-policy", "same-origin")
                .containsKeys("strict-transport-security", "permissions-policy")
                .doesNotContainKey("server");
    }

    @Test
    void theSessionIsACookieThatScriptsAndOtherSitesCannotHave() {
        BrowserContext appel = als(DE_KIES);
        op(appel, "/portaal/");

        Cookie cookie = appel.cookies().getFirst();
        assertThat(appel.cookies()).hasSize(1);
        assertThat(cookie.name).isEqualTo("__Host-portaal");
        assertThat(List.of(cookie.httpOnly, cookie.secure)).containsOnly(true);
        assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
        assertThat(cookie.expires).as("goes with the browser").isEqualTo(-1);
        assertThat(new String(Base64.getUrlDecoder().decode(cookie.value), StandardCharsets.ISO_8859_1))
                .doesNotContain("12000001", "Appel");
    }

    @Test
    void aSessionOfAnotherCertificateIsRefusedAndEnded() {
        BrowserContext appel = als(DE_KIES);
        op(appel, "/portaal/");
        BrowserContext eikel = als(DE_MOLAAR);
        eikel.addCookies(appel.cookies());

        Page page = op(eikel, "/portaal/zoeken");

        assertThat(kop(page)).isEqualTo("Deze sessie hoort bij een ander certificaat");
        assertThat(eikel.cookies()).isEmpty();
        assertThat(browser.bezwaren(page)).isEmpty();
        page.locator("main a.knop").click();
        assertThat(page.locator(".wie-agb").innerText()).contains("12000005");
    }

    @Test
    void aFormWithoutTheMarkOfItsSessionOrWithThatOfAnotherDoesNothing() throws IOException {
        String id = machtiging();
        BrowserContext appel = als(DE_KIES);
        Page page = op(appel, "/portaal/machtigingen/" + id + "/intrekken");
        String eigen = page.locator("main input[name=token]").getAttribute("value");
        String vreemd = op(als(LEZER), "/portaal/notificaties")
                .locator("input[name=token]")
                .first()
                .getAttribute("value");
        String cookie = "__Host-portaal=" + appel.cookies().getFirst().value;

        assertThat(verstuur(id, cookie, "").status()).isEqualTo(403);
        assertThat(verstuur(id, cookie, vreemd).status()).isEqualTo(403);
        assertThat(verstuur(id, "iets=anders", eigen).status()).isEqualTo(403);
        assertThat(verstuur(id, cookie, eigen, Map.of("Sec-Fetch-Site", "cross-site"))
                        .status())
                .isEqualTo(403);
        assertThat(deKies.raadpleegt(id).getStatus()).isNotEqualTo(Status.INGETROKKEN);
        for (int keer = 0; keer < 2; keer++) {
            assertThat(verstuur(id, cookie, eigen).status())
                    .as("sent twice, done once, answered alike")
                    .isEqualTo(303);
        }
        assertThat(deKies.raadpleegt(id).getGebeurtenis().stream().filter(een -> een.getStatus() == Status.INGETROKKEN))
                .hasSize(1);
    }

    private RawHttps.Reply verstuur(String id, String cookie, String token) throws IOException {
        return verstuur(id, cookie, token, Map.of());
    }

    private RawHttps.Reply verstuur(String id, String cookie, String token, Map<String, String> koppen)
            throws IOException {
        Map<String, String> alle = new LinkedHashMap<>(koppen);
        alle.put("Content-Type", "application/x-www-form-urlencoded");
        alle.put("Cookie", cookie);
        String formulier = "token=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&referentie=p-" + id
                + "&reden=x&zeker=ja";
        return RawHttps.as(DE_KIES)
                .post(
                        java.net.URI.create(adres + "/portaal/machtigingen/" + id + "/intrekken"),
                        alle,
                        formulier.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whoSignsOutHasNoSessionLeft() {
        BrowserContext appel = als(DE_KIES);
        Page page = op(appel, "/portaal/");

        page.getByText("Afmelden").click();

        assertThat(kop(page)).isEqualTo("U bent afgemeld");
        assertThat(appel.cookies()).isEmpty();
        Browser.bewaar(page, "afgemeld");
    }

    // the work

    @Test
    void thePatientIsFoundByBsnAndDateOfBirthAndNeitherStandsInAnAddress() {
        String id = machtiging();
        Page page = op(als(DE_KIES), "/portaal/zoeken");
        List<String> adressen = new ArrayList<>();
        page.onRequest(verzoek -> adressen.add(verzoek.url()));

        page.getByLabel("BSN").fill(BIJ_DE_POLDER);
        page.getByLabel("Geboortedatum").fill("1981-02-02");
        page.getByText("Patiënt zoeken").click();

        assertThat(page.locator("#resultaat").innerText()).contains(id);
        assertThat(adressen).noneMatch(een -> een.contains(BIJ_DE_POLDER) || een.contains("1981"));
        Browser.bewaar(page, "zoeken-resultaat");
    }

    @Test
    void aSearchThatCannotBeSaysSoBesideTheField() {
        Page page = op(als(DE_KIES), "/portaal/zoeken");

        page.getByLabel("BSN").fill("123456789");
        page.getByText("Patiënt zoeken").click();

        assertThat(page.locator("#bsn-fout").innerText()).contains("geen geldig BSN");
        assertThat(page.locator("#geboortedatum-fout").innerText()).contains("Vul dit veld in");
        assertThat(page.locator("#bsn").getAttribute("aria-describedby")).contains("bsn-fout");
        assertThat(page.title()).startsWith("Fout:");
        assertThat(browser.bezwaren(page)).isEmpty();
        Browser.bewaar(page, "zoeken-fout");
    }

    @Test
    void aResultIsPagedAndCanBeGoneBackTo() {
        List<String> oudsteEerst =
                IntStream.range(0, PER_PAGINA + 2).mapToObj(i -> machtiging()).toList();
        Page page = op(als(DE_KIES), "/portaal/zoeken?gezocht=ja&uzovi=9992&grondslag=ZVW");
        assertThat(nummers(page))
                .containsExactlyElementsOf(oudsteEerst.reversed().subList(0, PER_PAGINA));

        page.getByText("Volgende resultaten").click();

        assertThat(nummers(page)).startsWith(oudsteEerst.get(1), oudsteEerst.get(0));
        page.locator("#resultaat td a").first().click();
        assertThat(kop(page)).isEqualTo("Machtiging " + oudsteEerst.get(1));
        page.goBack();
        assertThat(nummers(page)).startsWith(oudsteEerst.get(1), oudsteEerst.get(0));
        assertThat(page.getByLabel("Verzekeraar (UZOVI)").inputValue()).isEqualTo("9992");
    }

    /** S-137: a BSN is in no address, so the next page of a person is asked by a form as well. */
    @Test
    void aResultOfOnePersonIsPagedWithoutThePersonInTheAddress() {
        List<String> oudsteEerst =
                IntStream.range(0, PER_PAGINA + 1).mapToObj(i -> machtiging()).toList();
        Page page = op(als(DE_KIES), "/portaal/zoeken");
        page.getByLabel("BSN").fill(BIJ_DE_POLDER);
        page.getByLabel("Geboortedatum").fill("1981-02-02");
        page.getByText("Patiënt zoeken").click();
        assertThat(nummers(page))
                .containsExactlyElementsOf(oudsteEerst.reversed().subList(0, PER_PAGINA));

        page.getByText("Volgende resultaten").click();

        assertThat(nummers(page)).startsWith(oudsteEerst.getFirst());
        assertThat(page.url()).doesNotContain(BIJ_DE_POLDER, "1981");
    }

    private static List<String> nummers(Page page) {
        return page.locator("#resultaat td a").allInnerTexts();
    }

    /** S-158..S-160; the files go on while they come in. */
    @Test
    void theQuestionOfTheInsurerIsAnsweredWithTextAndAFile() throws IOException {
        String id = metVraag(VRAAG);
        Page page = op(als(DE_KIES), "/portaal/machtigingen/" + id);
        Browser.bewaar(page, "detail-vraag");
        assertThat(page.locator(".paneel").first().innerText()).contains(VRAAG);

        page.getByText("Aanvullende info aanbieden").click();
        page.getByLabel("Uw antwoord").fill("De prothese is van 2017.");
        page.getByLabel("Bijlagen").setInputFiles(new FilePayload("foto é \"1\".png", "image/png", PNG));
        assertThat(page.locator("#gekozen").innerText()).contains("foto é \"1\".png (1 kB)");
        Browser.bewaar(page, "aanvullen");
        page.getByText("Verzenden").click();

        assertThat(page.locator("[role=status]").innerText()).contains("Uw antwoord is verzonden");
        assertThat(page.locator(".stand-status").innerText()).contains("Aanvullende informatie ontvangen");
        assertThat(deKies.raadpleegt(id).getBijlage()).hasSize(1);
        assertThat(deKies.raadpleegt(id).getGebeurtenis().getLast().getToelichting())
                .isEqualTo("De prothese is van 2017.");
        Download bestand =
                page.waitForDownload(() -> page.locator(".bestanden a").first().click());
        assertThat(Files.readAllBytes(bestand.path())).isEqualTo(PNG);
    }

    @Test
    void aFileThatIsNotWhatMayComeIsRefusedBesideItsField() {
        String id = metVraag(VRAAG);
        Page page = op(als(DE_KIES), "/portaal/machtigingen/" + id + "/aanvullen");

        page.getByLabel("Uw antwoord").fill("Zie de bijlage.");
        page.getByLabel("Bijlagen")
                .setInputFiles(
                        new FilePayload("x.pdf", "application/pdf", "geen pdf".getBytes(StandardCharsets.UTF_8)));
        page.getByText("Verzenden").click();

        assertThat(page.locator("#bijlage-fout").innerText()).isNotEmpty();
        assertThat(page.getByLabel("Uw antwoord").inputValue()).isEqualTo("Zie de bijlage.");
        assertThat(deKies.raadpleegt(id).getBijlage()).isEmpty();
        Browser.bewaar(page, "aanvullen-fout");
    }

    /** S-150..S-152, S-154. */
    @Test
    void aWithdrawalAsksAReasonAndIsFinal() {
        String id = machtiging();
        Page page = op(als(DE_KIES), "/portaal/machtigingen/" + id + "/intrekken");
        Browser.bewaar(page, "intrekken");
        page.locator("main form").evaluate("form => form.noValidate = true");
        page.getByText("Definitief intrekken").click();
        assertThat(page.locator("[role=alert] a").allInnerTexts())
                .containsExactly(
                        "Reden van intrekken: Vul dit veld in.", "Bevestiging: Bevestig dat u het zeker weet.");
        assertThat(page.locator("#reden-fout").innerText()).contains("Vul dit veld in");
        assertThat(page.locator("#zeker-fout").innerText()).contains("Bevestig");
        assertThat(browser.bezwaren(page)).isEmpty();
        Browser.bewaar(page, "intrekken-fout");

        page.getByLabel("Reden van intrekken").fill("Verkeerde kaak gekozen.");
        page.getByLabel("Ik weet dat").check();
        page.getByText("Definitief intrekken").click();
        assertThat(page.locator(".stand-status").innerText()).contains("Ingetrokken");
        assertThat(page.getByText("Intrekken", new Page.GetByTextOptions().setExact(true))
                        .count())
                .isZero();

        page.navigate(adres + "/portaal/machtigingen/" + id + "/intrekken");
        assertThat(kop(page)).isEqualTo("Dat kan nu niet");
        assertThat(deKies.raadpleegt(id).getGebeurtenis().stream().filter(een -> een.getStatus() == Status.INGETROKKEN))
                .hasSize(1);
    }

    @Test
    void aTextLongerThanTheContractAllowsIsRefusedBesideItsField() {
        String id = machtiging();
        Page page = op(als(DE_KIES), "/portaal/machtigingen/" + id + "/intrekken");

        page.locator("#reden").evaluate("veld => veld.removeAttribute('maxlength')");
        page.getByLabel("Reden van intrekken").fill("é".repeat(4_001));
        page.getByLabel("Ik weet dat").check();
        page.getByText("Definitief intrekken").click();

        assertThat(page.locator("#reden-fout").innerText()).contains("hoogstens 4000 tekens");
        assertThat(deKies.raadpleegt(id).getStatus()).isNotEqualTo(Status.INGETROKKEN);
    }

    @Test
    void scriptInATextIsOnlyText() {
        String kwaad = "<script>document.title='kwaad'</script><img src=x onerror=alert(1)>{{7*7}}";
        DienIn verzoek = Aanvragen.voor(BIJ_DE_POLDER);
        verzoek.getAanvraag().setToelichting(kwaad);
        String id = deKies.dientIn(verzoek).getMachtigingId();
        Page page = als(DE_KIES).newPage();
        List<String> klachten = new ArrayList<>();
        page.onDialog(dialoog -> klachten.add(dialoog.message()));
        page.onConsoleMessage(regel -> klachten.add(regel.text()));

        page.navigate(adres + "/portaal/machtigingen/" + id);
        assertThat(page.locator("main").innerText()).contains(kwaad);
        page.navigate(adres + "/portaal/zoeken?gezocht=ja&verstrekking="
                + URLEncoder.encode("\"><script>x", StandardCharsets.UTF_8));
        assertThat(page.getByLabel("Verstrekking").inputValue()).isEqualTo("\"><script>x");

        assertThat(klachten).isEmpty();
        assertThat(page.title()).doesNotContain("kwaad");
    }

    /** S-131. */
    @Test
    void aLastDayThatHasPassedIsRedAndSaysSo() {
        Page page = op(als(DE_KIES), "/portaal/machtigingen/" + verlopen());

        Locator einde = page.locator(".stand .voorbij");
        assertThat(einde.innerText()).contains("31 jan 2026").contains("(verlopen)");
        assertThat(einde.evaluate("e => getComputedStyle(e).color")).isEqualTo("rgb(168, 32, 26)");
        Browser.bewaar(page, "detail-verlopen");
    }

    @Test
    void bothDocumentsComeAsPdf() throws IOException {
        Page page = op(als(DE_KIES), "/portaal/machtigingen/" + machtiging());

        for (String naam : List.of("Samenvatting (pdf)", "Vragen en antwoorden (pdf)")) {
            Download pdf = page.waitForDownload(() -> page.getByText(naam).click());
            assertThat(Files.readAllBytes(pdf.path())).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void theNotificationAddressIsSetAndRemoved() {
        Page page = op(als(DE_MOLAAR), "/portaal/notificaties");

        page.getByLabel("Adres").fill("http://onveilig.example");
        page.getByText("Opslaan").click();
        assertThat(page.locator("#adres-fout").innerText()).contains("https://");
        page.getByLabel("Adres").fill(gateway.stubs().url() + "/praktijk/12000005");
        page.getByText("Opslaan").click();
        assertThat(page.locator("[role=status]").innerText()).contains("opgeslagen");
        assertThat(page.locator(".feiten").innerText()).contains("/praktijk/12000005");
        Browser.bewaar(page, "notificaties");
        page.getByText("Adres verwijderen").click();
        assertThat(page.locator(".feiten").innerText()).contains("Geen adres");
    }

    // for everybody

    @Test
    void everyPageIsAccessibleLightAndFitsAPhone() {
        String vraag = metVraag(VRAAG);
        List<String> paden = List.of(
                "/portaal/",
                "/portaal/zoeken",
                "/portaal/zoeken?gezocht=ja",
                "/portaal/machtigingen/" + vraag,
                "/portaal/machtigingen/" + verlopen(),
                "/portaal/machtigingen/" + vraag + "/intrekken",
                "/portaal/machtigingen/" + vraag + "/aanvullen",
                "/portaal/machtigingen/" + concept() + "?opgeslagen",
                "/portaal/notificaties",
                "/portaal/bestaat-niet");
        zijnVoorIedereen(DE_KIES, paden);
    }

    @Test
    void aQuestionIsAnsweredWithTheKeyboardAlone() {
        String id = metVraag(VRAAG);
        Page page = op(als(DE_KIES), "/portaal/");

        page.keyboard().press("Tab");
        assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("sla-over");
        page.keyboard().press("Enter");
        tabTot(page, "#nummer");
        page.keyboard().type(id);
        page.keyboard().press("Enter");
        page.waitForURL("**/machtigingen/" + id);
        tabTot(page, "a[href$='/aanvullen']");
        page.keyboard().press("Enter");
        page.waitForURL("**/aanvullen");
        tabTot(page, "#tekst");
        page.keyboard().type("Van 2017.");
        tabTot(page, "main button[type=submit]");
        page.keyboard().press("Enter");
        page.waitForURL("**/machtigingen/" + id + "?gedaan=aangevuld");

        assertThat(page.evaluate("() => document.activeElement.getAttribute('role')"))
                .as("the reader stands at what is new")
                .isEqualTo("status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript off"})
    void everythingWorksWithoutScript(String zo) {
        String id = metVraag(VRAAG);
        Page page = als(DE_KIES, Browser.opties().setJavaScriptEnabled(false)).newPage();
        page.navigate(adres + "/portaal/");

        page.getByLabel("Machtiging-ID").fill(id);
        page.getByText("Openen").click();
        page.getByText("Aanvullende info aanbieden").click();
        page.getByLabel("Bijlagen").setInputFiles(new FilePayload("foto.png", "image/png", PNG));
        page.getByText("Verzenden").click();
        assertThat(page.locator("[role=status]").innerText()).contains("verzonden");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Intrekken").setExact(true))
                .click();
        page.getByLabel("Reden van intrekken").fill("Niet meer nodig.");
        page.getByLabel("Ik weet dat").check();
        page.getByText("Definitief intrekken").click();

        assertThat(page.locator(".stand-status").innerText()).contains("Ingetrokken");
    }

    /** S-36: who is abroad need not read Dutch. */
    @Test
    void aHospitalAbroadReadsEnglish() {
        Page page = op(als(AM_FLUSS), "/portaal/zoeken");

        assertThat(kop(page)).isEqualTo("Search");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(browser.bezwaren(page)).isEmpty();
        Browser.bewaar(page, "zoeken-engels");
    }
}
