package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import nl.machtigingen.contract.instroom.FoutMelding;
import nl.machtigingen.contract.instroom.InstroomService;
import nl.machtigingen.contract.instroom.StroomIn;
import nl.machtigingen.contract.instroom.StroomInResponse;
import nl.machtigingen.contract.typen.Grondslag;
import org.junit.jupiter.api.Test;

/** One button in the practice's software, and the person is where she must be. S-12, S-29..S-33, S-79, S-108..S-112. */
class LandingBrowserTest extends Browserproef {

    private final InstroomService software =
            Software.met("systeem/tandarts-de-kies").instroomService(gateway.adres("instroom", "soap11"));
    /** S-79, S-109, S-110: nothing is typed again that the software knows. */
    @Test
    void theLinkOfTheSoftwareLeadsToTheFirstQuestionThatIsOpen() throws FoutMelding {
        StroomIn verzoek = Instroom.voor(Aanvragen.BIJ_DE_LINDE);
        verzoek.getAanvraag().setGrondslag(Grondslag.ZVW);
        verzoek.getEmailadres().add("balie@voorbeeld.example");
        StroomInResponse overgedragen = software.stroomIn(verzoek);

        Page page = op(DE_KIES, overgedragen.getTicket());

        assertThat(page.url()).isEqualTo(adres + "/portaal/aanvragen/" + overgedragen.getMachtigingId() + "/vragen");
        Browser.bewaar(page, "landing");
        assertThat(page.locator("main").innerText()).contains("Welke behandeling wordt gevraagd?");
    }

    /** S-110: filled in to the end, the person only looks, agrees and submits; Back and the link again lead to the same draft. */
    @Test
    void whatTheSoftwareFilledInIsSubmittedByThePerson() throws FoutMelding {
        StroomInResponse overgedragen = software.stroomIn(Instroom.volledig(Aanvragen.BIJ_DE_LINDE));

        op(DE_KIES, overgedragen.getTicket()).close();
        Page page = op(DE_KIES, overgedragen.getTicket());

        assertThat(page.url()).endsWith("/" + overgedragen.getMachtigingId() + "/overzicht");
        page.locator("#akkoord").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Indienen"))
                .click();
        assertThat(page.url()).endsWith("/uitslag");
        Page nogEens = op(DE_KIES, overgedragen.getTicket());
        assertThat(kop(nogEens)).isEqualTo("Deze koppeling werkt niet meer");
    }

    /** S-31..S-33, S-111: the sentence says which certificate, and tells nothing of the request. */
    @Test
    void aPersonOfAnotherPracticeIsToldThatHerCertificateIsTheWrongOne() throws FoutMelding {
        StroomInResponse overgedragen = software.stroomIn(Instroom.voor(Aanvragen.BIJ_DE_LINDE));

        Page page = op(DE_MOLAAR, overgedragen.getTicket());

        assertThat(kop(page)).isEqualTo("Deze aanvraag is van een andere praktijk");
        assertThat(page.content()).doesNotContain("12000001", "999990019", overgedragen.getMachtigingId() + "<");
        Browser.bewaar(page, "landing-andere-praktijk");
        assertThat(op(DE_KIES, overgedragen.getTicket()).url()).contains(overgedragen.getMachtigingId());
    }

    /** S-28: whoever may only read cannot go on with a request. */
    @Test
    void whoMayOnlyReadIsToldSo() throws FoutMelding {
        StroomInResponse overgedragen = software.stroomIn(Instroom.voor(Aanvragen.BIJ_DE_LINDE));

        assertThat(kop(op(LEZER, overgedragen.getTicket()))).isEqualTo("U mag dit niet met dit certificaat");
    }

    @Test
    void aTicketThatIsGuessedOrExpiredLeadsNowhere() throws FoutMelding {
        StroomInResponse overgedragen = software.stroomIn(Instroom.voor(Aanvragen.BIJ_DE_LINDE));
        gateway.jdbc()
                .sql("update instroomticket set geldig_tot = geldig_tot - interval '31 minutes' where concept = :id")
                .param("id", Long.valueOf(overgedragen.getMachtigingId()))
                .update();

        for (String ticket : List.of(overgedragen.getTicket(), "A".repeat(43), "kort", "%3Cscript%3Ealert(1)")) {
            Page page = op(DE_KIES, ticket);
            assertThat(kop(page)).as(ticket).isEqualTo("Deze koppeling werkt niet meer");
            assertThat(page.locator("main").innerHTML()).doesNotContain("<script>");
        }
    }

    private Page op(String certificaat, String ticket) {
        return op(als(certificaat), "/portaal/instroom/" + ticket);
    }
}
