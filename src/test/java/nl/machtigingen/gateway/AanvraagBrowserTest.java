package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Making a request in the portal, from the patient to the result, in a real browser with real certificates. */
class AanvraagBrowserTest extends Browserproef {

    private static final String DE_BRUG = "persoon/ziekenhuis-de-brug";

    private static String pad(Page page) {
        return page.url().replaceFirst("^https://[^/]+", "");
    }

    private static String fouten(Page page) {
        return page.locator("[role=alert]").innerText();
    }

    private void zoek(Page page, String bsn, String geboren) {
        page.navigate(adres + "/portaal/aanvragen");
        page.getByLabel("Geboortedatum").fill(geboren);
        page.locator("#bsn").fill(bsn);
        klik(page, "Patiënt zoeken");
    }

    private void verstrekking(Page page, String zorg, String zorgverlener) {
        page.locator("#zorg").selectOption(zorg);
        page.locator("#zorgverlener").fill(zorgverlener);
        page.locator("#emailadres").fill("balie@praktijk.example, dokter@praktijk.example");
        klik(page, "Verder");
    }

    private static void antwoord(Page page, String keuze) {
        page.getByLabel(keuze, new Page.GetByLabelOptions().setExact(true)).check();
        klik(page, "Volgende vraag");
    }

    private static void vul(Page page, String antwoord) {
        page.locator("#antwoord").fill(antwoord);
        klik(page, "Volgende vraag");
    }

    private void code(Page page, String code, String honorarium) {
        page.locator("#code-nieuw").fill(code);
        page.locator("#honorarium-nieuw").fill(honorarium);
        page.locator("#techniek-nieuw").fill("0");
        klik(page, "Voeg code toe");
    }

    /** To the questions of M10, at De Linde. */
    private Page bijKlikgebit() {
        Page page = als(DE_KIES).newPage();
        zoek(page, "999990019", "1980-01-01");
        verstrekking(page, "MONDZORG||M10", "12000011");
        return page;
    }

    private Page bijPrestaties() {
        Page page = bijKlikgebit();
        antwoord(page, "Vervangen van klikgebit of mesostructuur");
        vul(page, "9");
        vul(page, "Het klikgebit is versleten.");
        return page;
    }

    @Test
    void aHospitalAsksForAnEyelidAndReadsTheDecisionAtOnce() {
        Page page = als(DE_BRUG).newPage();
        zoek(page, "999990032", "1982-03-03");
        assertThat(kop(page)).isEqualTo("Wat vraagt u aan?");
        assertThat(page.url()).doesNotContain("999990032");
        assertThat(page.locator("dd strong").first().innerText()).isEqualTo("06000002");

        verstrekking(page, "MEDISCH_SPECIALISTISCH|0301|X02", "03000012");
        antwoord(page, "De oogleden beperken het gezichtsveld");
        page.reload();
        vul(page, "2019");
        assertThat(page.locator(".gegeven").innerText()).contains("De oogleden beperken het gezichtsveld", "2019");
        page.goBack();
        page.goForward();
        antwoord(page, "Ja");
        String onderweg = page.locator(".vraag-nu h2").innerText();

        // the browser was closed; somebody goes on elsewhere
        Page elders = op(als(DE_BRUG), "/portaal/opgeslagen");
        elders.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Aanvraag afronden " + nummer(page)))
                .click();
        assertThat(elders.locator(".vraag-nu h2").innerText()).isEqualTo(onderweg);
        antwoord(elders, "Ja");

        assertThat(kop(elders)).isEqualTo("Controleren en indienen");
        assertThat(elders.locator("main").innerText())
                .contains("Het Duin", "999990032", "2019", "dokter@praktijk.example");
        klik(elders, "Indienen");
        assertThat(fouten(elders)).contains("Zonder uw akkoord");
        elders.getByLabel("Ik ga akkoord").check();
        klik(elders, "Indienen");

        assertThat(kop(elders)).isEqualTo("Uw aanvraag is ingediend");
        assertThat(elders.locator(".stand-status").innerText()).contains("Goedgekeurd");
        assertThat(elders.waitForDownload(
                                () -> elders.getByText("Samenvatting (pdf)").click())
                        .suggestedFilename())
                .endsWith(".pdf");
        page.reload();
        assertThat(pad(page)).endsWith("/uitslag");
        Browser.bewaar(elders, "aanvraag-uitslag");
    }

    @Test
    void everythingWorksWithoutScript() {
        Page page = als(DE_KIES, Browser.opties().setJavaScriptEnabled(false)).newPage();
        zoek(page, "999990019", "1980-01-01");
        verstrekking(page, "MONDZORG||M10", "12000011");
        antwoord(page, "Opvullen of repareren van het klikgebit");
        vul(page, "9,5");
        page.locator("#bijlage").setInputFiles(new FilePayload("verslag.pdf", "application/pdf", PNG));
        klik(page, "Toevoegen");
        assertThat(page.locator("[role=alert]").count()).isEqualTo(1);
        page.locator("#bijlage").setInputFiles(new FilePayload("foto.png", "image/png", PNG));
        klik(page, "Toevoegen");
        assertThat(page.locator(".bestanden").first().innerText()).contains("foto.png");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Volgende vraag"))
                .click();
        vul(page, "Het is kapot.");
        code(page, "J100", "100");
        klik(page, "Volgende");
        page.getByLabel("Ik ga akkoord").check();
        klik(page, "Indienen");

        assertThat(page.locator(".stand-status").innerText()).contains("Goedgekeurd");
    }

    @Test
    void aFindingStandsBesideItsLineAndGoesWhenItIsMended() {
        Page page = bijPrestaties();
        code(page, "J071", "1.250,50");
        assertThat(page.locator("#regel-1 + .bezwaar").innerText()).contains("J070", "Herstel:", "voeg J070 toe");
        assertThat(page.locator("tfoot").innerText()).contains("1.250,50");
        klik(page, "Volgende");
        assertThat(fouten(page)).contains("U kunt verder als");
        Browser.bewaar(page, "aanvraag-prestaties-bezwaar");
        assertThat(browser.bezwaren(page)).isEmpty();

        code(page, "j070", "200");
        page.reload();
        assertThat(page.locator(".bezwaar").allInnerTexts().toString()).doesNotContain("voeg J070 toe");
        page.locator("#honorarium-1").fill("abc");
        page.locator("#aantal-2").fill("2");
        klik(page, "Opslaan en controleren");
        assertThat(page.locator("#honorarium-1-fout").innerText()).contains("bedrag");
        assertThat(page.locator("#aantal-2").inputValue()).isEqualTo("2");
        page.locator("#honorarium-1").fill("10");
        page.locator("button[value=weg-1]").click();
        assertThat(page.locator("tbody tr:not(.bezwaar)").count()).isEqualTo(1);
        code(page, "X999", "1");
        assertThat(page.locator("#code-nieuw-fout").innerText()).contains("Kies een code");
    }

    @Test
    void aChangedAnswerTakesWithItWhatHungOnIt() {
        Page page = bijKlikgebit();
        antwoord(page, "Vervangen van klikgebit of mesostructuur");
        vul(page, "9");
        page.getByText("Wijzig").first().click();
        assertThat(page.getByLabel("Vervangen van klikgebit of mesostructuur").isChecked())
                .isTrue();
        antwoord(page, "Eerste klikgebit of mesostructuur");

        assertThat(page.locator(".vraag-nu").innerText()).contains("Waarom is deze behandeling nodig?");
        assertThat(page.locator(".gegeven").innerText()).doesNotContain("Hoe oud");
    }

    @Test
    void aSecondWindowDoesNotUndoWhatTheFirstSaved() {
        Page een = bijKlikgebit();
        Page twee = op(een.context(), pad(een));
        antwoord(een, "Vervangen van klikgebit of mesostructuur");
        antwoord(twee, "Eerste klikgebit of mesostructuur");

        assertThat(fouten(twee)).contains("intussen in een ander venster");
        assertThat(twee.getByLabel("Eerste klikgebit of mesostructuur").isChecked())
                .isTrue();
        een.reload();
        assertThat(een.locator(".gegeven").innerText()).contains("Vervangen van klikgebit");
        klik(twee, "Volgende vraag");
        een.reload();
        assertThat(een.locator(".gegeven").innerText()).contains("Eerste klikgebit");
    }

    @Test
    void theSummaryThatWasSeenIsWhatIsSubmitted() {
        Page een = bijPrestaties();
        klik(een, "Volgende");
        assertThat(pad(een)).contains("/prestaties");
        code(een, "J100", "100");
        klik(een, "Volgende");
        assertThat(kop(een)).isEqualTo("Controleren en indienen");
        Page twee = op(een.context(), pad(een).replace("overzicht", "prestaties"));
        code(twee, "J101", "50");
        een.getByLabel("Ik ga akkoord").check();
        klik(een, "Indienen");

        assertThat(fouten(een)).contains("intussen in een ander venster");
        assertThat(een.locator("main").innerText()).contains("J101");
    }

    @Test
    void whatIsTypedComesOutAsText() {
        Page page = bijKlikgebit();
        antwoord(page, "Eerste klikgebit of mesostructuur");
        String script = "<script>document.title='kwaad'</script><img src=x onerror=alert(1)>";
        vul(page, script);
        assertThat(kop(page)).isEqualTo("Prestaties");
        page.navigate(adres + "/portaal/aanvragen/" + nummer(page) + "/vragen");

        assertThat(page.locator(".gegeven").innerText()).contains(script);
        assertThat(page.title()).doesNotContain("kwaad");
    }

    @Test
    void anAnswerThatIsTooLongIsSaidAtItsFieldAndNotLost() {
        Page page = bijKlikgebit();
        antwoord(page, "Eerste klikgebit of mesostructuur");
        page.locator("#antwoord").evaluate("veld => veld.removeAttribute('maxlength')");
        String teLang = "a".repeat(4_001);
        vul(page, teLang);

        assertThat(page.locator("#antwoord-fout").innerText()).contains("4000");
        assertThat(page.locator("#antwoord").inputValue()).isEqualTo(teLang);
    }

    @Test
    void aFormThatIsSentTwiceIsDoneOnce() {
        Page page = bijKlikgebit();
        Page kopie = op(page.context(), pad(page));
        String velden = (String) page.evaluate(
                "() => new URLSearchParams(new FormData(document.querySelector('.vraag-nu'))).toString()");
        String zending =
                "velden => fetch(location.pathname, {method: 'POST', body: new URLSearchParams(velden)}).then(a => a.text())";
        String heen = (String) page.evaluate(zending, velden + "&antwoord=vervangen");
        String weer = (String) kopie.evaluate(zending, velden + "&antwoord=vervangen");

        assertThat(heen).contains("Hoe oud is het klikgebit");
        assertThat(weer).contains("Hoe oud is het klikgebit").doesNotContain("intussen in een ander venster");
    }

    /** As over a line of a practice, so that there is a halfway. */
    private static void verstuurtPerSeconde(Page page, int bytes) {
        JsonObject lijn = new JsonObject();
        lijn.addProperty("offline", false);
        lijn.addProperty("latency", 0);
        lijn.addProperty("downloadThroughput", -1);
        lijn.addProperty("uploadThroughput", bytes);
        page.context().newCDPSession(page).send("Network.emulateNetworkConditions", lijn);
    }

    @Test
    void anUploadThatIsCutOffLeavesNothing() {
        Page page = bijKlikgebit();
        antwoord(page, "Opvullen of repareren van het klikgebit");
        vul(page, "7");
        long objecten = objecten();
        verstuurtPerSeconde(page, 2_000_000);
        Object einde = page.evaluate("""
                () => new Promise(klaar => {
                  const gegevens = new FormData(document.querySelector('form[data-voortgang]'));
                  gegevens.set('bijlage', new File([new Uint8Array(20e6)], 'groot.png', {type: 'image/png'}));
                  const zending = new XMLHttpRequest();
                  zending.open('POST', location.pathname);
                  zending.upload.onprogress = stand => { if (stand.loaded < stand.total) zending.abort(); };
                  zending.onloadend = () => klaar(zending.status);
                  zending.send(gegevens);
                })""");
        assertThat(einde).as("status of a request that was cut off").isEqualTo(0);
        page.reload();

        assertThat(page.locator(".vraag-nu").innerText())
                .contains("Voeg de toestemming")
                .doesNotContain("groot.png");
        Await.until("nothing of it in the store", this::objecten, aantal -> aantal == objecten);
    }

    private long objecten() {
        return gateway.jdbc()
                .sql("select count(*) from bijlage_object where vrij_sinds is null")
                .query(Long.class)
                .single();
    }

    @Test
    void aStepThatComesTooEarlyGivesWayToTheOneThatIsOpen() {
        Page page = bijKlikgebit();
        page.navigate(adres + "/portaal/aanvragen/" + nummer(page) + "/overzicht");

        assertThat(pad(page)).endsWith("/vragen");
    }

    @Test
    void somebodyElsesDraftIsUnknownAndWhoMayOnlyReadIsToldSo() {
        String id = nummer(bijKlikgebit());
        for (String stap : List.of("", "/vragen", "/overzicht", "/annuleren", "/uitslag")) {
            Response vreemd = als(DE_MOLAAR).newPage().navigate(adres + "/portaal/aanvragen/" + id + stap);
            assertThat(vreemd.status()).as(stap).isEqualTo(404);
        }
        Page lezer = op(als(LEZER), "/portaal/aanvragen/" + id + "/vragen");
        assertThat(kop(lezer)).isEqualTo("U mag dit niet met dit certificaat");
        assertThat(lezer.locator("nav a").allInnerTexts()).doesNotContain("Aanvragen");
    }

    @Test
    void nobodyFoundNobodyInsuredAndTwoInsurersAreTold() {
        Page page = als(DE_KIES).newPage();
        zoek(page, "999990056", "1980-01-01");
        assertThat(fouten(page)).contains("niemand gevonden");
        assertThat(page.locator("#bsn").inputValue()).isEqualTo("999990056");
        klik(page, "Patiënt zoeken");
        zoek(page, "999990018", "1980-01-01");
        assertThat(page.locator("#bsn-fout").innerText()).contains("geen geldig BSN");
        zoek(page, "999990081", "1984-05-05");
        assertThat(fouten(page)).contains("geen actieve verzekering");
        Browser.bewaar(page, "aanvraag-niet-actief");

        zoek(page, "999990093", "1985-06-06");
        assertThat(kop(page)).isEqualTo("Patiënt en verzekering");
        klik(page, "Verder");
        assertThat(fouten(page)).contains("Kies de verzekeraar");
        assertThat(browser.bezwaren(page)).isEmpty();
        Browser.bewaar(page, "aanvraag-twee-verzekeraars");
        page.locator("input[value='9992']").check();
        klik(page, "Verder");
        assertThat(page.locator(".inleiding").innerText()).contains("De Polder");
    }

    @Test
    void aPersonIsFoundByAddressAndByNumberToo() {
        Page page = op(als(DE_KIES), "/portaal/aanvragen");
        page.getByLabel("Geboortedatum").fill("1980-01-01");
        page.locator("#postcode").fill("1234 ab");
        page.locator("#huisnummer").fill("10");
        klik(page, "Patiënt zoeken");
        assertThat(kop(page)).isEqualTo("Wat vraagt u aan?");

        page.navigate(adres + "/portaal/aanvragen");
        page.getByLabel("Geboortedatum").fill("1980-01-01");
        page.locator("#uzovi").fill("9991");
        page.locator("#verzekerdenummer").fill("L0000001");
        klik(page, "Patiënt zoeken");
        assertThat(kop(page)).isEqualTo("Wat vraagt u aan?");
    }

    /** S-36, S-69: no personal code, one thing to choose, and English from the patient to the result. */
    @Test
    void aHospitalAbroadReadsEnglishAllTheWay() {
        Page page = op(als(AM_FLUSS), "/portaal/aanvragen");
        page.locator("#geboortedatum").fill("1980-01-01");
        page.locator("#bsn").fill("999990056");
        klik(page, "Find patient");
        assertThat(fouten(page)).contains("Nobody was found");
        isEngels(page);
        page.locator("#bsn").fill("999990019");
        klik(page, "Find patient");

        assertThat(kop(page)).isEqualTo("What do you request?");
        isEngels(page);
        assertThat(page.locator("#zorgverlener").count()).isZero();
        assertThat(page.locator("#zorg").inputValue()).isEqualTo("BUITENLAND||BUITENLAND");
        page.locator("#emailadres").fill("info@krankenhaus.example");
        klik(page, "Continue");
        assertThat(page.locator(".vraag-nu").innerText()).contains("In which country is the hospital?");
        isEngels(page);
        Browser.bewaar(page, "aanvraag-engels");
        kies(page, "Germany");
        kies(page, "Yes");
        for (String antwoord : List.of("Coxarthrosis", "Hip replacement", "2026-12-10", "4", "Lives near by")) {
            isEngels(page);
            page.locator("#antwoord").fill(antwoord);
            klik(page, "Next question");
        }
        page.locator("#bijlage").setInputFiles(new FilePayload("report.png", "image/png", PNG));
        klik(page, "Add");
        isEngels(page);
        page.getByText("Next question").click();
        page.waitForURL("**/overzicht");
        isEngels(page);
        assertThat(page.locator("main").innerText()).contains("Germany", "4 days", "Add the medical report.");
        Browser.bewaar(page, "aanvraag-engels-overzicht");
        klik(page, "Submit");
        assertThat(fouten(page)).contains("Without your agreement");
        page.locator("#akkoord").check();
        klik(page, "Submit");

        assertThat(pad(page)).endsWith("/uitslag");
        isEngels(page);
        Browser.bewaar(page, "aanvraag-engels-uitslag");
    }

    private static void kies(Page page, String keuze) {
        page.getByLabel(keuze, new Page.GetByLabelOptions().setExact(true)).check();
        klik(page, "Next question");
    }

    /** Words without which no Dutch sentence is long; names of people and insurers are Dutch, and so is what says that it is. */
    private static void isEngels(Page page) {
        assertThat(page.evaluate("""
                () => [...document.querySelectorAll('body *')]
                    .filter(e => e.childElementCount === 0 && !e.closest('[lang=nl], script, style'))
                    .map(e => e.textContent.trim())
                    .filter(tekst => /\\b(het|een|van|niet|geen|wordt|naar|dan|uw|kies|aanvraag|verzekerde|dagen)\\b/i.test(tekst))""")).as(pad(page)).isEqualTo(List.of());
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
    }

    /** WCAG 2.1.1, 2.4.7: from the menu to the result without a mouse, and one always sees where one is. */
    @Test
    void aWholeRequestIsMadeWithTheKeyboardAlone() {
        Page page = op(als(DE_KIES), "/portaal/");
        tabTot(page, "nav a[href='/portaal/aanvragen']");
        druk(page, "Enter");
        typ(page, "geboortedatum", "01011980");
        typ(page, "bsn", "999990019");
        druk(page, "Enter");
        typ(page, "zorg", "M10");
        typ(page, "zorgverlener", "12000011");
        typ(page, "emailadres", "balie@praktijk.example");
        druk(page, "Enter");
        tabTot(page, "[value=eerste]");
        page.keyboard().press("Space");
        druk(page, "Enter");
        typ(page, "antwoord", "Het is nodig.");
        tabTot(page, ".vraag-nu button");
        druk(page, "Enter");
        typ(page, "code-nieuw", "J100");
        typ(page, "honorarium-nieuw", "100");
        typ(page, "techniek-nieuw", "0");
        tabTot(page, "[value=voeg]");
        druk(page, "Enter");
        tabTot(page, "[value=verder]");
        druk(page, "Enter");
        assertThat(kop(page)).isEqualTo("Controleren en indienen");
        tabTot(page, "main form.paneel button");
        druk(page, "Enter");
        assertThat(page.evaluate("() => document.activeElement.getAttribute('role')"))
                .as("where one is after a refusal")
                .isEqualTo("alert");
        tabTot(page, "#akkoord");
        page.keyboard().press("Space");
        tabTot(page, "main form.paneel button");
        druk(page, "Enter");

        assertThat(pad(page)).endsWith("/uitslag");
    }

    private static void typ(Page page, String veld, String tekst) {
        tabTot(page, "#" + veld);
        page.keyboard().type(tekst);
    }

    /** And waits for the page that comes of it. */
    private static void druk(Page page, String toets) {
        page.waitForNavigation(() -> page.keyboard().press(toets));
    }

    @Test
    void aRequestIsGivenUpForGoodAfterAQuestion() {
        Page page = bijKlikgebit();
        String id = nummer(page);
        page.getByText("Aanvraag annuleren").click();
        klik(page, "Definitief verwijderen");
        assertThat(fouten(page)).contains("Bevestig");
        page.getByLabel("Ik weet dat").check();
        klik(page, "Definitief verwijderen");

        assertThat(page.locator("[role=status]").innerText()).contains("verwijderd");
        assertThat(als(DE_KIES)
                        .newPage()
                        .navigate(adres + "/portaal/aanvragen/" + id)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void everyPageIsAccessibleLightAndFitsAPhone() {
        Page page = bijPrestaties();
        code(page, "J080", "100");
        code(page, "J089", "12,34");
        String een = "/portaal/aanvragen/" + nummer(page);
        Page tweede = bijKlikgebit();
        antwoord(tweede, "Opvullen of repareren van het klikgebit");
        vul(tweede, "7");
        tweede.locator("#bijlage").setInputFiles(new FilePayload("toestemming.png", "image/png", PNG));
        klik(tweede, "Toevoegen");
        tweede.waitForURL("**vraag=toestemming");
        String twee = "/portaal/aanvragen/" + nummer(tweede);
        String ingediend = Praktijk.deKies(gateway)
                .dientIn(Aanvragen.voor(Aanvragen.BIJ_DE_LINDE))
                .getMachtigingId();
        zijnVoorIedereen(
                DE_KIES,
                List.of(
                        "/portaal/aanvragen",
                        een + "/verzekerde",
                        een + "/verstrekking",
                        een + "/vragen?vraag=motivatie",
                        een + "/vragen?vraag=behandeling",
                        een + "/vragen",
                        twee + "/vragen?vraag=toestemming",
                        een + "/prestaties",
                        een + "/bijlagen",
                        twee + "/bijlagen",
                        een + "/overzicht",
                        een + "/annuleren",
                        "/portaal/aanvragen/" + ingediend + "/uitslag",
                        "/portaal/opgeslagen",
                        "/portaal/overnemen",
                        "/portaal/machtigingen/" + nummer(tweede),
                        "/portaal/mogelijkheden",
                        "/portaal/mogelijkheden?uzovi=9991"));
    }
}
