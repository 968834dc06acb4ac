package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import jakarta.xml.bind.JAXB;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.machtigingen.contract.instroom.StroomIn;
import nl.machtigingen.contract.typen.Grondslag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For software that can do no more than write its request down: a person brings it along. S-108..S-112, S-176..S-184. */
class OvernemenBrowserTest extends Browserproef {

    /** S-79, S-109, S-110: the same place where the link of other software leads. */
    @Test
    void pastedTextLeadsToTheFirstQuestionThatIsOpen() {
        StroomIn verzoek = Instroom.voor(Aanvragen.BIJ_DE_LINDE);
        verzoek.getAanvraag().setGrondslag(Grondslag.ZVW);
        verzoek.getEmailadres().add("balie@voorbeeld.example");
        Page page = op(als(DE_KIES), "/portaal/aanvragen");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Overnemen uit uw software"))
                .click();
        Browser.bewaar(page, "overnemen");
        assertThat(browser.bezwaren(page)).isEmpty();

        plak(page, xml(verzoek));

        assertThat(page.url()).matches(adres + "/portaal/aanvragen/\\d+/vragen");
        assertThat(page.locator("main").innerText()).contains("Welke behandeling wordt gevraagd?");
        assertThat(handelingen(nummer(page))).containsExactly("STROOM_IN ZORGMEDEWERKER GEDAAN");
    }

    /** Attachments in the file come along; without script the page does the same. */
    @Test
    void aFileLeadsToTheSummaryWhenNothingIsMissing() {
        StroomIn verzoek = Instroom.volledig(Aanvragen.BIJ_DE_LINDE);
        verzoek.getBijlage().add(BijlagenTest.bijlage("plan.pdf", "application/pdf", BijlagenTest.pdf(300_000)));
        Page page = op(als(DE_KIES, Browser.opties().setJavaScriptEnabled(false)), "/portaal/overnemen");

        kies(page, xml(verzoek).getBytes(StandardCharsets.UTF_8));

        assertThat(page.url()).endsWith("/overzicht");
        assertThat(page.locator("main").innerText()).contains("plan.pdf");
    }

    /** As many practices' software still writes it. */
    @Test
    void aFileInAnotherEncodingIsReadAsItSays() {
        StroomIn verzoek = Instroom.volledig(Aanvragen.BIJ_DE_LINDE);
        verzoek.getAanvraag().setToelichting("Patiënt is allergisch");
        Page page = op(als(DE_KIES), "/portaal/overnemen");

        kies(page, xml(verzoek).replace("UTF-8", "ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(page.url()).endsWith("/overzicht");
        assertThat(page.locator("main").innerText()).contains("Patiënt is allergisch");
    }

    /** Sent twice by a double click, by F5, or by Back and again: one draft. */
    @Test
    void theSameFormTwiceMakesOneDraft() {
        String bericht = xml(Instroom.voor(Aanvragen.BIJ_DE_LINDE));
        Page page = op(als(DE_KIES), "/portaal/overnemen");
        String formulier = page.locator("main [name=referentie]").inputValue();
        plak(page, bericht);
        String eerste = nummer(page);

        page.navigate(adres + "/portaal/overnemen");
        page.evaluate("r => document.querySelector('main [name=referentie]').value = r", formulier);
        plak(page, bericht);

        assertThat(nummer(page)).isEqualTo(eerste);
    }

    /** S-112: all that is wrong at once, each with its place, and what was pasted still there. */
    @Test
    void whatIsWrongIsSaidAllAtOnce() {
        StroomIn verzoek = Instroom.volledig(Aanvragen.BIJ_DE_LINDE);
        verzoek.getAanvraag().getVerzekerde().getBsn().setBsn("123456789");
        verzoek.getAanvraag().setUzovi("9991");
        verzoek.getAanvraag().getPrestatie().getFirst().setCode("Z999");
        Footprint footprint = Footprint.of(gateway);
        Page page = op(als(DE_KIES), "/portaal/overnemen");

        plak(page, xml(verzoek));

        assertThat(page.locator("[role=alert] li").allInnerTexts())
                .hasSize(2)
                .anyMatch(een -> een.endsWith("Plaats: /stroomIn/aanvraag/verzekerde/bsn/bsn"))
                .anyMatch(een -> een.endsWith("Plaats: /stroomIn/aanvraag/prestatie/code"));
        assertThat(page.locator("#xml").inputValue()).contains("Z999");
        Browser.bewaar(page, "overnemen-fout");
        assertThat(browser.bezwaren(page)).isEmpty();
        assertThat(footprint.rows()).isEqualTo(footprint.before());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <x                                                                                                | Regel 1
            <x/>                                                                                              | stroomIn
            <stroomIn/>                                                                                       | urn:nl:machtigingen:instroom:v1
            <!DOCTYPE stroomIn [<!ENTITY e SYSTEM "file:///etc/passwd">]><stroomIn>&e;</stroomIn>             | DOCTYPE
            <e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body/></e:Envelope>            | zonder SOAP-envelop
            "><script>document.title='geraakt'</script>                                                       | Regel 1
            """)
    void whatIsNoRequestIsToldApart(String bericht, String reden) {
        Page page = op(als(DE_KIES), "/portaal/overnemen");

        plak(page, bericht);

        assertThat(page.locator("[role=alert] li").allInnerTexts())
                .singleElement()
                .asString()
                .contains(reden)
                .doesNotContain("root:");
        assertThat(page.locator("#xml").inputValue()).isEqualTo(bericht);
        assertThat(page.title()).doesNotContain("geraakt");
    }

    @Test
    void nothingAtAllIsAskedFor() {
        Page page = op(als(DE_KIES), "/portaal/overnemen");

        plak(page, "");

        assertThat(page.locator("[role=alert]").innerText()).contains("Kies een bestand of plak de tekst.");
    }

    @Test
    void textThatIsTooLongToPasteIsToChooseAsAFile() {
        Page page = op(als(DE_KIES), "/portaal/overnemen");

        plak(page, "<!-- " + "x".repeat(70_000) + " -->" + xml(Instroom.voor(Aanvragen.BIJ_DE_LINDE)));

        assertThat(page.locator("main").innerText()).contains("te groot om te plakken");
    }

    /** S-32, S-33: the message must be of the practice of whoever brings it. */
    @Test
    void theRequestOfAnotherPracticeIsNotTakenOver() {
        Page page = op(als(DE_MOLAAR), "/portaal/overnemen");

        plak(page, xml(Instroom.voor(Aanvragen.BIJ_DE_LINDE)));

        assertThat(page.locator("[role=alert]").innerText()).contains("Plaats: /stroomIn/aanvraag/instantieAgb");
    }

    /** S-28: to look is not to ask; the deep link says so too. */
    @Test
    void whoMayOnlyReadIsToldSo() {
        Page page = op(als(LEZER), "/portaal/overnemen");

        assertThat(kop(page)).isEqualTo("U mag dit niet met dit certificaat");
    }

    @Test
    void tooManyBytesOfAttachmentsAreRefusedAndNothingStays() {
        StroomIn verzoek = Instroom.voor(Aanvragen.BIJ_DE_LINDE);
        verzoek.getBijlage().add(BijlagenTest.bijlage("een.pdf", "application/pdf", BijlagenTest.pdf(23 << 20)));
        Footprint footprint = Footprint.of(gateway);
        Page page = op(als(DE_KIES), "/portaal/overnemen");

        kies(page, xml(verzoek).getBytes(StandardCharsets.UTF_8));

        assertThat(page.locator("[role=alert]").innerText()).contains("22 MB");
        assertThat(footprint.rows()).isEqualTo(footprint.before());
    }

    private static void plak(Page page, String bericht) {
        page.locator("#xml").fill(bericht);
        klik(page, "Overnemen");
    }

    private static void kies(Page page, byte[] bestand) {
        page.locator("#bericht").setInputFiles(new FilePayload("aanvraag.xml", "text/xml", bestand));
        klik(page, "Overnemen");
    }

    private List<String> handelingen(String id) {
        return gateway.jdbc()
                .sql("select handeling, soort, uitkomst from logboek where machtiging = :id order by nummer limit 1")
                .param("id", Long.valueOf(id))
                .query((rs, i) -> rs.getString(1) + " " + rs.getString(2) + " " + rs.getString(3))
                .list();
    }

    private static String xml(StroomIn verzoek) {
        StringWriter tekst = new StringWriter();
        JAXB.marshal(verzoek, tekst);
        return tekst.toString();
    }
}
