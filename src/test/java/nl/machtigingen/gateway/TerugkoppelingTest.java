package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.machtigingen.contract.machtiging.DienInResponse;
import nl.machtigingen.contract.machtiging.Gebeurtenis;
import nl.machtigingen.contract.machtiging.HaalNotificatiesResponse;
import nl.machtigingen.contract.machtiging.Machtiging;
import nl.machtigingen.contract.machtiging.TrekIn;
import nl.machtigingen.contract.terugkoppeling.MeldStatus;
import nl.machtigingen.contract.terugkoppeling.MeldStatusResponse;
import nl.machtigingen.contract.typen.Beoordelingsstatus;
import nl.machtigingen.contract.typen.Notificatie;
import nl.machtigingen.contract.typen.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The way back: from the insurer's report to the practice. */
class TerugkoppelingTest {

    private static final String BIJ_DE_POLDER = "999990020";

    private final GatewayUnderTest gateway = GatewayUnderTest.running();
    private final Praktijk deKies = Praktijk.deKies(gateway);
    private final Verzekeraar dePolder = Verzekeraar.dePolder(gateway);

    /** S-13, S-114. */
    @Test
    void aReportMovesTheMachtigingAndIsKeptInItsHistory() {
        DienInResponse ingediend = deKies.dientIn(Aanvragen.voor(BIJ_DE_POLDER));

        MeldStatusResponse ontvangst =
                dePolder.meldt(Verzekeraar.bericht(ingediend.getMachtigingId(), 2, Status.GOEDGEKEURD));

        assertThat(ontvangst.isVerwerkt()).isTrue();
        Machtiging machtiging = deKies.raadpleegt(ingediend.getMachtigingId());
        assertThat(machtiging.getStatus()).isEqualTo(Status.GOEDGEKEURD);
        assertThat(machtiging.getBeoordelingsstatus()).isEqualTo(Beoordelingsstatus.BEOORDEELD);
        assertThat(machtiging.getBeoordeling().getVoorwaarde()).containsExactly("Kanarie-voorwaarde Zwaluwstaart");
        assertThat(machtiging.getGebeurtenis())
                .extracting(Gebeurtenis::getStatus)
                .containsExactly(Status.INGEDIEND, Status.INGEDIEND, Status.GOEDGEKEURD);
    }

    @Test
    void theSameReportAgainGetsTheSameAnswerAndDoesNothing() {
        DienInResponse ingediend = deKies.dientIn(Aanvragen.voor(BIJ_DE_POLDER));
        MeldStatus bericht = Verzekeraar.bericht(ingediend.getMachtigingId(), 2, Status.GOEDGEKEURD);

        MeldStatusResponse eerste = dePolder.meldt(bericht);
        MeldStatusResponse tweede = dePolder.meldt(bericht);

        assertThat(tweede).usingRecursiveComparison().isEqualTo(eerste);
        assertThat(deKies.raadpleegt(ingediend.getMachtigingId()).getGebeurtenis())
                .hasSize(3);
    }

    /** Contract: an older volgnummer after a newer one is kept, and does not turn the status back. */
    @Test
    void aReportThatComesLateIsKeptAndMovesNothing() {
        DienInResponse ingediend = deKies.dientIn(Aanvragen.voor(BIJ_DE_POLDER));
        String id = ingediend.getMachtigingId();
        dePolder.meldt(Verzekeraar.bericht(id, 5, Status.GOEDGEKEURD));
        String cursor = deKies.einde();

        MeldStatusResponse ontvangst =
                dePolder.meldt(Verzekeraar.bericht(id, 3, Status.WACHT_OP_INFORMATIE_ZORGVERLENER));

        assertThat(ontvangst.isVerwerkt()).isFalse();
        assertThat(ontvangst.getStatus()).isEqualTo(Status.GOEDGEKEURD);
        Machtiging machtiging = deKies.raadpleegt(id);
        assertThat(machtiging.getStatus()).isEqualTo(Status.GOEDGEKEURD);
        Gebeurtenis laatste = machtiging.getGebeurtenis().getLast();
        assertThat(laatste.getStatus()).isEqualTo(Status.WACHT_OP_INFORMATIE_ZORGVERLENER);
        assertThat(laatste.isVerwerkt()).isFalse();
        assertThat(deKies.haalt(cursor, 10, 0).getNotificatie()).isEmpty();
    }

    /** S-107, S-123, S-129, S-130: the number comes after the approval, an end date at any time, also in the past; a year until then. */
    @Test
    void numberAndEndDateMayComeAfterTheApproval() {
        String id = deKies.dientIn(Aanvragen.voor(BIJ_DE_POLDER)).getMachtigingId();
        dePolder.meldt(Verzekeraar.bericht(id, 2, Status.GOEDGEKEURD));
        Machtiging goedgekeurd = deKies.raadpleegt(id);
        assertThat(goedgekeurd.getEinddatum())
                .isBetween(
                        goedgekeurd.getIngangsdatum().plusDays(364),
                        goedgekeurd.getIngangsdatum().plusDays(365));
        MeldStatus nummer = Verzekeraar.bericht(id, 3, Status.GOEDGEKEURD);
        nummer.getMelding().setMachtigingsnummer("P" + id);
        nummer.getMelding().setEinddatum(LocalDate.of(2020, 1, 31));

        dePolder.meldt(nummer);

        Machtiging machtiging = deKies.raadpleegt("9992", "P" + id);
        assertThat(machtiging.getMachtigingId()).isEqualTo(id);
        assertThat(machtiging.getEinddatum()).isEqualTo(LocalDate.of(2020, 1, 31));
        assertThat(machtiging.getBeoordeling().getVoorwaarde()).isNotEmpty();
    }

    /** S-120, D57: in whole or in part, and back. */
    @Test
    void aRejectionIsCorrectedLater() {
        String id = deKies.dientIn(Aanvragen.voor(BIJ_DE_POLDER)).getMachtigingId();

        for (Status status : List.of(
                Status.AFGEWEZEN,
                Status.GEDEELTELIJK_GOEDGEKEURD,
                Status.AFGEWEZEN,
                Status.AFGEWEZEN,
                Status.GEDEELTELIJK_GOEDGEKEURD,
                Status.GOEDGEKEURD)) {
            int volgnummer = deKies.raadpleegt(id).getGebeurtenis().size() + 10;
            assertThat(dePolder.meldt(Verzekeraar.bericht(id, volgnummer, status))
                            .getStatus())
                    .isEqualTo(status);
        }
    }

    /** S-129, S-130: past or future, whatever the status; whatever else is known stays. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OPGESLAGEN", "VERLOPEN", "AANVULLENDE_INFORMATIE_ONTVANGEN"})
    void anEndDateIsSetAtAnyTime(Status status) throws Exception {
        String id = deKies.dientIn(Aanvragen.voor(BIJ_DE_POLDER)).getMachtigingId();
        if (status == Status.INGETROKKEN) {
            TrekIn intrekking = new TrekIn();
            intrekking.setReferentie("eind-" + id);
            intrekking.setMachtigingId(id);
            intrekking.setReden("Overleden.");
            Software.met("systeem/tandarts-de-kies")
                    .machtigingService(gateway.adres("machtiging", "soap11"))
                    .trekIn(intrekking);
        } else {
            dePolder.meldt(Verzekeraar.bericht(id, 2, status));
        }
        int volgnummer = 3;
        for (LocalDate einde : List.of(LocalDate.of(2020, 1, 31), LocalDate.of(2040, 2, 29))) {
            MeldStatus melding = Verzekeraar.bericht(id, volgnummer++, status);
            melding.getMelding().setEinddatum(einde);

            dePolder.meldt(melding);

            Machtiging machtiging = deKies.raadpleegt(id);
            assertThat(machtiging.getEinddatum()).isEqualTo(einde);
            assertThat(machtiging.getStatus()).isEqualTo(status);
        }
    }

    /** S-107, D36: the insurer's number is its own affair, and is not there before it gives it. */
    @Test
    void twoInsurersMayGiveTheSameNumber() {
        Verzekeraar deLinde = Verzekeraar.met("verzekeraar/de-linde", gateway);
        String bijDePolder = deKies.dientIn(Aanvragen.voor(BIJ_DE_POLDER)).getMachtigingId();
        String bijDeLinde =
                deKies.dientIn(Aanvragen.voor(Aanvragen.BIJ_DE_LINDE)).getMachtigingId();
        dePolder.meldt(Verzekeraar.bericht(bijDePolder, 2, Status.GOEDGEKEURD));
        assertThat(deKies.raadpleegt(bijDePolder).getMachtigingsnummer()).isNull();
        String nummer = "G" + bijDePolder;
        MeldStatus vanDePolder = Verzekeraar.bericht(bijDePolder, 3, Status.GOEDGEKEURD);
        vanDePolder.getMelding().setMachtigingsnummer(nummer);
        MeldStatus vanDeLinde = Verzekeraar.bericht(bijDeLinde, 1000, Status.GOEDGEKEURD);
        vanDeLinde.getMelding().setMachtigingsnummer(nummer);

        dePolder.meldt(vanDePolder);
        deLinde.meldt(vanDeLinde);

        assertThat(deKies.raadpleegt("9992", nummer).getMachtigingId()).isEqualTo(bijDePolder);
        assertThat(deKies.raadpleegt("9991", nummer).getMachtigingId()).isEqualTo(bijDeLinde);
    }

    /** S-13, S-23: pushed to the registered address, and readable from a cursor: the same lines. */
    @Test
    void whatIsPushedCanAlsoBePulled() {
        Praktijk deBrug = Praktijk.met("systeem/ziekenhuis-de-brug", gateway);
        deBrug.registreert(gateway.stubs().url("/praktijk/06000002").toString());
        var aanvraag = Aanvragen.ooglid(BIJ_DE_POLDER, "06000002");
        String cursor = deBrug.einde();

        String id = deBrug.dientIn(aanvraag).getMachtigingId();
        dePolder.meldt(Verzekeraar.bericht(id, 2, Status.GOEDGEKEURD));

        List<Notificatie> gehaald = deBrug.haalt(cursor, 10, 0).getNotificatie();
        assertThat(gehaald)
                .extracting(Notificatie::getStatus)
                .containsExactly(Status.INGEDIEND, Status.INGEDIEND, Status.GOEDGEKEURD);
        assertThat(gehaald).allMatch(regel -> regel.getReferentie().equals(aanvraag.getReferentie()));
        String geduwd = Await.until(
                "the push of all three",
                () -> gateway.stubs().requests("/praktijk/06000002").stream()
                        .map(verzoek -> verzoek.getBodyAsString())
                        .reduce("", String::concat),
                berichten -> gehaald.stream().allMatch(regel -> berichten.contains(regel.getNotificatieId())));
        assertThat(geduwd).doesNotContain("Zwaluwstaart", BIJ_DE_POLDER);
        Await.until(
                "the acknowledgement",
                () -> deBrug.adres().getLaatsteBezorging(),
                bezorging -> bezorging != null && bezorging.isGeslaagd());
    }

    /** A receiver that is down keeps nothing from arriving later, in order; the address can be mended meanwhile. */
    @Test
    void aBrokenReceiverHearsEverythingOnceItWorks() {
        Praktijk deVaart = Praktijk.met("systeem/zbc-de-vaart", gateway);
        deVaart.registreert(gateway.stubs().url("/praktijk/stuk").toString());
        var aanvraag = Aanvragen.ooglid(BIJ_DE_POLDER, "22000003");
        String cursor = deVaart.einde();
        String id = deVaart.dientIn(aanvraag).getMachtigingId();
        Await.until(
                "a failed delivery",
                () -> deVaart.adres().getLaatsteBezorging(),
                bezorging -> bezorging != null && !bezorging.isGeslaagd());

        dePolder.meldt(Verzekeraar.bericht(id, 2, Status.GOEDGEKEURD));
        deVaart.registreert(gateway.stubs().url("/praktijk/22000003").toString());

        List<String> nummers = deVaart.haalt(cursor, 10, 0).getNotificatie().stream()
                .map(Notificatie::getNotificatieId)
                .toList();
        assertThat(nummers).hasSize(3);
        Await.until(
                "everything at the new address",
                () -> gateway.stubs().requests("/praktijk/22000003").stream()
                        .map(verzoek -> verzoek.getBodyAsString())
                        .reduce("", String::concat),
                berichten -> nummers.stream().allMatch(berichten::contains));
    }

    @Test
    void theNumbersOfAPracticeHaveNoGapsHoweverManySubmitAtOnce() throws Exception {
        Praktijk deMolaar = Praktijk.met("systeem/tandarts-de-molaar", gateway);
        String cursor = deMolaar.einde();
        Callable<String> indienen = () -> {
            var aanvraag = Aanvragen.voor(Aanvragen.BIJ_DE_LINDE);
            aanvraag.getAanvraag().setInstantieAgb("12000005");
            return Praktijk.met("systeem/tandarts-de-molaar", gateway)
                    .dientIn(aanvraag)
                    .getMachtigingId();
        };
        try (ExecutorService tegelijk = Executors.newVirtualThreadPerTaskExecutor()) {
            tegelijk.invokeAll(java.util.Collections.nCopies(8, indienen)).forEach(Future::resultNow);
        }

        HaalNotificatiesResponse alles = deMolaar.haalt(cursor, 500, 0);

        List<Long> nummers =
                alles.getNotificatie().stream().map(Notificatie::getNummer).toList();
        assertThat(nummers).hasSize(16);
        assertThat(nummers.getLast() - nummers.getFirst()).isEqualTo(15);
        assertThat(nummers).isSorted().doesNotHaveDuplicates();
        HaalNotificatiesResponse eersteVijf = deMolaar.haalt(cursor, 5, 0);
        assertThat(eersteVijf.isMeerBeschikbaar()).isTrue();
        assertThat(deMolaar.haalt(eersteVijf.getVolgendeCursor(), 500, 0).getNotificatie())
                .hasSize(11);
    }

    @Test
    void whoWaitsForTheNextLineGetsItWhenItComes() throws Exception {
        String id = deKies.dientIn(Aanvragen.voor(BIJ_DE_POLDER)).getMachtigingId();
        String cursor = deKies.einde();
        try (ExecutorService tegelijk = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<HaalNotificatiesResponse> wachtend =
                    tegelijk.submit(() -> Praktijk.deKies(gateway).haalt(cursor, 10, 20));

            dePolder.meldt(Verzekeraar.bericht(id, 2, Status.AFGEWEZEN));

            assertThat(wachtend.get().getNotificatie())
                    .extracting(Notificatie::getMachtigingId)
                    .contains(id);
        }
    }

    @Test
    void whoHasNoAddressIsNotPushedTo() {
        deKies.registreert(gateway.stubs().url("/praktijk/12000001").toString());
        deKies.verwijdertAdres();

        assertThat(deKies.adres().getAdres()).isNull();
        int voor = gateway.stubs().requests("/praktijk/12000001").size();
        String cursor = deKies.einde();
        String id = deKies.dientIn(Aanvragen.voor(BIJ_DE_POLDER)).getMachtigingId();
        assertThat(deKies.haalt(cursor, 10, 0).getNotificatie())
                .extracting(Notificatie::getMachtigingId)
                .contains(id);
        assertThat(gateway.jdbc()
                        .sql(
                                "select count(*) from scheduled_tasks where task_name = 'notificatie' and task_instance = '12000001'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(gateway.stubs().requests("/praktijk/12000001")).hasSize(voor);
    }
}
