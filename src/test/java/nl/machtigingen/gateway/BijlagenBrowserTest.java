package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import nl.machtigingen.contract.instroom.FoutMelding;
import nl.machtigingen.contract.instroom.StroomIn;
import nl.machtigingen.contract.machtiging.Machtigingsleutel;
import nl.machtigingen.contract.machtiging.Raadpleeg;
import nl.machtigingen.contract.terugkoppeling.MeldStatus;
import nl.machtigingen.contract.typen.Antwoord;
import nl.machtigingen.contract.typen.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a request, as somebody with a telephone full of photos meets them. S-86..S-90, S-162. */
class BijlagenBrowserTest extends Browserproef {

    private static final byte[] FOTO = foto();

    @TempDir
    private static Path fotos;

    /** S-87, S-88: nobody is sent away to shrink photos at home. What is chosen becomes smaller, the others stay what they were. */
    @Test
    void photosThatAreTooLargeTogetherAreKeptAndOfferedSmaller() throws Exception {
        Page page = bijDeVraagOmBestanden(Browser.opties());

        kies(page, "boven.jpg", "onder.jpg", "links.jpg");

        assertThat(page.url()).endsWith("/bijlagen");
        assertThat(page.locator("[role=alert]").innerText())
                .contains("meer dan de 22 MB")
                .contains("Uw bestanden zijn bewaard");
        assertThat(page.locator("input[name=foto]").count()).isEqualTo(3);
        assertThat(browser.bezwaren(page)).isEmpty();
        assertThat(FOTO).hasSizeBetween(8_000_000, 11_000_000);
        Browser.bewaar(page, "bijlagen-te-groot");
        page.navigate(stap(page, "overzicht"));
        assertThat(page.url()).as("it cannot be submitted").doesNotContain("/overzicht");

        page.navigate(stap(page, "bijlagen"));
        page.getByLabel("links.jpg").uncheck();
        klik(page, "Maak kleiner");

        assertThat(page.locator("[role=alert]").count()).isZero();
        assertThat(grootten(page))
                .hasSize(3)
                .containsEntry("links.jpg", (long) FOTO.length)
                .hasEntrySatisfying("boven.jpg", grootte -> assertThat(grootte).isLessThan(FOTO.length / 2))
                .hasEntrySatisfying("onder.jpg", grootte -> assertThat(grootte).isLessThan(FOTO.length / 2));
        Browser.bewaar(page, "bijlagen");
        assertThat(browser.bezwaren(page)).isEmpty();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Verder").setExact(true))
                .click();
        assertThat(page.url()).endsWith("/vragen");
    }

    /** Before anything is chosen one may look; the original stays by choosing nothing. */
    @Test
    void theSmallerOneIsShownBeforeItIsChosen() throws Exception {
        Page page = bijDeVraagOmBestanden(Browser.opties());
        kies(page, "boven.jpg");
        assertThat(page.url()).as("one fits").contains("/vragen");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Foto's kleiner maken"))
                .click();
        assertThat(page.getByLabel("boven.jpg").isChecked()).isFalse();
        page.locator(".vink-regel a").click();

        assertThat(page.locator("main").innerText()).containsPattern("boven\\.jpg: \\d+,\\d.MB wordt \\d");
        Locator beeld = page.locator("img.voorbeeld");
        beeld.evaluate("b => b.complete || new Promise(klaar => b.onload = klaar)");
        assertThat(beeld.evaluate("b => b.naturalWidth")).isEqualTo(2_400);
        assertThat(browser.bezwaren(page)).isEmpty();
        Browser.bewaar(page, "bijlagen-kleiner");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Houd het origineel"))
                .click();
        assertThat(grootten(page)).containsEntry("boven.jpg", (long) FOTO.length);

        page.locator(".vink-regel a").click();
        klik(page, "Neem de kleinere");
        assertThat(grootten(page))
                .hasEntrySatisfying("boven.jpg", grootte -> assertThat(grootte).isLessThan(FOTO.length / 2));
    }

    /** What only looks like a photo gets a sentence, and stays. */
    @Test
    void whatCannotBeMadeSmallerSaysSo() throws Exception {
        Page page = bijDeVraagOmBestanden(Browser.opties());
        kies(page, new FilePayload("kapot.jpg", "image/jpeg", BijlagenTest.jpeg(2_000_000)));

        page.navigate(stap(page, "bijlagen"));
        klik(page, "Maak kleiner");
        assertThat(page.locator("[role=alert]").innerText()).contains("Kies welke foto's kleiner mogen");
        page.getByLabel("kapot.jpg").check();
        klik(page, "Maak kleiner");

        assertThat(page.locator("[role=alert]").innerText()).contains("kan niet kleiner worden gemaakt");
        assertThat(grootten(page)).containsEntry("kapot.jpg", 2_000_000L);
    }

    /** S-162: unasked, from the summary, without script, and taken out again. */
    @Test
    void whatNobodyAskedForIsSentAlong() throws Exception {
        Page page = op(
                gateway,
                Browser.opties().setJavaScriptEnabled(false),
                stroomIn(gateway, Instroom.volledig(Aanvragen.BIJ_DE_LINDE)));
        assertThat(page.url()).endsWith("/overzicht");
        page.locator("a[href$='/bijlagen']").click();
        page.locator("#bijlage").setInputFiles(new FilePayload[] {
            new FilePayload("brief.pdf", "application/pdf", BijlagenTest.pdf(4_000)),
            new FilePayload("fout.pdf", "application/pdf", BijlagenTest.pdf(5_000))
        });
        klik(page, "Toevoegen");
        page.waitForNavigation(() -> page.locator("li")
                .filter(new Locator.FilterOptions().setHasText("fout.pdf"))
                .locator("button")
                .click());

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Verder").setExact(true))
                .click();

        assertThat(page.url()).endsWith("/overzicht");
        assertThat(page.locator("main").innerText()).contains("brief.pdf").doesNotContain("fout.pdf");
        page.locator("#akkoord").check();
        klik(page, "Indienen");
        assertThat(page.url()).endsWith("/uitslag");
    }

    @Test
    void filesAreDroppedOnTheirField() throws Exception {
        Page page = bijDeVraagOmBestanden(Browser.opties());
        page.evaluate("""
                () => {
                  const bestanden = new DataTransfer();
                  bestanden.items.add(new File(['%PDF-1.7 een'], 'een.pdf', {type: 'application/pdf'}));
                  bestanden.items.add(new File(['%PDF-1.7 twee'], 'twee.pdf', {type: 'application/pdf'}));
                  const vak = document.querySelector('[data-sleep]');
                  vak.dispatchEvent(new DragEvent('dragover', {dataTransfer: bestanden, cancelable: true, bubbles: true}));
                  vak.dispatchEvent(new DragEvent('drop', {dataTransfer: bestanden, cancelable: true, bubbles: true}));
                }""");
        assertThat(page.locator("#gekozen li").allInnerTexts()).hasSize(2).allMatch(een -> een.contains("1 kB"));

        klik(page, "Toevoegen");

        assertThat(page.locator(".vraag-nu").innerText()).contains("een.pdf", "twee.pdf");
    }

    /** A line that breaks, or a gateway that is just restarting: the files need not be looked up again. */
    @Test
    void filesThatDoNotArriveAreStillThereToBeSentAgain() throws Exception {
        Page page = bijDeVraagOmBestanden(Browser.opties());
        page.locator("#bijlage").setInputFiles(new FilePayload("plan.pdf", "application/pdf", BijlagenTest.pdf(4_000)));
        for (boolean storing : List.of(true, false)) {
            page.route("**/vragen", route -> {
                if (!route.request().method().equals("POST")) {
                    route.resume();
                } else if (storing) {
                    route.abort();
                } else {
                    route.fulfill(new Route.FulfillOptions().setStatus(503).setBody("<html></html>"));
                }
            });
            knop(page, "Toevoegen").click();
            page.locator(".mislukt").waitFor();
            assertThat(page.locator("[role=alert]").innerText()).contains("Uw bestanden staan nog klaar");
            assertThat(page.locator("progress").count()).isZero();
            page.unroute("**/vragen");
        }
        assertThat(browser.bezwaren(page)).isEmpty();

        klik(page, "Toevoegen");

        assertThat(page.locator(".vraag-nu").innerText()).contains("plan.pdf");
    }

    /** Not even a draft holds more than its room; what was there stays. */
    @Test
    void moreThanADraftHoldsIsRefusedAndNothingOfItStays() throws Exception {
        GatewayUnderTest krap = GatewayUnderTest.start(Map.of(
                "gateway.bijlage.limiet.mondzorg", "1MB",
                "gateway.bijlage.limiet.overig", "1MB",
                "gateway.bijlage.limiet.concept", "2MB"));
        try {
            Page page = bijDeVraagOmBestanden(krap, Browser.opties());
            kies(page, new FilePayload("een.pdf", "application/pdf", BijlagenTest.pdf(1_500_000)));
            assertThat(page.url()).endsWith("/bijlagen");

            page.locator("#bijlage")
                    .setInputFiles(new FilePayload("twee.pdf", "application/pdf", BijlagenTest.pdf(1_000_000)));
            knop(page, "Toevoegen").click();
            page.locator(".let-op-fout li").waitFor();

            assertThat(page.locator(".let-op-fout").first().innerText()).contains("2 MB");
            assertThat(page.locator("main").innerText()).contains("een.pdf").doesNotContain("twee.pdf");
            Await.until(
                    "what came in is gone again",
                    () -> aantal(krap, "bijlage_object where vrij_sinds is null"),
                    aantal -> aantal == 1);
            assertThat(aantal(krap, "bijlage")).isEqualTo(1);
        } finally {
            krap.stop();
        }
    }

    /** S-159: an answer to the insurer is sent at once, so the choice comes before it. */
    @Test
    void photosInAnAnswerToTheInsurerBecomeSmallerOnlyWhenTheyMay() throws Exception {
        Praktijk praktijk = Praktijk.deKies(gateway);
        String id = praktijk.dientIn(Aanvragen.voor("999990020")).getMachtigingId();
        MeldStatus melding = Verzekeraar.bericht(id, 2, Status.WACHT_OP_INFORMATIE_ZORGVERLENER);
        melding.getMelding().setGevraagdeInformatie("Stuur foto's.");
        Verzekeraar.dePolder(gateway).meldt(melding);
        Page page = op(als(DE_KIES), "/portaal/machtigingen/" + id + "/aanvullen");
        assertThat(page.locator("#kleiner").isChecked()).isTrue();
        Path[] drie = {opSchijf("boven.jpg"), opSchijf("onder.jpg"), opSchijf("links.jpg")};

        page.locator("#kleiner").uncheck();
        page.locator("#bijlage").setInputFiles(drie);
        klik(page, "Verzenden");
        assertThat(page.locator("[role=alert]").innerText()).contains("22 MB");
        assertThat(browser.bezwaren(page)).isEmpty();
        page.locator("#kleiner").check();
        page.locator("#bijlage").setInputFiles(drie);
        klik(page, "Verzenden");

        assertThat(page.locator("[role=status]").innerText()).contains("Uw antwoord is verzonden");
        assertThat(praktijk.raadpleegt(id).getBijlage())
                .as("no more of them than needed")
                .extracting(een -> een.getGrootte() == FOTO.length)
                .containsExactlyInAnyOrder(true, true, false);
    }

    /** S-28, and somebody else's file: not to be looked at through the picture either. */
    @Test
    void aPictureIsOnlyForThePracticeWhoseItIs() throws Exception {
        Page page = bijDeVraagOmBestanden(Browser.opties());
        kies(page, "boven.jpg");
        page.navigate(stap(page, "bijlagen"));
        String foto = stap(page, "bijlagen/" + page.locator("input[name=foto]").inputValue() + "/kleiner");

        Page vreemd = als(DE_MOLAAR).newPage();

        assertThat(vreemd.navigate(foto).status()).isEqualTo(404);
        assertThat(vreemd.navigate(foto + ".jpg").status()).isEqualTo(404);
    }

    /** Of M10, after the two questions before it. */
    private Page bijDeVraagOmBestanden(com.microsoft.playwright.Browser.NewContextOptions opties) throws FoutMelding {
        return bijDeVraagOmBestanden(gateway, opties);
    }

    private Page bijDeVraagOmBestanden(
            GatewayUnderTest gateway, com.microsoft.playwright.Browser.NewContextOptions opties) throws FoutMelding {
        StroomIn verzoek = Instroom.volledig(Aanvragen.BIJ_DE_LINDE);
        for (Antwoord antwoord : verzoek.getAanvraag().getAntwoord()) {
            if (antwoord.getVraag().equals("behandeling")) {
                antwoord.setWaarde("herstel");
            }
        }
        verzoek.getAanvraag()
                .getAntwoord()
                .removeIf(antwoord -> antwoord.getVraag().equals("motivatie"));
        Page page = op(gateway, opties, stroomIn(gateway, verzoek));
        assertThat(page.url()).endsWith("/vragen");
        return page;
    }

    private static String stroomIn(GatewayUnderTest gateway, StroomIn verzoek) throws FoutMelding {
        return Software.met("systeem/tandarts-de-kies")
                .instroomService(gateway.adres("instroom", "soap11"))
                .stroomIn(verzoek)
                .getMachtigingId();
    }

    private Page op(GatewayUnderTest gateway, com.microsoft.playwright.Browser.NewContextOptions opties, String id) {
        Page page = bij(gateway, DE_KIES, opties).newPage();
        page.navigate("https://localhost:" + gateway.personenpoort() + "/portaal/aanvragen/" + id);
        return page;
    }

    /** From a disk, as people do it. */
    private static void kies(Page page, String... namen) {
        page.locator("#bijlage")
                .setInputFiles(
                        Arrays.stream(namen).map(BijlagenBrowserTest::opSchijf).toArray(Path[]::new));
        klik(page, "Toevoegen");
    }

    private static Path opSchijf(String naam) {
        try {
            return Files.write(fotos.resolve(naam), FOTO);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void kies(Page page, FilePayload... bestanden) {
        page.locator("#bijlage").setInputFiles(bestanden);
        klik(page, "Toevoegen");
    }

    private static String stap(Page page, String stap) {
        return page.url().replaceFirst("/aanvragen/(\\d+).*", "/aanvragen/$1/" + stap);
    }

    private Map<String, Long> grootten(Page page) {
        Map<String, Long> grootten = new HashMap<>();
        try {
            Machtigingsleutel sleutel = new Machtigingsleutel();
            sleutel.setMachtigingId(nummer(page));
            Raadpleeg vraag = new Raadpleeg();
            vraag.setSleutel(sleutel);
            Software.met("systeem/tandarts-de-kies")
                    .machtigingService(gateway.adres("machtiging", "soap11"))
                    .raadpleeg(vraag)
                    .getConcept()
                    .getBijlage()
                    .forEach(een -> grootten.put(een.getNaam(), (long) een.getGrootte()));
        } catch (nl.machtigingen.contract.machtiging.FoutMelding e) {
            throw new AssertionError(e);
        }
        return grootten;
    }

    private static long aantal(GatewayUnderTest gateway, String waarvan) {
        return gateway.jdbc()
                .sql("select count(*) from " + waarvan)
                .query(Long.class)
                .single();
    }

    /** Twelve megapixels with grain, some eight megabytes, as a telephone makes them. */
    private static byte[] foto() {
        try {
            BufferedImage foto = new BufferedImage(4_000, 3_000, BufferedImage.TYPE_INT_RGB);
            Random toeval = new Random(1);
            int[] rij = new int[4_000];
            for (int y = 0; y < 3_000; y++) {
                for (int x = 0; x < rij.length; x++) {
                    rij[x] = (x * 255 / 4_000 << 16 | y * 255 / 3_000 << 8 | 0x80) ^ toeval.nextInt() & 0x3F3F3F;
                }
                foto.setRGB(0, y, 4_000, 1, rij, 0, 4_000);
            }
            ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(0.95f);
            ByteArrayOutputStream naar = new ByteArrayOutputStream();
            writer.setOutput(ImageIO.createImageOutputStream(naar));
            writer.write(null, new IIOImage(foto, null, null), param);
            writer.dispose();
            return naar.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
