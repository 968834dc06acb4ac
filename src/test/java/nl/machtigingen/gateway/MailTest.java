package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import nl.machtigingen.contract.machtiging.DienIn;
import nl.machtigingen.contract.machtiging.DienInResponse;
import nl.machtigingen.contract.terugkoppeling.MeldStatus;
import nl.machtigingen.contract.typen.Status;
import nl.machtigingen.stubs.Mailserver.Ontvangen;
import org.junit.jupiter.api.Test;

/** E-mail to the people of a practice, from the submission to a real mail server. Every test has addresses of its own. */
class MailTest {

    private static final String BIJ_DE_POLDER = "999990020";
    private static final String BESLIST = "De verzekeraar heeft beslist";
    private static final String BESLIST_MET_NUMMER = BESLIST + " en een machtigingsnummer gegeven";
    private static final String NUMMER = "De verzekeraar heeft een machtigingsnummer gegeven";
    private static final String GEVRAAGD = "De verzekeraar vraagt om informatie";

    private final GatewayUnderTest gateway = GatewayUnderTest.running();
    private final Praktijk deKies = Praktijk.deKies(gateway);
    private final Verzekeraar dePolder = Verzekeraar.dePolder(gateway);
    private final String balie = "balie-" + UUID.randomUUID() + "@voorbeeld.example";
    private final String arts = "arts-" + UUID.randomUUID() + "@voorbeeld.example";

    /** S-71 to S-73; by an insurer that decides at once and gives its number along. */
    @Test
    void aDecisionInAnswerToTheSubmissionIsMailedToEveryAddress() throws Exception {
        DienInResponse antwoord = deKies.dientIn(aanvraag(Aanvragen.BIJ_DE_LINDE, balie, arts));

        for (String adres : List.of(balie, arts)) {
            Ontvangen mail = mails(adres, 1).getFirst();
            assertThat(mail.onderwerp())
                    .isEqualTo(BESLIST_MET_NUMMER + " (machtiging " + antwoord.getMachtigingId() + ")");
            assertThat(mail.bericht().getAllRecipients())
                    .extracting(Address::toString)
                    .containsExactly(adres);
            assertThat(mail.bericht().getFrom())
                    .extracting(Address::toString)
                    .containsExactly("machtigingen@gateway.example");
            assertThat(mail.bericht().getHeader("Reply-To")).isNull();
            assertThat(mail.retour()).isEqualTo("onbestelbaar@gateway.example");
            assertThat(mail.bericht().getHeader("Auto-Submitted")).containsExactly("auto-generated");
        }
        assertThat(messageId(mails(balie, 1).getFirst()))
                .endsWith("@localhost>")
                .isNotEqualTo(messageId(mails(arts, 1).getFirst()));
    }

    @Test
    void anEmailIsPlainTextAndHtmlWithTheLinkToTheMachtiging() throws Exception {
        String id = deKies.dientIn(aanvraag(Aanvragen.BIJ_DE_LINDE, balie)).getMachtigingId();

        MimeMultipart delen =
                (MimeMultipart) mails(balie, 1).getFirst().bericht().getContent();

        assertThat(delen.getContentType()).startsWith("multipart/alternative");
        assertThat(delen.getCount()).isEqualTo(2);
        BodyPart plat = delen.getBodyPart(0);
        BodyPart html = delen.getBodyPart(1);
        assertThat(plat.isMimeType("text/plain")).isTrue();
        assertThat(html.isMimeType("text/html")).isTrue();
        String link = "https://localhost:8444/portaal/machtigingen/" + id;
        assertThat((String) plat.getContent())
                .contains("\r\n" + link + "\r\n", "persoonlijk certificaat", "patiënt")
                .doesNotContain("<", "[", "$");
        assertThat((String) html.getContent())
                .contains("<html lang=\"nl\">", "href=\"" + link + "\"", "persoonlijk certificaat", "patiënt")
                .doesNotContain(" th:", "${");
    }

    /** S-73 to S-75, S-119, S-161: in the order in which an insurer may do it. */
    @Test
    void everyEventIsMailedOnceAndNothingElse() {
        String id = deKies.dientIn(aanvraag(BIJ_DE_POLDER, balie)).getMachtigingId();
        dePolder.meldt(Verzekeraar.bericht(id, 2, Status.WACHT_OP_INFORMATIE_VERZEKERDE));
        dePolder.meldt(Verzekeraar.bericht(id, 3, Status.WACHT_OP_INFORMATIE_BEIDE));
        assertThat(onderwerpen(balie, 1, id)).containsExactly(GEVRAAGD);
        MeldStatus goedgekeurd = Verzekeraar.bericht(id, 6, Status.GOEDGEKEURD);
        dePolder.meldt(goedgekeurd);
        assertThat(onderwerpen(balie, 2, id)).containsExactly(GEVRAAGD, BESLIST);

        dePolder.meldt(goedgekeurd);
        dePolder.meldt(Verzekeraar.bericht(id, 5, Status.WACHT_OP_INFORMATIE_ZORGVERLENER));
        MeldStatus einddatum = Verzekeraar.bericht(id, 7, Status.GOEDGEKEURD);
        einddatum.getMelding().setEinddatum(LocalDate.of(2030, 1, 31));
        dePolder.meldt(einddatum);
        MeldStatus nummer = Verzekeraar.bericht(id, 8, Status.GOEDGEKEURD);
        nummer.getMelding().setMachtigingsnummer("P" + id);
        dePolder.meldt(nummer);

        Await.until("everything to be sent", () -> promised(id), aantal -> aantal == 0);
        assertThat(onderwerpen(balie, 3, id)).containsExactly(GEVRAAGD, BESLIST, NUMMER);
    }

    /** A node died between the mail server's answer and its own record of it. */
    @Test
    void aRepetitionCarriesTheSameMessageId() {
        String id = deKies.dientIn(aanvraag(Aanvragen.BIJ_DE_LINDE, balie)).getMachtigingId();
        String eerste = messageId(mails(balie, 1).getFirst());
        Await.until("the record of the sending", () -> promised(id), aantal -> aantal == 0);

        gateway.jdbc().sql("""
                insert into scheduled_tasks
                    (task_name, task_instance, execution_time, picked, version, consecutive_failures, promised, since)
                values ('mail', :key, now(), false, nextval('scheduled_tasks_version'), 0, 0, now())""").param("key", id + "/2/BESLIST_MET_NUMMER/0").update();

        assertThat(mails(balie, 2)).extracting(MailTest::messageId).containsExactly(eerste, eerste);
    }

    @Test
    void noEmailTellsAnythingAboutThePatientOrTheTreatment() throws Exception {
        DienIn dienIn = aanvraag(BIJ_DE_POLDER, balie);
        String id = deKies.dientIn(dienIn).getMachtigingId();
        MeldStatus vraag = Verzekeraar.bericht(id, 2, Status.WACHT_OP_INFORMATIE_ZORGVERLENER);
        vraag.getMelding().setGevraagdeInformatie("Kanarie-vraag Zwaluwstaart");
        dePolder.meldt(vraag);
        MeldStatus besluit = Verzekeraar.bericht(id, 3, Status.GOEDGEKEURD);
        besluit.getMelding().setMachtigingsnummer("P" + id + "X");
        dePolder.meldt(besluit);

        for (Ontvangen mail : mails(balie, 2)) {
            assertThat(alles(mail))
                    .contains(id)
                    .doesNotContain(
                            BIJ_DE_POLDER,
                            "1980-01-01",
                            "1981-02-02",
                            "02-02-1981",
                            "Polder",
                            "Zwaluwstaart",
                            "M10",
                            "J080",
                            "512.40",
                            "512,40",
                            "12000001",
                            "12000101",
                            "GOEDGEKEURD",
                            "goedgekeurd",
                            "P" + id + "X",
                            dienIn.getReferentie());
        }
    }

    @Test
    void aMailServerThatIsAwayStopsNothingAndHearsEverythingAfterwards() {
        AtomicReference<String> id = new AtomicReference<>();

        gateway.mailserver().tijdensStoring(() -> {
            id.set(deKies.dientIn(aanvraag(BIJ_DE_POLDER, balie, arts)).getMachtigingId());
            dePolder.meldt(Verzekeraar.bericht(id.get(), 2, Status.AFGEWEZEN));
            assertThat(deKies.raadpleegt(id.get()).getStatus()).isEqualTo(Status.AFGEWEZEN);
            Await.until("a failed attempt for each address", () -> failed(id.get()), aantal -> aantal == 2);
        });

        assertThat(onderwerpen(balie, 1, id.get())).containsExactly(BESLIST);
        assertThat(onderwerpen(arts, 1, id.get())).containsExactly(BESLIST);
    }

    @Test
    void anAddressThatIsRefusedIsSetAsideAndTheOthersGetTheirs() {
        gateway.mailserver().weiger(balie);

        String id = deKies.dientIn(aanvraag(BIJ_DE_POLDER, balie, arts)).getMachtigingId();
        dePolder.meldt(Verzekeraar.bericht(id, 2, Status.AFGEWEZEN));

        assertThat(onderwerpen(arts, 1, id)).containsExactly(BESLIST);
        List<String> gestrand = Await.until(
                "the refused one to be set aside",
                () -> gateway.jdbc()
                        .sql("select key || ' ' || reason from gestrand_werk where kind = 'mail' and key like :id")
                        .param("id", id + "/%")
                        .query(String.class)
                        .list(),
                regels -> !regels.isEmpty());
        assertThat(gestrand).containsExactly(id + "/3/BESLIST/0 smtp-550");
        Await.until("nothing to be left", () -> promised(id), aantal -> aantal == 0);
    }

    private DienIn aanvraag(String bsn, String... adressen) {
        DienIn dienIn = Aanvragen.voor(bsn);
        dienIn.getEmailadres().clear();
        dienIn.getEmailadres().addAll(List.of(adressen));
        return dienIn;
    }

    private List<Ontvangen> mails(String adres, int aantal) {
        List<Ontvangen> mails = Await.until(
                aantal + " e-mails",
                () -> gateway.mailserver().ontvangen().stream()
                        .filter(mail -> mail.aan().equals(adres))
                        .toList(),
                gevonden -> gevonden.size() >= aantal);
        assertThat(mails).hasSize(aantal);
        return mails;
    }

    private List<String> onderwerpen(String adres, int aantal, String id) {
        return mails(adres, aantal).stream()
                .map(mail -> mail.onderwerp().replace(" (machtiging " + id + ")", ""))
                .toList();
    }

    private long promised(String id) {
        return count("task_instance like :id", id);
    }

    private long failed(String id) {
        return count("task_instance like :id and consecutive_failures > 0", id);
    }

    private long count(String where, String id) {
        return gateway.jdbc()
                .sql("select count(*) from scheduled_tasks where task_name = 'mail' and " + where)
                .param("id", id + "/%")
                .query(Long.class)
                .single();
    }

    private static String messageId(Ontvangen mail) {
        try {
            return mail.bericht().getMessageID();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** Headers and parts, as sent and as read. */
    private static String alles(Ontvangen mail) throws MessagingException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        mail.bericht().writeTo(bytes);
        MimeMultipart delen = (MimeMultipart) mail.bericht().getContent();
        return bytes.toString(StandardCharsets.UTF_8)
                + delen.getBodyPart(0).getContent()
                + delen.getBodyPart(1).getContent();
    }
}
