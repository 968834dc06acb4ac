package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.machtigingen.contract.fout.Fout;
import nl.machtigingen.contract.machtiging.DienIn;
import nl.machtigingen.contract.machtiging.FoutMelding;
import nl.machtigingen.contract.machtiging.Gebeurtenis;
import nl.machtigingen.contract.machtiging.Machtiging;
import nl.machtigingen.contract.machtiging.MachtigingService;
import nl.machtigingen.contract.machtiging.Vervang;
import nl.machtigingen.contract.machtiging.VervangResponse;
import nl.machtigingen.contract.typen.Notificatie;
import nl.machtigingen.contract.typen.Status;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A machtiging in the place of another: never both, never none. S-104, S-155, S-172. */
class VervangTest {

    private static final String BIJ_DE_POLDER = "999990020";
    private static final String ONBEKEND = "999990056";
    private static final String REDEN = "Verkeerde kaak gekozen.";

    private final GatewayUnderTest gateway = GatewayUnderTest.running();
    private final Praktijk deKies = Praktijk.deKies(gateway);
    private final MachtigingService dienst =
            Software.met("systeem/tandarts-de-kies").machtigingService(gateway.adres("machtiging", "soap11"));

    @Test
    void theOldOneIsWithdrawnAndTheNewOneSubmittedAndBothSaySo() throws Exception {
        String oud = deKies.dientIn(Aanvragen.voor(Aanvragen.BIJ_DE_LINDE)).getMachtigingId();
        String cursor = deKies.einde();

        VervangResponse antwoord = dienst.vervang(vervanging(oud, Aanvragen.BIJ_DE_LINDE));

        assertThat(antwoord.getStatus()).isEqualTo(Status.GOEDGEKEURD);
        assertThat(antwoord.getVervangenMachtigingId()).isEqualTo(oud);
        assertThat(antwoord.getMachtigingId()).isNotEqualTo(oud);
        Machtiging oude = deKies.raadpleegt(oud);
        assertThat(oude.getStatus()).isEqualTo(Status.INGETROKKEN);
        assertThat(oude.getVervangenDoor()).isEqualTo(antwoord.getMachtigingId());
        assertThat(oude.getVervangt()).isNull();
        assertThat(oude.getGebeurtenis().getLast().getToelichting()).isEqualTo(REDEN);
        Machtiging nieuwe = deKies.raadpleegt(antwoord.getMachtigingId());
        assertThat(nieuwe.getVervangt()).isEqualTo(oud);
        assertThat(nieuwe.getVervangenDoor()).isNull();
        assertThat(nieuwe.getGebeurtenis())
                .extracting(Gebeurtenis::getStatus)
                .containsExactly(Status.INGEDIEND, Status.GOEDGEKEURD);
        assertThat(deKies.haalt(cursor, 10, 0).getNotificatie())
                .extracting(Notificatie::getMachtigingId, Notificatie::getStatus)
                .containsExactly(
                        Tuple.tuple(oud, Status.INGETROKKEN),
                        Tuple.tuple(antwoord.getMachtigingId(), Status.INGEDIEND),
                        Tuple.tuple(antwoord.getMachtigingId(), Status.GOEDGEKEURD));
    }

    /** In the contract and in a dialect: withdrawal first, each naming the other. */
    @ParameterizedTest
    @CsvSource({
        "999990019, 9991, vervangenDoor, vervangt",
        "999990020, 9992, vervangenDoor, vervangt",
        "999990032, 9993, VervangenDoor, Vervangt"
    })
    void theInsurerHearsTheWithdrawalFirst(String bsn, String uzovi, String vervangenDoor, String vervangt)
            throws Exception {
        String oud = deKies.dientIn(Aanvragen.voor(bsn)).getMachtigingId();

        String nieuw = dienst.vervang(vervanging(oud, bsn)).getMachtigingId();

        List<String> gehoord = gateway.stubs().requests("/verzekeraar/" + uzovi).stream()
                .sorted(java.util.Comparator.comparing(LoggedRequest::getLoggedDate))
                .map(LoggedRequest::getBodyAsString)
                .filter(bericht -> bericht.contains(">" + nieuw + "<"))
                .toList();
        assertThat(gehoord).hasSize(2);
        assertThat(gehoord.get(0))
                .contains(vervangenDoor + ">" + nieuw + "<")
                .contains(">" + oud + "<")
                .contains(REDEN);
        assertThat(gehoord.get(1)).contains(vervangt + ">" + oud + "<");
    }

    /** What went to one insurer is no business of another's. */
    @Test
    void anotherInsurerDoesNotHearWhichOneWasReplaced() throws Exception {
        String oud = deKies.dientIn(Aanvragen.voor(BIJ_DE_POLDER)).getMachtigingId();

        String nieuw = dienst.vervang(vervanging(oud, Aanvragen.BIJ_DE_LINDE)).getMachtigingId();

        assertThat(bijDeVerzekeraar("9992", oud)).anyMatch(bericht -> bericht.contains("trekIn"));
        assertThat(bijDeVerzekeraar("9992", nieuw)).isEmpty();
        assertThat(bijDeVerzekeraar("9991", nieuw)).hasSize(1);
        assertThat(bijDeVerzekeraar("9991", oud)).isEmpty();
    }

    @Test
    void theSameReplacementAgainGetsTheSameAnswerAndIsOne() throws Exception {
        Vervang vervanging =
                vervanging(deKies.dientIn(Aanvragen.voor(BIJ_DE_POLDER)).getMachtigingId(), BIJ_DE_POLDER);
        VervangResponse eerste = dienst.vervang(vervanging);

        assertThat(dienst.vervang(vervanging)).usingRecursiveComparison().isEqualTo(eerste);
        assertThat(aantal(vervanging)).isEqualTo(1);
        vervanging.setReden("Iets anders.");
        assertThat(fout(() -> dienst.vervang(vervanging)).getCode()).isEqualTo("VAL-004");
    }

    @RepeatedTest(3)
    void ofTwoReplacementsAtTheSameTimeOneWinsAndEqualOnesAreOne() throws Exception {
        String oud = deKies.dientIn(Aanvragen.voor(BIJ_DE_POLDER)).getMachtigingId();
        Vervang een = vervanging(oud, BIJ_DE_POLDER);
        Vervang ander = vervanging(oud, BIJ_DE_POLDER);
        List<Callable<String>> werk = List.of(() -> uitkomst(een), () -> uitkomst(een), () -> uitkomst(ander));

        List<String> uitkomsten;
        try (ExecutorService tegelijk = Executors.newVirtualThreadPerTaskExecutor()) {
            uitkomsten =
                    tegelijk.invokeAll(werk).stream().map(Future::resultNow).toList();
        }

        assertThat(uitkomsten.get(0)).isEqualTo(uitkomsten.get(1));
        assertThat(List.of(uitkomsten.get(0), uitkomsten.get(2))).containsExactlyInAnyOrder("gelukt", "STA-001");
        assertThat(aantal(een) + aantal(ander)).isEqualTo(1);
    }

    /** S-172: the day on which the old one began, also when it lies in the past. */
    @Test
    void theNewOneCanKeepTheDayOnWhichTheOldOneBegan() throws Exception {
        LocalDate toen = LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam")).minusMonths(3);
        DienIn eerder = Aanvragen.voor(BIJ_DE_POLDER);
        eerder.getAanvraag().setIngangsdatum(toen);
        Vervang vervanging = vervanging(deKies.dientIn(eerder).getMachtigingId(), BIJ_DE_POLDER);
        vervanging.setIngangsdatumBehouden(true);

        VervangResponse antwoord = dienst.vervang(vervanging);

        assertThat(antwoord.getIngangsdatum()).isEqualTo(toen);
        assertThat(bijDeVerzekeraar("9992", antwoord.getMachtigingId()))
                .anyMatch(bericht -> bericht.contains("ingangsdatum>" + toen + "<"));
    }

    @Test
    void aDayOfItsOwnAndTheOldDayAreNotBothPossible() throws Exception {
        String oud = deKies.dientIn(Aanvragen.voor(BIJ_DE_POLDER)).getMachtigingId();
        Vervang vervanging = vervanging(oud, BIJ_DE_POLDER);
        vervanging.setIngangsdatumBehouden(true);
        vervanging.getAanvraag().setIngangsdatum(LocalDate.of(2031, 1, 1));

        assertThat(fout(() -> dienst.vervang(vervanging)).getVeld()).isEqualTo("/vervang/aanvraag/ingangsdatum");
        assertThat(deKies.raadpleegt(oud).getStatus()).isEqualTo(Status.INGEDIEND);
    }

    @Test
    void whereTheNewOneIsRefusedTheOldOneStaysAsItWas() throws Exception {
        String oud = deKies.dientIn(Aanvragen.voor(BIJ_DE_POLDER)).getMachtigingId();
        Footprint voor = Footprint.of(gateway);

        assertThat(fout(() -> dienst.vervang(vervanging(oud, ONBEKEND))).getCode())
                .isEqualTo("COV-001");
        Vervang voorEenAnder = vervanging(oud, BIJ_DE_POLDER);
        voorEenAnder.getAanvraag().setInstantieAgb("12000005");
        assertThat(fout(() -> dienst.vervang(voorEenAnder)).getCode()).isEqualTo("AUT-003");

        assertThat(voor.rows()).isEqualTo(voor.before());
        assertThat(deKies.raadpleegt(oud).getStatus()).isEqualTo(Status.INGEDIEND);
    }

    /** Never none: the withdrawal stays with an operator, the new request goes on. */
    @Test
    void anInsurerThatRefusesTheWithdrawalForGoodStillGetsTheNewOne() throws Exception {
        String oud = deKies.dientIn(Aanvragen.voor(BIJ_DE_POLDER)).getMachtigingId();
        Vervang vervanging = vervanging(oud, BIJ_DE_POLDER);
        vervanging.setReden("TEST.WEIGER");

        VervangResponse antwoord = dienst.vervang(vervanging);

        assertThat(antwoord.getStatus()).isEqualTo(Status.INGEDIEND);
        assertThat(bijDeVerzekeraar("9992", antwoord.getMachtigingId()))
                .anyMatch(bericht -> bericht.contains("beoordeel"));
        assertThat(deKies.raadpleegt(oud).getStatus()).isEqualTo(Status.INGETROKKEN);
    }

    /** Never both: as long as the insurer does not know of the withdrawal it does not hear of the new one. */
    @Test
    void anInsurerThatHasNotHeardTheWithdrawalDoesNotHearTheNewOne() throws Exception {
        String oud = deKies.dientIn(Aanvragen.voor(BIJ_DE_POLDER)).getMachtigingId();
        Vervang vervanging = vervanging(oud, BIJ_DE_POLDER);
        vervanging.setReden("TEST.STUK");

        VervangResponse antwoord = dienst.vervang(vervanging);

        assertThat(antwoord.getStatus()).isEqualTo(Status.INGEDIEND);
        Await.until(
                "three attempts at the withdrawal",
                () -> bijDeVerzekeraar("9992", oud).stream()
                        .filter(bericht -> bericht.contains("trekIn"))
                        .count(),
                pogingen -> pogingen >= 3);
        assertThat(bijDeVerzekeraar("9992", antwoord.getMachtigingId()))
                .allMatch(bericht -> bericht.contains("trekIn"));
        staakt(oud, antwoord.getMachtigingId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"AFGEWEZEN", "INGETROKKEN"})
    void whatCannotBeWithdrawnCannotBeReplaced(String geval) throws Exception {
        String verstrekking = geval.equals("AFGEWEZEN") ? "TEST.AFWIJS" : Aanvragen.KLIKGEBIT;
        String oud = deKies.dientIn(Aanvragen.voor(Aanvragen.BIJ_DE_LINDE, verstrekking))
                .getMachtigingId();
        if (geval.equals("INGETROKKEN")) {
            dienst.vervang(vervanging(oud, Aanvragen.BIJ_DE_LINDE));
        }
        Footprint voor = Footprint.of(gateway);

        assertThat(fout(() -> dienst.vervang(vervanging(oud, Aanvragen.BIJ_DE_LINDE)))
                        .getCode())
                .isEqualTo("STA-001");
        assertThat(voor.rows()).isEqualTo(voor.before());
    }

    private static Vervang vervanging(String oud, String bsn) {
        DienIn nieuw = Aanvragen.voor(bsn);
        Vervang vervang = new Vervang();
        vervang.setReferentie("v-" + UUID.randomUUID());
        vervang.setMachtigingId(oud);
        vervang.setReden(REDEN);
        vervang.setAanvraag(nieuw.getAanvraag());
        vervang.getEmailadres().addAll(nieuw.getEmailadres());
        vervang.setAkkoord(true);
        return vervang;
    }

    private List<String> bijDeVerzekeraar(String uzovi, String machtiging) {
        return gateway.stubs().requests("/verzekeraar/" + uzovi).stream()
                .map(LoggedRequest::getBodyAsString)
                .filter(bericht -> bericht.contains(">" + machtiging + "<"))
                .toList();
    }

    private long aantal(Vervang vervanging) {
        return gateway.jdbc()
                .sql("select count(*) from machtiging where referentie = :referentie and vervangt = :oud")
                .param("referentie", vervanging.getReferentie())
                .param("oud", Long.valueOf(vervanging.getMachtigingId()))
                .query(Long.class)
                .single();
    }

    /** Ends deliveries that will never be taken in, so that other tests have the insurer to themselves. */
    private void staakt(String... machtigingen) {
        for (String machtiging : machtigingen) {
            gateway.jdbc()
                    .sql(
                            "delete from scheduled_tasks where task_instance in (select id::text from opdracht where machtiging = :id)")
                    .param("id", Long.valueOf(machtiging))
                    .update();
        }
    }

    private interface Call {
        void make() throws FoutMelding;
    }

    private static Fout fout(Call call) {
        return catchThrowableOfType(FoutMelding.class, call::make).getFaultInfo();
    }

    private String uitkomst(Vervang vervanging) {
        try {
            Software.met("systeem/tandarts-de-kies")
                    .machtigingService(gateway.adres("machtiging", "soap11"))
                    .vervang(vervanging);
            return "gelukt";
        } catch (FoutMelding e) {
            return e.getFaultInfo().getCode();
        }
    }
}
