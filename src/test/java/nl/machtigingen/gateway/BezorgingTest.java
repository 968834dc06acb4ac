package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.machtigingen.contract.machtiging.DienIn;
import nl.machtigingen.contract.machtiging.DienInResponse;
import nl.machtigingen.contract.machtiging.Gebeurtenis;
import nl.machtigingen.contract.machtiging.Machtiging;
import nl.machtigingen.contract.typen.Beoordelingsstatus;
import nl.machtigingen.contract.typen.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the gateway to the insurer: quick, slow, broken, in another dialect. */
class BezorgingTest {

    private static final String BIJ_DE_POLDER = "999990020";
    private static final String BIJ_HET_DUIN = "999990032";
    private static final String EINDIGT_OVER_ZESTIG_DAGEN = "999990044";

    private final GatewayUnderTest gateway = GatewayUnderTest.running();
    private final Praktijk deKies = Praktijk.deKies(gateway);

    /** S-114, S-121. */
    @Test
    void anInsurerThatJudgesLaterTakesTheRequestIn() {
        DienInResponse antwoord = deKies.dientIn(Aanvragen.voor(BIJ_DE_POLDER));

        assertThat(antwoord.getStatus()).isEqualTo(Status.INGEDIEND);
        assertThat(antwoord.getBeoordelingsstatus()).isEqualTo(Beoordelingsstatus.IN_BEHANDELING);
        assertThat(antwoord.getBeoordeling()).isNull();
    }

    @Test
    void anInsurerWithADialectOfItsOwnIsServedByItsStylesheets() {
        DienInResponse antwoord = deKies.dientIn(Aanvragen.voor(BIJ_HET_DUIN));

        assertThat(antwoord.getStatus()).isEqualTo(Status.GOEDGEKEURD);
        assertThat(antwoord.getDekking().getUzovi()).isEqualTo("9993");
        assertThat(gateway.stubs().requests("/verzekeraar/9993"))
                .isNotEmpty()
                .allSatisfy(verzoek -> assertThat(verzoek.getBodyAsString()).doesNotContain("urn:nl:machtigingen:"));
    }

    /** Issue: slow, down or nonsense gives INGEDIEND at the deadline, and delivery goes on in the background. */
    @ParameterizedTest
    @CsvSource({"TEST.STUK, http-503", "TEST.ONZIN, nonsense", "TEST.TRAAG, time-out"})
    void anInsurerThatFailsLeavesTheRequestSubmittedAndIsTriedAgain(String verstrekking, String reden) {
        DienInResponse antwoord = deKies.dientIn(Aanvragen.voor(BIJ_DE_POLDER, verstrekking));

        assertThat(antwoord.getStatus()).isEqualTo(Status.INGEDIEND);
        assertThat(antwoord.getBeoordelingsstatus()).isEqualTo(Beoordelingsstatus.VOORGELEGD);
        List<String> pogingen = Await.until(
                "a second attempt", () -> pogingen(antwoord.getMachtigingId()), gezien -> gezien.size() >= 2);
        assertThat(pogingen)
                .allMatch(uitkomst -> uitkomst.equals("mislukt: " + reden) || uitkomst.endsWith("breaker-open"));
        assertThat(pogingen.getFirst()).isEqualTo("mislukt: " + reden);
        staakt(antwoord.getMachtigingId());
    }

    @Test
    void whatAnInsurerRefusesForGoodIsSetAsideForAnOperator() {
        DienInResponse antwoord = deKies.dientIn(Aanvragen.voor(BIJ_DE_POLDER, "TEST.WEIGER"));

        assertThat(antwoord.getStatus()).isEqualTo(Status.INGEDIEND);
        String opdracht = opdracht(antwoord.getMachtigingId());
        assertThat(gateway.jdbc()
                        .sql("select reason from gestrand_werk where key = :key")
                        .param("key", opdracht)
                        .query(String.class)
                        .single())
                .isEqualTo("fault");
    }

    /** S-126. */
    @Test
    void theEndOfTheInsuranceBoundsTheMachtiging() {
        DienInResponse antwoord = deKies.dientIn(Aanvragen.voor(EINDIGT_OVER_ZESTIG_DAGEN, "TEST.STUK"));

        LocalDate vandaag = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        assertThat(antwoord.getEinddatum()).isEqualTo(antwoord.getDekking().getEinddatum());
        assertThat(antwoord.getEinddatum()).isBetween(vandaag.plusDays(59), vandaag.plusDays(61));
        staakt(antwoord.getMachtigingId());
    }

    /** S-107: the insurer's number finds the same machtiging. */
    @Test
    void aMachtigingIsFoundByTheNumberOfTheInsurer() {
        DienInResponse antwoord = deKies.dientIn(Aanvragen.voor(Aanvragen.BIJ_DE_LINDE));

        Machtiging gevonden = deKies.raadpleegt("9991", antwoord.getMachtigingsnummer());

        assertThat(gevonden.getMachtigingId()).isEqualTo(antwoord.getMachtigingId());
        assertThat(gevonden.getGebeurtenis()).extracting(Gebeurtenis::getNummer).containsExactly(1, 2);
    }

    @Test
    void equalSubmissionsAtTheSameTimeAreOne() throws Exception {
        DienIn dienIn = Aanvragen.voor(Aanvragen.BIJ_DE_LINDE);
        Callable<DienInResponse> indienen = () -> Praktijk.deKies(gateway).dientIn(dienIn);
        try (ExecutorService tegelijk = Executors.newVirtualThreadPerTaskExecutor()) {
            List<DienInResponse> antwoorden =
                    tegelijk.invokeAll(List.of(indienen, indienen, indienen, indienen, indienen, indienen)).stream()
                            .map(Future::resultNow)
                            .toList();
            assertThat(antwoorden)
                    .allSatisfy(antwoord ->
                            assertThat(antwoord).usingRecursiveComparison().isEqualTo(antwoorden.getFirst()));
        }
        assertThat(gateway.jdbc()
                        .sql("select count(*) from machtiging where referentie = :referentie")
                        .param("referentie", dienIn.getReferentie())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private List<String> pogingen(String machtiging) {
        return gateway.jdbc()
                .sql("""
                select p.uitkomst from poging p join opdracht o on o.id = p.opdracht
                where o.machtiging = :machtiging order by p.nummer""")
                .param("machtiging", Long.valueOf(machtiging))
                .query((rij, i) -> rij.getString("uitkomst"))
                .list();
    }

    private String opdracht(String machtiging) {
        return gateway.jdbc()
                .sql("select id::text from opdracht where machtiging = :machtiging")
                .param("machtiging", Long.valueOf(machtiging))
                .query(String.class)
                .single();
    }

    /** Ends the deliveries to a stub that will never answer, so that other tests have the insurer to themselves. */
    private void staakt(String machtiging) {
        gateway.jdbc()
                .sql("delete from scheduled_tasks where task_instance = :opdracht")
                .param("opdracht", opdracht(machtiging))
                .update();
    }
}
