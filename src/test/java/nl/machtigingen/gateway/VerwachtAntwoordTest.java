package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.machtigingen.contract.machtiging.DienIn;
import nl.machtigingen.contract.machtiging.DienInResponse;
import nl.machtigingen.contract.machtiging.HaalNotificatiesResponse;
import nl.machtigingen.contract.machtiging.Machtiging;
import nl.machtigingen.contract.machtiging.MachtigingService;
import nl.machtigingen.contract.machtiging.TrekIn;
import nl.machtigingen.contract.machtiging.Vervang;
import nl.machtigingen.contract.machtiging.VervangResponse;
import nl.machtigingen.contract.machtiging.VulAan;
import nl.machtigingen.contract.typen.Notificatie;
import nl.machtigingen.contract.typen.Notificatiesoort;
import nl.machtigingen.contract.typen.Status;
import nl.machtigingen.mogelijkheden.RegelsKopie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the insurer's own rules promise about its answer (S-121, S-166, S-167, S-215). A gateway of its own, with rules of its own, whose
 * clock begins on the Friday before Whit Monday and only goes forward: from test to test it gets later.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VerwachtAntwoordTest {

    /** Has five working days, ten at most, and takes everything in. */
    private static final String BIJ_DE_POLDER = "999990020";

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final Instant VRIJDAG_VOOR_PINKSTEREN = Instant.parse("2027-05-14T08:00:00Z");
    private static final String PUSH = "/praktijk/12000001";

    @TempDir
    private static Path regels;

    private static GatewayUnderTest gateway;
    private static MachtigingService dienst;
    private static Praktijk deKies;
    private static Verzekeraar dePolder;

    @BeforeAll
    static void begin() throws Exception {
        RegelsKopie.van(Path.of("rules"), regels);
        gateway = GatewayUnderTest.start(Map.of(
                "gateway.regels.map", regels.toString(),
                "gateway.regels.interval", "1s",
                // who decides at once does so here, also on a machine that has other things to do
                "gateway.cov.antwoord", "20s",
                "gateway.dien-in.termijn", "20s",
                "gateway.dien-in.voorsprong", "30s",
                "gateway.verzekeraar.antwoord", "25s"));
        dienst = Software.met("systeem/tandarts-de-kies").machtigingService(gateway.adres("machtiging", "soap11"));
        deKies = Praktijk.deKies(gateway);
        dePolder = Verzekeraar.dePolder(gateway);
        deKies.registreert(gateway.stubs().url(PUSH).toString());
        gateway.clock().set(VRIJDAG_VOOR_PINKSTEREN);
    }

    @AfterAll
    static void eind() {
        gateway.stop();
    }

    /** S-121: five working days; Whit Monday is none. */
    @Test
    @Order(1)
    void whoWaitsHearsBeforeWhenAndOnceWhenThatPassed() {
        DienInResponse antwoord = deKies.dientIn(bijDePolder());
        String id = antwoord.getMachtigingId();

        assertThat(antwoord.getStatus()).isEqualTo(Status.INGEDIEND);
        assertThat(antwoord.getVerwachtAntwoordVoor()).isEqualTo(OffsetDateTime.parse("2027-05-25T00:00+02:00"));
        assertThat(antwoord.getUiterlijkAntwoordVoor()).isEqualTo(OffsetDateTime.parse("2027-06-01T00:00+02:00"));
        assertThat(deKies.raadpleegt(id))
                .returns(antwoord.getVerwachtAntwoordVoor(), Machtiging::getVerwachtAntwoordVoor)
                .returns(antwoord.getUiterlijkAntwoordVoor(), Machtiging::getUiterlijkAntwoordVoor);

        verstrijkenTot(antwoord.getVerwachtAntwoordVoor().minusSeconds(60));
        assertThat(verstreken(id)).isEmpty();
        verstrijkenTot(antwoord.getVerwachtAntwoordVoor());

        assertThat(verstreken(id)).singleElement().satisfies(notificatie -> {
            assertThat(notificatie.getUiterlijk()).isEqualTo(LocalDate.of(2027, 5, 24));
            assertThat(notificatie.getStatus()).isEqualTo(Status.INGEDIEND);
        });
        Await.until("the push", () -> gepusht(id), aantal -> aantal == 1);
        assertThat(deKies.raadpleegt(id).getVerwachtAntwoordVoor())
                .as("what was promised stays to be seen")
                .isEqualTo(antwoord.getVerwachtAntwoordVoor());

        verstrijkenTot(antwoord.getUiterlijkAntwoordVoor().plusDays(10));
        assertThat(verstreken(id)).as("once a promise").hasSize(1);
        assertThat(gepusht(id)).isEqualTo(1);
    }

    @Test
    @Order(2)
    void whatIsDecidedAtOnceIsNotWaitedFor() {
        DienInResponse antwoord = deKies.dientIn(vandaag(Aanvragen.voor(Aanvragen.BIJ_DE_LINDE)));

        assertThat(antwoord.getStatus()).isEqualTo(Status.GOEDGEKEURD);
        assertThat(antwoord.getVerwachtAntwoordVoor()).isNull();
        assertThat(antwoord.getUiterlijkAntwoordVoor()).isNull();
        verstrijken(Duration.ofDays(20));
        assertThat(verstreken(antwoord.getMachtigingId())).isEmpty();
    }

    @Test
    @Order(3)
    void whatIsDecidedOrWithdrawnInTimeIsNotWaitedForAnyMore() throws Exception {
        String besloten = deKies.dientIn(bijDePolder()).getMachtigingId();
        String ingetrokken = deKies.dientIn(bijDePolder()).getMachtigingId();
        String vervangen = deKies.dientIn(bijDePolder()).getMachtigingId();
        dePolder.meldt(Verzekeraar.bericht(besloten, 2, Status.AFGEWEZEN));
        dienst.trekIn(intrekking(ingetrokken));
        VervangResponse opvolger = dienst.vervang(vervanging(vervangen));

        for (String id : List.of(besloten, ingetrokken, vervangen)) {
            assertThat(deKies.raadpleegt(id).getVerwachtAntwoordVoor()).isNull();
            assertThat(deKies.raadpleegt(id).getUiterlijkAntwoordVoor()).isNull();
        }
        assertThat(opvolger.getVerwachtAntwoordVoor()).isAfter(nu());
        assertThat(opvolger.getUiterlijkAntwoordVoor()).isAfter(opvolger.getVerwachtAntwoordVoor());
        verstrijken(Duration.ofDays(20));

        assertThat(verstreken(besloten)).isEmpty();
        assertThat(verstreken(ingetrokken)).isEmpty();
        assertThat(verstreken(vervangen)).isEmpty();
        assertThat(verstreken(opvolger.getMachtigingId())).hasSize(1);
    }

    /** S-167: information makes it longer. While the practice is to move no term of the insurer runs. */
    @Test
    @Order(4)
    void aQuestionEndsTheTermAndItsAnswerBeginsAnother() throws Exception {
        DienInResponse ingediend = deKies.dientIn(bijDePolder());
        String id = ingediend.getMachtigingId();
        dePolder.meldt(Verzekeraar.bericht(id, 2, Status.INGEDIEND));
        assertThat(deKies.raadpleegt(id).getVerwachtAntwoordVoor())
                .as("that it is at it is no answer")
                .isEqualTo(ingediend.getVerwachtAntwoordVoor());

        dePolder.meldt(Verzekeraar.bericht(id, 3, Status.WACHT_OP_INFORMATIE_ZORGVERLENER));
        assertThat(deKies.raadpleegt(id).getVerwachtAntwoordVoor()).isNull();
        verstrijken(Duration.ofDays(10));
        assertThat(nu()).isAfter(ingediend.getVerwachtAntwoordVoor());
        dienst.vulAan(aanvulling(id));

        OffsetDateTime opnieuw = deKies.raadpleegt(id).getVerwachtAntwoordVoor();
        assertThat(opnieuw).isAfter(nu());
        assertThat(verstreken(id)).isEmpty();
        verstrijkenTot(opnieuw);
        assertThat(verstreken(id))
                .extracting(Notificatie::getStatus)
                .containsExactly(Status.AANVULLENDE_INFORMATIE_ONTVANGEN);
    }

    /** Asked and answered within a day: the new promise names the moment of the old one. */
    @Test
    @Order(5)
    void theSameMomentPromisedTwiceIsToldOnce() throws Exception {
        DienInResponse ingediend = deKies.dientIn(bijDePolder());
        String id = ingediend.getMachtigingId();
        dePolder.meldt(Verzekeraar.bericht(id, 2, Status.WACHT_OP_INFORMATIE_BEIDE));
        dienst.vulAan(aanvulling(id));
        assertThat(deKies.raadpleegt(id).getVerwachtAntwoordVoor()).isEqualTo(ingediend.getVerwachtAntwoordVoor());

        verstrijken(Duration.ofDays(20));

        assertThat(verstreken(id)).hasSize(1);
    }

    /** The insured may answer the insurer directly; then the insurer says itself that it goes on. */
    @Test
    @Order(6)
    void anInsurerThatGoesOnByItselfHasATermAgain() {
        String id = deKies.dientIn(bijDePolder()).getMachtigingId();
        dePolder.meldt(Verzekeraar.bericht(id, 2, Status.VERZEKERDE_OPGEROEPEN_SPREEKUUR));
        verstrijken(Duration.ofDays(20));
        assertThat(verstreken(id)).isEmpty();

        dePolder.meldt(Verzekeraar.bericht(id, 3, Status.INGEDIEND));

        verstrijkenTot(deKies.raadpleegt(id).getVerwachtAntwoordVoor());
        assertThat(verstreken(id)).hasSize(1);
    }

    @Test
    @Order(7)
    void ofWhatWasRemovedMeanwhileNobodyIsTold() {
        String id = deKies.dientIn(bijDePolder()).getMachtigingId();
        for (String rij : List.of(
                "poging where opdracht in (select id from opdracht where machtiging = :id)",
                "opdracht where machtiging = :id",
                "gebeurtenis where machtiging = :id",
                "machtiging where id = :id")) {
            gateway.jdbc()
                    .sql("delete from " + rij)
                    .param("id", Long.valueOf(id))
                    .update();
        }

        verstrijken(Duration.ofDays(20));

        assertThat(verstreken(id)).isEmpty();
        assertThat(gateway.jdbc()
                        .sql("select count(*) from gestrand_werk where kind = 'antwoordtermijn'")
                        .query(Long.class)
                        .single())
                .as("given up on")
                .isZero();
    }

    @Test
    @Order(8)
    void aDecisionThatIsBeingWrittenWhenTheTermEndsComesFirst() {
        String id = deKies.dientIn(bijDePolder()).getMachtigingId();
        OffsetDateTime verwacht = deKies.raadpleegt(id).getVerwachtAntwoordVoor();

        gateway.transactie().executeWithoutResult(status -> {
            gateway.jdbc()
                    .sql("update machtiging set status = 'AFGEWEZEN', verwacht_antwoord_voor = null where id = :id")
                    .param("id", Long.valueOf(id))
                    .update();
            gateway.clock().set(verwacht.toInstant());
            Await.until("somebody who waits for it", VerwachtAntwoordTest::wachtenden, aantal -> aantal == 1);
        });
        verstrijken(Duration.ofSeconds(1));

        assertThat(verstreken(id)).isEmpty();
    }

    /** What was said stays said: the answer to the repeated submission too. An insurer without a rule promises nothing. */
    @Test
    @Order(9)
    void aRuleThatChangesChangesNoPromise() throws Exception {
        DienIn indiening = bijDePolder();
        DienInResponse eerste = deKies.dientIn(indiening);
        RegelsKopie.vervang(
                regels.resolve("termijnen/termijnen.xml"),
                "<antwoord verzekeraars=\"de-polder\"",
                "<antwoord verzekeraars=\"salland\" zorgsoorten=\"KAAKCHIRURGIE\"");

        DienInResponse zonder = Await.until(
                "the new rules",
                () -> deKies.dientIn(bijDePolder()),
                antwoord -> antwoord.getVerwachtAntwoordVoor() == null);

        assertThat(zonder.getUiterlijkAntwoordVoor()).isNull();
        assertThat(deKies.dientIn(indiening)).usingRecursiveComparison().isEqualTo(eerste);
        assertThat(eerste.getVerwachtAntwoordVoor()).isNotNull();
        verstrijkenTot(eerste.getVerwachtAntwoordVoor());
        assertThat(verstreken(eerste.getMachtigingId())).hasSize(1);
        assertThat(verstreken(zonder.getMachtigingId())).isEmpty();

        dePolder.meldt(Verzekeraar.bericht(eerste.getMachtigingId(), 2, Status.AFGEWEZEN));
        assertThat(deKies.dientIn(indiening))
                .as("the first answer again, also after the decision")
                .usingRecursiveComparison()
                .isEqualTo(eerste);
    }

    private static DienIn bijDePolder() {
        return vandaag(Aanvragen.voor(BIJ_DE_POLDER));
    }

    private static DienIn vandaag(DienIn indiening) {
        indiening.getAanvraag().setPeildatum(nu().toLocalDate());
        return indiening;
    }

    private static Vervang vervanging(String oude) {
        DienIn nieuw = bijDePolder();
        Vervang vervang = new Vervang();
        vervang.setReferentie(nieuw.getReferentie());
        vervang.setMachtigingId(oude);
        vervang.setReden("Verkeerde kaak gekozen.");
        vervang.setAanvraag(nieuw.getAanvraag());
        vervang.getEmailadres().addAll(nieuw.getEmailadres());
        vervang.setAkkoord(true);
        return vervang;
    }

    private static TrekIn intrekking(String id) {
        TrekIn intrekking = new TrekIn();
        intrekking.setReferentie("in-" + UUID.randomUUID());
        intrekking.setMachtigingId(id);
        intrekking.setReden("Verkeerde kaak gekozen.");
        return intrekking;
    }

    private static VulAan aanvulling(String id) {
        VulAan aanvulling = new VulAan();
        aanvulling.setReferentie("va-" + UUID.randomUUID());
        aanvulling.setMachtigingId(id);
        aanvulling.setTekst("De prothese is van 2017.");
        return aanvulling;
    }

    private static OffsetDateTime nu() {
        return gateway.clock().instant().atZone(NEDERLAND).toOffsetDateTime();
    }

    private static void verstrijken(Duration hoelang) {
        verstrijkenTot(nu().plus(hoelang));
    }

    /** Time passes, and whoever watches a term that ended in it is done. */
    private static void verstrijkenTot(OffsetDateTime moment) {
        gateway.clock().set(moment.toInstant());
        Await.until(
                "the terms that ended",
                () -> gateway.jdbc()
                        .sql(
                                "select count(*) from scheduled_tasks where task_name = 'antwoordtermijn' and execution_time <= :nu")
                        .param("nu", Timestamp.from(moment.toInstant()))
                        .query(Long.class)
                        .single(),
                aantal -> aantal == 0);
    }

    /** What the practice can pull about terms that passed, of this machtiging. */
    private static List<Notificatie> verstreken(String id) {
        List<Notificatie> gevonden = new ArrayList<>();
        String cursor = "";
        HaalNotificatiesResponse bladzijde;
        do {
            bladzijde = deKies.haalt(cursor, 500, 0);
            bladzijde.getNotificatie().stream()
                    .filter(regel -> regel.getSoort() == Notificatiesoort.ANTWOORDTERMIJN_VERSTREKEN)
                    .filter(regel -> regel.getMachtigingId().equals(id))
                    .forEach(gevonden::add);
            cursor = bladzijde.getVolgendeCursor();
        } while (bladzijde.isMeerBeschikbaar());
        return gevonden;
    }

    /** How often the practice was told so by a call. */
    private static long gepusht(String id) {
        return gateway.stubs().requests(PUSH).stream()
                .map(verzoek -> verzoek.getBodyAsString())
                .flatMap(inhoud -> List.of(inhoud.split("notificatieId>")).stream())
                .filter(regel -> regel.contains("ANTWOORDTERMIJN_VERSTREKEN") && regel.contains(">" + id + "<"))
                .count();
    }

    /** Who waits for what this transaction holds. */
    private static long wachtenden() {
        return gateway.jdbc()
                .sql(
                        "select count(*) from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))")
                .query(Long.class)
                .single();
    }
}
