package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.machtigingen.SettableClock;
import nl.machtigingen.contract.machtiging.DienIn;
import nl.machtigingen.contract.machtiging.FoutMelding;
import nl.machtigingen.contract.machtiging.MachtigingService;
import nl.machtigingen.contract.machtiging.Machtigingsleutel;
import nl.machtigingen.contract.machtiging.Raadpleeg;
import nl.machtigingen.contract.machtiging.SlaOp;
import nl.machtigingen.stubs.Mailserver.Ontvangen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What the calendar does to what is kept. A gateway of its own, whose clock only goes forward: from test to test it gets later. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BewaringTest {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final String OPGESLAGEN = "Uw aanvraag is nog niet ingediend";

    private static GatewayUnderTest gateway;
    private static MachtigingService deKies;

    @BeforeAll
    static void begin() {
        gateway = GatewayUnderTest.start();
        deKies = Software.met("systeem/tandarts-de-kies").machtigingService(gateway.adres("machtiging", "soap11"));
    }

    @AfterAll
    static void eind() {
        gateway.stop();
    }

    /** S-76, S-77, S-94. */
    @Test
    @Order(1)
    void aDraftIsRemindedOfAfterADayOncePerSavingAndGoesAfterTenDays() throws Exception {
        String balie = "balie-" + UUID.randomUUID() + "@voorbeeld.example";
        SlaOp slaOp = Concepten.volledig(Aanvragen.BIJ_DE_LINDE, Aanvragen.KLIKGEBIT);
        slaOp.getEmailadres().clear();
        slaOp.getEmailadres().add(balie);
        slaOp.getBijlage().add(BijlagenTest.bijlage("plan.pdf", "application/pdf", BijlagenTest.pdf(5_000)));
        String id = deKies.slaOp(slaOp).getMachtigingId();
        LocalDate laatsteDag = dag(gateway.clock(), 9);
        String onleesbaar = deKies.slaOp(Concepten.volledig(Aanvragen.BIJ_DE_LINDE, Aanvragen.KLIKGEBIT))
                .getMachtigingId();
        verstrijken(Duration.ofHours(23));
        assertThat(mails(balie)).isEmpty();

        verstrijken(Duration.ofHours(2));

        Await.until("the reminder", () -> mails(balie), mails -> mails.size() == 1);
        assertThat(notificaties(id)).containsExactly("CONCEPT_VERLOOPT OPGESLAGEN " + laatsteDag);

        String opnieuw = deKies.slaOp(Concepten.opnieuw(slaOp, id)).getMachtigingId();
        verstrijken(Duration.ofHours(25));
        Await.until("the second reminder", () -> mails(balie), mails -> mails.size() == 2);
        assertThat(mails(balie).getFirst().onderwerp()).contains(OPGESLAGEN, opnieuw);

        beschadig("concept", onleesbaar);
        verstrijken(Duration.ofDays(8));
        assertThat(deKies.raadpleeg(vraag(id)).getConcept()).isNotNull();
        verstrijken(Duration.ofDays(1));

        Await.until("the end of the draft", () -> aantal("concept", "id", id), aantal -> aantal == 0);
        assertThat(aantal("bijlage", "machtiging", id)).isZero();
        Await.until("the end of its file", BewaringTest::objecten, aantal -> aantal == 0);
        assertThat(catchThrowableOfType(FoutMelding.class, () -> deKies.raadpleeg(vraag(id)))
                        .getFaultInfo()
                        .getCode())
                .isEqualTo("STA-002");
        assertThat(klok(id)).containsExactly("VERWIJDERD_CONCEPT");
        assertThat(mails(balie)).hasSize(2);
        Await.until(
                "the end of one that nobody can open any more",
                () -> aantal("concept", "id", onleesbaar),
                aantal -> aantal == 0);
    }

    /** A draft that was submitted in time is nobody's concern any more. */
    @Test
    @Order(2)
    void aSubmittedDraftIsNotRemindedOf() throws Exception {
        String balie = "balie-" + UUID.randomUUID() + "@voorbeeld.example";
        SlaOp slaOp = Concepten.volledig(Aanvragen.BIJ_DE_LINDE, Aanvragen.KLIKGEBIT);
        slaOp.getEmailadres().clear();
        slaOp.getEmailadres().add(balie);
        String id = deKies.slaOp(slaOp).getMachtigingId();
        DienIn indiening = Concepten.indiening(id);
        deKies.dienIn(indiening);

        verstrijken(Duration.ofDays(11));

        assertThat(aantal("machtiging", "id", id)).isEqualTo(1);
        assertThat(notificaties(id)).noneMatch(regel -> regel.startsWith("CONCEPT_VERLOOPT"));
        assertThat(mails(balie)).noneMatch(mail -> mail.onderwerp().contains(OPGESLAGEN));
    }

    /** S-163, S-164. Domain facts Q28: a later attachment has a year of its own. */
    /** What it opened stays what it is. */
    @Test
    @Order(2)
    void aTicketPastItsTimeGoesBeforeItsDraft() throws Exception {
        String id = Software.met("systeem/tandarts-de-kies")
                .instroomService(gateway.adres("instroom", "soap11"))
                .stroomIn(Instroom.voor(Aanvragen.BIJ_DE_LINDE))
                .getMachtigingId();
        assertThat(aantal("instroomticket", "concept", id)).isOne();

        verstrijken(Duration.ofHours(2));

        Await.until("the end of the ticket", () -> aantal("instroomticket", "concept", id), aantal -> aantal == 0);
        assertThat(aantal("concept", "id", id)).isOne();
        deKies.verwijderConcept(Concepten.verwijdering(id));
    }

    @Test
    @Order(3)
    void attachmentsGoAfterAYearAndTheMachtigingAfterTwoEachAnnouncedAMonthBefore() throws Exception {
        DienIn indiening = Aanvragen.voor(Aanvragen.BIJ_DE_LINDE);
        indiening.getBijlage().add(BijlagenTest.bijlage("plan.pdf", "application/pdf", BijlagenTest.pdf(5_000)));
        Instant ingediend = gateway.clock().instant();
        String id = deKies.dienIn(indiening).getMachtigingId();
        LocalDate dag = LocalDate.ofInstant(ingediend, NEDERLAND);
        String onleesbaar =
                deKies.dienIn(Aanvragen.voor(Aanvragen.BIJ_DE_LINDE)).getMachtigingId();
        beschadig("machtiging", onleesbaar);
        assertThat(objecten()).isEqualTo(1);

        verstrijkenTot(ingediend, Period.ofYears(1).minusDays(32));
        assertThat(aankondigingen(id)).isEmpty();
        verstrijkenTot(ingediend, Period.ofYears(1).minusDays(29));
        Await.until(
                "the announcement",
                () -> aankondigingen(id),
                List.of("BIJLAGEN_VERLOPEN GOEDGEKEURD " + dag.plusYears(1))::equals);
        assertThat(objecten()).isEqualTo(1);

        verstrijkenTot(ingediend, Period.ofYears(1).plusDays(2));
        Await.until("the end of the attachment", BewaringTest::objecten, aantal -> aantal == 0);
        assertThat(klok(id)).containsExactly("VERWIJDERD_BIJLAGE");
        assertThat(aantal("bijlage", "machtiging", id)).as("that it was there").isEqualTo(1);

        verstrijkenTot(ingediend, Period.ofYears(2).minusDays(29));
        Await.until(
                "the second announcement",
                () -> aankondigingen(id),
                List.of(
                        "BIJLAGEN_VERLOPEN GOEDGEKEURD " + dag.plusYears(1),
                        "MACHTIGING_VERLOOPT GOEDGEKEURD " + dag.plusYears(2))::equals);
        assertThat(aantal("machtiging", "id", id)).isEqualTo(1);

        verstrijkenTot(ingediend, Period.ofYears(2).plusDays(2));
        Await.until("the end of the machtiging", () -> aantal("machtiging", "id", id), aantal -> aantal == 0);
        assertThat(klok(id)).containsExactly("VERWIJDERD_BIJLAGE", "VERWIJDERD_MACHTIGING");
        for (String tabel : List.of("gebeurtenis", "opdracht", "bijlage")) {
            assertThat(aantal(tabel, "machtiging", id)).as(tabel).isZero();
        }
        assertThat(aankondigingen(onleesbaar))
                .as("one that nobody can open any more")
                .containsExactly("MACHTIGING_VERLOOPT GOEDGEKEURD " + dag.plusYears(2));
        Await.until("its end", () -> aantal("machtiging", "id", onleesbaar), aantal -> aantal == 0);
        assertThat(gateway.jdbc()
                        .sql("select count(*) from referentie where machtiging = :id and vingerafdruk is not null")
                        .param("id", Long.valueOf(id))
                        .query(Long.class)
                        .single())
                .as("digests of content")
                .isZero();
    }

    /** Who hears of it on the day itself has no time left to download. */
    @Test
    @Order(4)
    void aGatewayThatStoodStillForTwoYearsAnnouncesFirstAndRemovesAMonthLater() {
        Instant ingediend = gateway.clock().instant().minus(Duration.ofDays(3 * 365));
        String id = String.valueOf(gateway.jdbc()
                .sql("""
                insert into machtiging (id, agb, uzovi, referentie, zorgsoort, verstrekking, grondslag, peildatum, ingediend_op,
                    status, beoordelingsstatus, gebeurtenissen, sleutel, inhoud)
                values (nextval('machtiging_id'), '12000001', '9991', 'oud', 'MONDZORG', 'M01', 'ZVW', '2020-01-01', :toen,
                    'GOEDGEKEURD', 'BEOORDEELD', 1, null, '')
                returning id""")
                .param("toen", java.sql.Timestamp.from(ingediend))
                .query(Long.class)
                .single());

        verstrijken(Duration.ofHours(2));
        Await.until("the announcement noted", () -> aangekondigd(id), gezegd -> gezegd);
        verstrijken(Duration.ofDays(28));
        assertThat(aantal("machtiging", "id", id))
                .as("erased, and still to be removed")
                .isEqualTo(1);
        verstrijken(Duration.ofDays(4));

        Await.until("its end", () -> aantal("machtiging", "id", id), aantal -> aantal == 0);
    }

    private static void beschadig(String tabel, String id) {
        gateway.jdbc()
                .sql("update " + tabel
                        + " set sleutel = overlay(sleutel placing '\\x00' from length(sleutel)) where id = :id")
                .param("id", Long.valueOf(id))
                .update();
    }

    private static void verstrijkenTot(Instant begin, Period later) {
        Instant doel = begin.atZone(NEDERLAND).plus(later).toInstant();
        verstrijken(Duration.between(gateway.clock().instant(), doel));
    }

    /** Time passes, and every round that falls due in it at last is over. */
    private static void verstrijken(Duration hoelang) {
        gateway.clock().advance(hoelang);
        Instant nu = gateway.clock().instant();
        Await.until(
                "the rounds and what they found",
                () -> gateway.jdbc()
                        .sql("""
                        select count(*) from scheduled_tasks
                        where task_name in ('bewaring-ronde', 'bewaring', 'mail') and execution_time <= :nu""")
                        .param("nu", java.sql.Timestamp.from(nu))
                        .query(Long.class)
                        .single(),
                aantal -> aantal == 0);
    }

    private static boolean aangekondigd(String id) {
        return gateway.jdbc()
                .sql("select aangekondigd_op is not null from machtiging where id = :id")
                .param("id", Long.valueOf(id))
                .query(Boolean.class)
                .single();
    }

    private static List<String> notificaties(String id) {
        return gateway.jdbc()
                .sql("select soort || ' ' || status || ' ' || coalesce(uiterlijk::text, '-') from notificatie"
                        + " where machtiging = :id order by nummer")
                .param("id", Long.valueOf(id))
                .query((rij, i) -> Objects.requireNonNull(rij.getString(1)))
                .list();
    }

    private static List<String> aankondigingen(String id) {
        return notificaties(id).stream()
                .filter(regel -> !regel.startsWith("STATUSWIJZIGING"))
                .toList();
    }

    private static List<String> klok(String id) {
        return gateway.jdbc()
                .sql("select handeling from logboek where machtiging = :id and soort = 'KLOK' order by nummer")
                .param("id", Long.valueOf(id))
                .query((rij, i) -> Objects.requireNonNull(rij.getString(1)))
                .list();
    }

    private static long aantal(String tabel, String kolom, String id) {
        return gateway.jdbc()
                .sql("select count(*) from " + tabel + " where " + kolom + " = :id")
                .param("id", Long.valueOf(id))
                .query(Long.class)
                .single();
    }

    private static long objecten() {
        return gateway.jdbc()
                .sql("select count(*) from bijlage_object")
                .query(Long.class)
                .single();
    }

    private static LocalDate dag(SettableClock clock, int later) {
        return LocalDate.ofInstant(clock.instant(), NEDERLAND).plusDays(later);
    }

    private static List<Ontvangen> mails(String adres) {
        return gateway.mailserver().ontvangen().stream()
                .filter(mail -> mail.aan().equals(adres))
                .toList();
    }

    private static Raadpleeg vraag(String id) {
        Machtigingsleutel sleutel = new Machtigingsleutel();
        sleutel.setMachtigingId(id);
        Raadpleeg vraag = new Raadpleeg();
        vraag.setSleutel(sleutel);
        return vraag;
    }
}
