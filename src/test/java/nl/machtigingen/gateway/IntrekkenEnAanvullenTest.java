package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.UUID;
import nl.machtigingen.contract.machtiging.FoutMelding;
import nl.machtigingen.contract.machtiging.Gebeurtenis;
import nl.machtigingen.contract.machtiging.Machtiging;
import nl.machtigingen.contract.machtiging.MachtigingService;
import nl.machtigingen.contract.machtiging.TrekIn;
import nl.machtigingen.contract.machtiging.TrekInResponse;
import nl.machtigingen.contract.machtiging.VulAan;
import nl.machtigingen.contract.terugkoppeling.MeldStatus;
import nl.machtigingen.contract.typen.Status;
import nl.machtigingen.contract.typen.Statusbron;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a practice does with a request that it has submitted. */
class IntrekkenEnAanvullenTest {

    private static final String BIJ_DE_POLDER = "999990020";
    private static final String BIJ_HET_DUIN = "999990032";

    private final GatewayUnderTest gateway = GatewayUnderTest.running();
    private final Praktijk deKies = Praktijk.deKies(gateway);
    private final MachtigingService dienst =
            Software.met("systeem/tandarts-de-kies").machtigingService(gateway.adres("machtiging", "soap11"));
    private final Verzekeraar dePolder = Verzekeraar.dePolder(gateway);

    /** S-150, S-151, S-153: while it is being judged, and after approval; the insurer hears the reason. */
    @ParameterizedTest
    @CsvSource({"999990020, 9992, trekIn", "999990019, 9991, trekIn", "999990032, 9993, IntrekkingToestemming"})
    void aPracticeWithdrawsWithAReasonAndTheInsurerHearsIt(String bsn, String uzovi, String bericht) throws Exception {
        String id = deKies.dientIn(Aanvragen.voor(bsn)).getMachtigingId();

        TrekInResponse ontvangst = dienst.trekIn(intrekking(id));

        assertThat(ontvangst.getStatus()).isEqualTo(Status.INGETROKKEN);
        Gebeurtenis laatste = deKies.raadpleegt(id).getGebeurtenis().getLast();
        assertThat(laatste.getBron()).isEqualTo(Statusbron.PRAKTIJK);
        assertThat(laatste.getToelichting()).isEqualTo("Verkeerde kaak gekozen.");
        assertThat(geboekt(uzovi, bericht, id)).contains("Verkeerde kaak gekozen.");
    }

    @Test
    void theSameWithdrawalAgainGetsTheSameAnswer() throws Exception {
        TrekIn intrekking =
                intrekking(deKies.dientIn(Aanvragen.voor(BIJ_DE_POLDER)).getMachtigingId());

        TrekInResponse eerste = dienst.trekIn(intrekking);

        assertThat(dienst.trekIn(intrekking)).usingRecursiveComparison().isEqualTo(eerste);
    }

    /** S-154: a withdrawn machtiging cannot be reopened, neither by a second withdrawal nor by the insurer. */
    @Test
    void aWithdrawalIsFinal() throws Exception {
        String id = deKies.dientIn(Aanvragen.voor(BIJ_DE_POLDER)).getMachtigingId();
        dienst.trekIn(intrekking(id));

        assertThat(weigering(() -> dienst.trekIn(intrekking(id)))).isEqualTo("STA-001");
        MeldStatus teLaat = Verzekeraar.bericht(id, 9, Status.GOEDGEKEURD);
        var geweigerd = catchThrowableOfType(
                nl.machtigingen.contract.terugkoppeling.FoutMelding.class,
                () -> Software.met("verzekeraar/de-polder")
                        .terugkoppelingService(gateway.adres("terugkoppeling", "soap11"))
                        .meldStatus(teLaat));
        assertThat(geweigerd.getFaultInfo().getCode()).isEqualTo("STA-001");
        assertThat(deKies.raadpleegt(id).getStatus()).isEqualTo(Status.INGETROKKEN);
    }

    /** S-156, S-158..S-160. */
    @ParameterizedTest
    @EnumSource(names = {"WACHT_OP_INFORMATIE_ZORGVERLENER", "WACHT_OP_INFORMATIE_BEIDE"})
    void aPracticeAnswersTheQuestionOfTheInsurerWhoThenDecides(Status vraag) throws Exception {
        String id = deKies.dientIn(Aanvragen.voor(BIJ_DE_POLDER)).getMachtigingId();
        MeldStatus melding = Verzekeraar.bericht(id, 2, vraag);
        melding.getMelding().setGevraagdeInformatie("Hoe oud is de huidige prothese?");
        dePolder.meldt(melding);
        assertThat(deKies.raadpleegt(id).getGebeurtenis().getLast().getGevraagdeInformatie())
                .isEqualTo("Hoe oud is de huidige prothese?");

        assertThat(dienst.vulAan(aanvulling(id)).getStatus()).isEqualTo(Status.AANVULLENDE_INFORMATIE_ONTVANGEN);

        assertThat(geboekt("9992", "ontvangAanvulling", id)).contains("De prothese is van 2017.");
        dePolder.meldt(Verzekeraar.bericht(id, 3, Status.GOEDGEKEURD));
        Machtiging machtiging = deKies.raadpleegt(id);
        assertThat(machtiging.getStatus()).isEqualTo(Status.GOEDGEKEURD);
        assertThat(machtiging.getAanvraag().getToelichting())
                .as("the original data cannot be changed (S-159)")
                .isEqualTo("Kanarie-toelichting Zwaluwstaart");
    }

    @Test
    void aSupplementThatNobodyWaitsForIsRefused() {
        String ingediend = deKies.dientIn(Aanvragen.voor(BIJ_DE_POLDER)).getMachtigingId();
        String goedgekeurd =
                deKies.dientIn(Aanvragen.voor(Aanvragen.BIJ_DE_LINDE)).getMachtigingId();

        assertThat(weigering(() -> dienst.vulAan(aanvulling(ingediend)))).isEqualTo("STA-001");
        assertThat(weigering(() -> dienst.vulAan(aanvulling(goedgekeurd)))).isEqualTo("STA-001");
    }

    @Test
    void somebodyElsesMachtigingCannotBeToldFromAnUnknownOne() {
        String vanDeKies = deKies.dientIn(Aanvragen.voor(BIJ_DE_POLDER)).getMachtigingId();
        MachtigingService deMolaar =
                Software.met("systeem/tandarts-de-molaar").machtigingService(gateway.adres("machtiging", "soap11"));

        for (String id : List.of(vanDeKies, "999999999999")) {
            assertThat(weigering(() -> deMolaar.trekIn(intrekking(id)))).isEqualTo("STA-002");
            assertThat(weigering(() -> deMolaar.vulAan(aanvulling(id)))).isEqualTo("STA-002");
        }
        assertThat(deKies.raadpleegt(vanDeKies).getStatus()).isEqualTo(Status.INGEDIEND);
    }

    /** An insurer that was down hears the request first and its withdrawal after it. */
    @Test
    void anInsurerHearsThingsInTheOrderInWhichTheyHappened() throws Exception {
        String id = deKies.dientIn(Aanvragen.voor(BIJ_HET_DUIN, "TEST.STUK")).getMachtigingId();
        dienst.trekIn(intrekking(id));

        List<String> pogingen = Await.until(
                "two more attempts at the request",
                () -> gateway.jdbc()
                        .sql("""
                        select o.soort from poging p join opdracht o on o.id = p.opdracht where o.machtiging = :id
                        order by p.tijdstip""")
                        .param("id", Long.valueOf(id))
                        .query((rij, i) -> rij.getString("soort"))
                        .list(),
                soorten -> soorten.size() >= 3);

        assertThat(pogingen).containsOnly("BEOORDEEL");
        gateway.jdbc()
                .sql(
                        "delete from scheduled_tasks where task_instance in (select id::text from opdracht where machtiging = :id)")
                .param("id", Long.valueOf(id))
                .update();
    }

    private String geboekt(String uzovi, String bericht, String id) {
        return Await.until(
                        bericht + " at " + uzovi,
                        () -> gateway.stubs().requests("/verzekeraar/" + uzovi).stream()
                                .map(verzoek -> verzoek.getBodyAsString())
                                .filter(inhoud -> inhoud.contains(bericht) && inhoud.contains(">" + id + "<"))
                                .toList(),
                        gevonden -> !gevonden.isEmpty())
                .getFirst();
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

    private interface Call {
        void make() throws FoutMelding;
    }

    private static String weigering(Call call) {
        return catchThrowableOfType(FoutMelding.class, call::make)
                .getFaultInfo()
                .getCode();
    }
}
