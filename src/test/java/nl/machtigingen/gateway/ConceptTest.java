package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.machtigingen.contract.fout.Bevinding;
import nl.machtigingen.contract.fout.Fout;
import nl.machtigingen.contract.machtiging.Concept;
import nl.machtigingen.contract.machtiging.DienIn;
import nl.machtigingen.contract.machtiging.DienInResponse;
import nl.machtigingen.contract.machtiging.FoutMelding;
import nl.machtigingen.contract.machtiging.Gebeurtenis;
import nl.machtigingen.contract.machtiging.Machtiging;
import nl.machtigingen.contract.machtiging.MachtigingService;
import nl.machtigingen.contract.machtiging.Machtigingsleutel;
import nl.machtigingen.contract.machtiging.Raadpleeg;
import nl.machtigingen.contract.machtiging.RaadpleegResponse;
import nl.machtigingen.contract.machtiging.Samenvatting;
import nl.machtigingen.contract.machtiging.SlaOp;
import nl.machtigingen.contract.machtiging.SlaOpResponse;
import nl.machtigingen.contract.machtiging.TrekIn;
import nl.machtigingen.contract.machtiging.Zoek;
import nl.machtigingen.contract.machtiging.ZoekResponse;
import nl.machtigingen.contract.typen.Sortering;
import nl.machtigingen.contract.typen.Status;
import nl.machtigingen.contract.typen.Statusbron;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What a practice does with a request that it has not finished yet. S-91..S-94, S-106. */
class ConceptTest {

    private static final String BIJ_DE_POLDER = "999990020";

    private final GatewayUnderTest gateway = GatewayUnderTest.running();
    private final MachtigingService deKies = dienst("systeem/tandarts-de-kies");
    private final MachtigingService deMolaar = dienst("systeem/tandarts-de-molaar");

    /** S-91, S-92, S-93. */
    @Test
    void aRequestIsSavedAtAnyPointAndFoundAgainByItsNumber() throws Exception {
        SlaOp slaOp = Concepten.bijnaLeeg();

        SlaOpResponse antwoord = deKies.slaOp(slaOp);

        assertThat(antwoord.getStatus()).isEqualTo(Status.OPGESLAGEN);
        Concept concept = raadpleeg(antwoord.getMachtigingId()).getConcept();
        assertThat(concept.getAanvraag()).usingRecursiveComparison().isEqualTo(slaOp.getAanvraag());
        assertThat(concept.getReferentie()).isEqualTo(slaOp.getReferentie());
        assertThat(concept.getBewaardTot()).isEqualTo(antwoord.getBewaardTot());
        assertThat(gateway.jdbc()
                        .sql("select concept::text from concept where id = :id")
                        .param("id", Long.valueOf(antwoord.getMachtigingId()))
                        .query(String.class)
                        .single())
                .doesNotContain("Zwaluwstaart");
    }

    @Test
    void theSameSavingAgainGetsTheSameAnswerAndIsOneDraft() throws Exception {
        SlaOp slaOp = Concepten.bijnaLeeg();

        SlaOpResponse eerste = deKies.slaOp(slaOp);

        assertThat(deKies.slaOp(slaOp)).usingRecursiveComparison().isEqualTo(eerste);
        slaOp.getAanvraag().setToelichting("Iets anders");
        assertThat(fout(() -> deKies.slaOp(slaOp)).getCode()).isEqualTo("VAL-004");
    }

    /** Domain facts Q10: ten days from the last saving, to the second. */
    @Test
    void savingAgainReplacesTheContentAndBeginsTheTermAnew() throws Exception {
        SlaOp eerste = Concepten.bijnaLeeg();
        SlaOpResponse toen = deKies.slaOp(eerste);
        SlaOp tweede = Concepten.opnieuw(Concepten.volledig(BIJ_DE_POLDER, "CONCEPT.OPNIEUW"), toen.getMachtigingId());

        SlaOpResponse nu = deKies.slaOp(tweede);

        assertThat(nu.getMachtigingId()).isEqualTo(toen.getMachtigingId());
        assertThat(nu.getBewaardTot()).isAfter(toen.getBewaardTot());
        Concept concept = raadpleeg(nu.getMachtigingId()).getConcept();
        assertThat(concept.getAanvraag()).usingRecursiveComparison().isEqualTo(tweede.getAanvraag());
        assertThat(Duration.between(concept.getOpgeslagenOp(), concept.getBewaardTot()))
                .isEqualTo(Duration.ofDays(10));
    }

    /** S-94, S-77: whether or not anybody has cleared it away yet. */
    @Test
    void aDraftPastItsDateIsNotThere() throws Exception {
        SlaOp slaOp = Concepten.volledig(BIJ_DE_POLDER, "CONCEPT.OUD");
        String id = deKies.slaOp(slaOp).getMachtigingId();
        // Its date and not the clock: deliveries of other tests are planned by that one.
        gateway.jdbc()
                .sql("update concept set bewaard_tot = :nu where id = :id")
                .param("nu", Timestamp.from(gateway.clock().instant()))
                .param("id", Long.valueOf(id))
                .update();

        assertThat(fout(() -> raadpleeg(id)).getCode()).isEqualTo("STA-002");
        assertThat(fout(() -> deKies.dienIn(Concepten.indiening(id))).getCode()).isEqualTo("STA-002");
        assertThat(fout(() -> deKies.slaOp(Concepten.opnieuw(slaOp, id))).getCode())
                .isEqualTo("STA-002");
        assertThat(fout(() -> deKies.verwijderConcept(Concepten.verwijdering(id)))
                        .getCode())
                .isEqualTo("STA-002");
        assertThat(deKies.zoek(zoek("CONCEPT.OUD")).getSamenvatting()).isEmpty();
    }

    @Test
    void anotherPracticeCannotTellADraftFromNothing() throws Exception {
        SlaOp slaOp = Concepten.bijnaLeeg();
        String id = deKies.slaOp(slaOp).getMachtigingId();

        for (String onbekend : List.of(id, "999999999999")) {
            assertThat(fout(() -> deMolaar.raadpleeg(vraag(onbekend))).getCode())
                    .isEqualTo("STA-002");
            assertThat(fout(() -> deMolaar.dienIn(Concepten.indiening(onbekend)))
                            .getCode())
                    .isEqualTo("STA-002");
            assertThat(fout(() -> deMolaar.slaOp(Concepten.opnieuw(slaOp, onbekend)))
                            .getCode())
                    .isEqualTo("STA-002");
            assertThat(fout(() -> deMolaar.verwijderConcept(Concepten.verwijdering(onbekend)))
                            .getCode())
                    .isEqualTo("STA-002");
        }
        assertThat(raadpleeg(id).getConcept().getReferentie()).isEqualTo(slaOp.getReferentie());
    }

    @Test
    void whatIsRemovedIsGoneAndTheSameRemovalAgainGetsTheSameAnswer() throws Exception {
        String id = deKies.slaOp(Concepten.bijnaLeeg()).getMachtigingId();
        var verwijdering = Concepten.verwijdering(id);

        var eerste = deKies.verwijderConcept(verwijdering);

        assertThat(deKies.verwijderConcept(verwijdering))
                .usingRecursiveComparison()
                .isEqualTo(eerste);
        assertThat(fout(() -> raadpleeg(id)).getCode()).isEqualTo("STA-002");
        assertThat(fout(() -> deKies.verwijderConcept(Concepten.verwijdering(id)))
                        .getCode())
                .isEqualTo("STA-002");
        assertThat(rijen("concept", id)).isZero();
    }

    /** S-92, S-106: one number from the first saving on; what was sealed for the draft opens for the machtiging. */
    @Test
    void aDraftIsSubmittedAsItIsUnderItsOwnNumberAndKey() throws Exception {
        String id = deKies.slaOp(Concepten.volledig(Aanvragen.BIJ_DE_LINDE, Aanvragen.KLIKGEBIT))
                .getMachtigingId();
        byte[] sleutel = sleutel("concept", id);
        DienIn indiening = Concepten.indiening(id);

        DienInResponse antwoord = deKies.dienIn(indiening);

        assertThat(antwoord.getMachtigingId()).isEqualTo(id);
        assertThat(antwoord.getStatus()).isEqualTo(Status.GOEDGEKEURD);
        Machtiging machtiging = raadpleeg(id).getMachtiging();
        assertThat(machtiging.getReferentie()).isEqualTo(indiening.getReferentie());
        assertThat(machtiging.getAanvraag().getToelichting()).isEqualTo("Kanarie-toelichting Zwaluwstaart");
        assertThat(machtiging.getGebeurtenis())
                .extracting(Gebeurtenis::getNummer, Gebeurtenis::getStatus, Gebeurtenis::getBron)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, Status.OPGESLAGEN, Statusbron.PRAKTIJK),
                        org.assertj.core.groups.Tuple.tuple(2, Status.INGEDIEND, Statusbron.PRAKTIJK),
                        org.assertj.core.groups.Tuple.tuple(3, Status.GOEDGEKEURD, Statusbron.VERZEKERAAR));
        assertThat(sleutel("machtiging", id)).isEqualTo(sleutel);
        assertThat(rijen("concept", id)).isZero();
        assertThat(deKies.dienIn(indiening)).usingRecursiveComparison().isEqualTo(antwoord);
    }

    @Test
    void theRequestInTheMessageGoesBeforeThatOfTheDraft() throws Exception {
        String id = deKies.slaOp(Concepten.bijnaLeeg()).getMachtigingId();
        DienIn indiening = Aanvragen.voor(Aanvragen.BIJ_DE_LINDE);
        indiening.setConceptId(id);
        indiening.getAanvraag().setToelichting("Uit het bericht");

        DienInResponse antwoord = deKies.dienIn(indiening);

        assertThat(antwoord.getMachtigingId()).isEqualTo(id);
        assertThat(raadpleeg(id).getMachtiging().getAanvraag().getToelichting()).isEqualTo("Uit het bericht");
    }

    @Test
    void everythingThatADraftLacksIsSaidAtOnceAndItStays() throws Exception {
        SlaOp slaOp = Concepten.bijnaLeeg();
        slaOp.getEmailadres().add("balie@voorbeeld.example");
        String id = deKies.slaOp(slaOp).getMachtigingId();

        Fout fout = fout(() -> deKies.dienIn(Concepten.indiening(id)));

        assertThat(fout.getCode()).isEqualTo("VAL-002");
        assertThat(fout.getVeld()).isEqualTo("/dienIn/aanvraag/verzekerde");
        assertThat(fout.getBevinding())
                .extracting(Bevinding::getVeld)
                .containsExactly(
                        "/dienIn/aanvraag/verzekerde",
                        "/dienIn/aanvraag/peildatum",
                        "/dienIn/aanvraag/instantieAgb",
                        "/dienIn/aanvraag/zorgsoort",
                        "/dienIn/aanvraag/verstrekking",
                        "/dienIn/aanvraag/grondslag");
        assertThat(raadpleeg(id).getConcept()).isNotNull();
    }

    @Test
    void aDraftWithoutAddressesNeedsThemAtSubmission() throws Exception {
        SlaOp slaOp = Concepten.volledig(Aanvragen.BIJ_DE_LINDE, Aanvragen.KLIKGEBIT);
        slaOp.getEmailadres().clear();
        String id = deKies.slaOp(slaOp).getMachtigingId();
        DienIn indiening = Concepten.indiening(id);

        Fout fout = fout(() -> deKies.dienIn(indiening));

        assertThat(fout.getCode()).isEqualTo("VAL-001");
        assertThat(fout.getVeld()).isEqualTo("/dienIn/emailadres");
        indiening.getEmailadres().add("balie@voorbeeld.example");
        assertThat(deKies.dienIn(indiening).getMachtigingId()).isEqualTo(id);
    }

    @Test
    void whatCovRefusesStaysADraft() throws Exception {
        String id = deKies.slaOp(Concepten.volledig("999990056", Aanvragen.KLIKGEBIT))
                .getMachtigingId();

        assertThat(fout(() -> deKies.dienIn(Concepten.indiening(id))).getCode()).isEqualTo("COV-001");

        assertThat(raadpleeg(id).getConcept()).isNotNull();
        assertThat(rijen("machtiging", id)).isZero();
    }

    @Test
    void aDraftOfWhichTheInsurerKnowsNothingCannotBeWithdrawn() throws Exception {
        String id = deKies.slaOp(Concepten.bijnaLeeg()).getMachtigingId();
        TrekIn trekIn = new TrekIn();
        trekIn.setReferentie(id);
        trekIn.setMachtigingId(id);
        trekIn.setReden("Toch niet.");

        assertThat(fout(() -> deKies.trekIn(trekIn)).getCode()).isEqualTo("STA-001");
    }

    /** Submitting against submitting, saving and removing: one wins, the others hear so, and nothing is there twice or not at all. */
    @RepeatedTest(5)
    void ofThingsDoneToOneDraftAtTheSameTimeOneWins() throws Exception {
        SlaOp slaOp = Concepten.volledig(Aanvragen.BIJ_DE_LINDE, Aanvragen.KLIKGEBIT);
        String id = deKies.slaOp(slaOp).getMachtigingId();
        List<Callable<String>> tegelijk = List.of(
                () -> uitkomst(() -> deKies.dienIn(Concepten.indiening(id))),
                () -> uitkomst(() -> dienst("systeem/tandarts-de-kies").dienIn(Concepten.indiening(id))),
                () -> uitkomst(() -> dienst("systeem/tandarts-de-kies").verwijderConcept(Concepten.verwijdering(id))));

        List<String> uitkomsten = tegelijk(tegelijk);

        assertThat(uitkomsten).containsOnlyOnce("gelukt");
        assertThat(uitkomsten).isSubsetOf("gelukt", "STA-001", "STA-002");
        boolean verwijderd = uitkomsten.get(2).equals("gelukt");
        assertThat(rijen("concept", id)).isZero();
        assertThat(rijen("machtiging", id)).isEqualTo(verwijderd ? 0 : 1);
    }

    @RepeatedTest(5)
    void whatIsSavedDuringASubmissionIsNotLost() throws Exception {
        SlaOp slaOp = Concepten.volledig(Aanvragen.BIJ_DE_LINDE, Aanvragen.KLIKGEBIT);
        String id = deKies.slaOp(slaOp).getMachtigingId();
        SlaOp nieuwer = Concepten.opnieuw(slaOp, id);
        nieuwer.getAanvraag().setToelichting("Nieuwere toelichting");

        List<String> uitkomsten = tegelijk(List.of(
                () -> uitkomst(() -> deKies.dienIn(Concepten.indiening(id))),
                () -> uitkomst(() -> dienst("systeem/tandarts-de-kies").slaOp(nieuwer))));

        RaadpleegResponse nu = raadpleeg(id);
        if (uitkomsten.get(1).equals("gelukt")) {
            String bewaard = nu.getConcept() == null
                    ? nu.getMachtiging().getAanvraag().getToelichting()
                    : nu.getConcept().getAanvraag().getToelichting();
            assertThat(bewaard).isEqualTo("Nieuwere toelichting");
            assertThat(uitkomsten.get(0)).isEqualTo(nu.getConcept() == null ? "gelukt" : "STA-001");
        } else {
            assertThat(uitkomsten).containsExactly("gelukt", "STA-001");
            assertThat(nu.getMachtiging()).isNotNull();
        }
    }

    /** An equal call that comes at the same moment finds the draft gone, and yet gets the answer. */
    @Test
    void equalSubmissionsOfOneDraftAtTheSameTimeAreOne() throws Exception {
        String id = deKies.slaOp(Concepten.volledig(Aanvragen.BIJ_DE_LINDE, Aanvragen.KLIKGEBIT))
                .getMachtigingId();
        DienIn indiening = Concepten.indiening(id);
        Callable<String> indienen =
                () -> uitkomst(() -> dienst("systeem/tandarts-de-kies").dienIn(indiening));

        assertThat(tegelijk(List.of(indienen, indienen, indienen, indienen))).containsOnly("gelukt");
        assertThat(rijen("machtiging", id)).isEqualTo(1);
    }

    /** The first of two equal calls commits just between the two looks of the second: at its referentie, and at the draft. */
    @Test
    void anEqualCallThatFindsTheDraftGoneGetsTheAnswerOfTheFirst() throws Exception {
        String id = deKies.slaOp(Concepten.volledig(Aanvragen.BIJ_DE_LINDE, Aanvragen.KLIKGEBIT))
                .getMachtigingId();
        DienIn indiening = Concepten.indiening(id);
        deKies.dienIn(indiening);
        gateway.jdbc()
                .sql("create table nog_niet_zichtbaar as select * from referentie where referentie = :referentie")
                .param("referentie", indiening.getReferentie())
                .update();
        gateway.jdbc()
                .sql("delete from referentie where referentie = :referentie")
                .param("referentie", indiening.getReferentie())
                .update();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> tweede = gateway.transactie().execute(status -> {
                gateway.jdbc()
                        .sql("lock table concept in access exclusive mode")
                        .update();
                Future<String> wacht = executor.submit(() -> uitkomst(() -> deKies.dienIn(indiening)));
                Await.until("the second call at the draft", this::wachtendenOpConcept, wachtenden -> wachtenden > 0);
                gateway.jdbc()
                        .sql("insert into referentie select * from nog_niet_zichtbaar")
                        .update();
                return wacht;
            });

            assertThat(tweede.get()).isEqualTo("gelukt");
        } finally {
            gateway.jdbc().sql("drop table nog_niet_zichtbaar").update();
        }
    }

    private long wachtendenOpConcept() {
        return gateway.jdbc()
                .sql("select count(*) from pg_locks where relation = 'concept'::regclass and not granted")
                .query(Long.class)
                .single();
    }

    @Test
    void aDraftIsSubmittedOnce() throws Exception {
        SlaOp slaOp = Concepten.volledig(Aanvragen.BIJ_DE_LINDE, Aanvragen.KLIKGEBIT);
        String id = deKies.slaOp(slaOp).getMachtigingId();
        deKies.dienIn(Concepten.indiening(id));

        assertThat(fout(() -> deKies.dienIn(Concepten.indiening(id))).getCode()).isEqualTo("STA-001");
        assertThat(fout(() -> deKies.slaOp(Concepten.opnieuw(slaOp, id))).getCode())
                .isEqualTo("STA-001");
        assertThat(fout(() -> deKies.verwijderConcept(Concepten.verwijdering(id)))
                        .getCode())
                .isEqualTo("STA-001");
    }

    /** S-93, S-132: one result of both, by time of saving and of submission. */
    @Test
    void searchFindsDraftsAmongMachtigingen() throws Exception {
        String verstrekking = "ZOEK.CONCEPT";
        String eerste =
                deKies.slaOp(Concepten.volledig(BIJ_DE_POLDER, verstrekking)).getMachtigingId();
        String tweede =
                deKies.dienIn(Aanvragen.voor(BIJ_DE_POLDER, verstrekking)).getMachtigingId();
        String derde =
                deKies.slaOp(Concepten.volledig(BIJ_DE_POLDER, verstrekking)).getMachtigingId();

        assertThat(ids(deKies.zoek(zoek(verstrekking)))).containsExactly(derde, tweede, eerste);
        Zoek alleenConcepten = zoek(verstrekking);
        alleenConcepten.getStatus().add(Status.OPGESLAGEN);
        assertThat(ids(deKies.zoek(alleenConcepten))).containsExactly(derde, eerste);
        Zoek zonderConcepten = zoek(verstrekking);
        zonderConcepten.getStatus().add(Status.INGEDIEND);
        assertThat(ids(deKies.zoek(zonderConcepten))).containsExactly(tweede);
        Zoek persoon = zoek(verstrekking);
        persoon.setSortering(Sortering.OUDSTE_EERST);
        persoon.setBsn(BIJ_DE_POLDER);
        persoon.setGeboortedatum(LocalDate.of(1980, 1, 1));
        assertThat(ids(deKies.zoek(persoon))).containsExactly(eerste, derde);
        assertThat(deMolaar.zoek(zoek(verstrekking)).getSamenvatting()).isEmpty();
    }

    @Test
    void pagesGoOnAcrossDraftsAndMachtigingen() throws Exception {
        String verstrekking = "ZOEK.BLADZIJDE";
        String eerste =
                deKies.slaOp(Concepten.volledig(BIJ_DE_POLDER, verstrekking)).getMachtigingId();
        String tweede =
                deKies.dienIn(Aanvragen.voor(BIJ_DE_POLDER, verstrekking)).getMachtigingId();
        String derde =
                deKies.slaOp(Concepten.volledig(BIJ_DE_POLDER, verstrekking)).getMachtigingId();
        Zoek vraag = zoek(verstrekking);
        vraag.setPaginaGrootte(1);

        ZoekResponse pagina = deKies.zoek(vraag);
        assertThat(ids(pagina)).containsExactly(derde);
        vraag.setPaginaToken(pagina.getVolgendToken());
        pagina = deKies.zoek(vraag);
        assertThat(ids(pagina)).containsExactly(tweede);
        vraag.setPaginaToken(pagina.getVolgendToken());
        pagina = deKies.zoek(vraag);
        assertThat(ids(pagina)).containsExactly(eerste);
        assertThat(pagina.getVolgendToken()).isNull();
    }

    @Test
    void aDraftOfWhichNothingIsKnownIsFoundToo() throws Exception {
        String id = deKies.slaOp(Concepten.bijnaLeeg()).getMachtigingId();
        Zoek concepten = new Zoek();
        concepten.getStatus().add(Status.OPGESLAGEN);
        concepten.setPaginaGrootte(100);

        assertThat(ids(deKies.zoek(concepten))).contains(id);
    }

    private static Zoek zoek(String verstrekking) {
        Zoek zoek = new Zoek();
        zoek.setVerstrekking(verstrekking);
        zoek.setPaginaGrootte(100);
        return zoek;
    }

    private static List<String> ids(ZoekResponse pagina) {
        return pagina.getSamenvatting().stream()
                .map(Samenvatting::getMachtigingId)
                .toList();
    }

    private MachtigingService dienst(String certificaat) {
        return Software.met(certificaat).machtigingService(gateway.adres("machtiging", "soap11"));
    }

    private RaadpleegResponse raadpleeg(String id) throws FoutMelding {
        return deKies.raadpleeg(vraag(id));
    }

    private static Raadpleeg vraag(String id) {
        Machtigingsleutel sleutel = new Machtigingsleutel();
        sleutel.setMachtigingId(id);
        Raadpleeg vraag = new Raadpleeg();
        vraag.setSleutel(sleutel);
        return vraag;
    }

    private long rijen(String tabel, String id) {
        return gateway.jdbc()
                .sql("select count(*) from " + tabel + " where id = :id")
                .param("id", Long.valueOf(id))
                .query(Long.class)
                .single();
    }

    private byte[] sleutel(String tabel, String id) {
        return gateway.jdbc()
                .sql("select sleutel from " + tabel + " where id = :id")
                .param("id", Long.valueOf(id))
                .query(byte[].class)
                .single();
    }

    private interface Call {
        void make() throws FoutMelding;
    }

    private static Fout fout(Call call) {
        return catchThrowableOfType(FoutMelding.class, call::make).getFaultInfo();
    }

    private static String uitkomst(Call call) {
        try {
            call.make();
            return "gelukt";
        } catch (FoutMelding e) {
            return e.getFaultInfo().getCode();
        }
    }

    private static List<String> tegelijk(List<Callable<String>> werk) throws InterruptedException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            return executor.invokeAll(werk).stream().map(Future::resultNow).toList();
        }
    }
}
