package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.machtigingen.begrippen.Aanroeper.Zorgmedewerker;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.contract.fout.Bevinding;
import nl.machtigingen.contract.fout.Fout;
import nl.machtigingen.contract.instroom.FoutMelding;
import nl.machtigingen.contract.instroom.InstroomService;
import nl.machtigingen.contract.instroom.StroomIn;
import nl.machtigingen.contract.instroom.StroomInResponse;
import nl.machtigingen.contract.machtiging.Concept;
import nl.machtigingen.contract.machtiging.MachtigingService;
import nl.machtigingen.contract.machtiging.Machtigingsleutel;
import nl.machtigingen.contract.machtiging.Raadpleeg;
import nl.machtigingen.contract.typen.Aanvraag;
import nl.machtigingen.contract.typen.Prestatieregel;
import nl.machtigingen.fout.Weigering;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the software of a practice hands over, and who may open it. S-12, S-27..S-34, S-79, S-108..S-112. */
class InstroomTest {

    private static final Zorgmedewerker APPEL = medewerker("12000001", Recht.RAADPLEGEN, Recht.INDIENEN);
    private static final String ONBEKEND = "Qm9vdGplVmFhcnQtMDEyMzQ1Njc4OS1hYmNkZWZnaGk";

    private final GatewayUnderTest gateway = GatewayUnderTest.running();
    private final InstroomService instroom =
            Software.met("systeem/tandarts-de-kies").instroomService(gateway.adres("instroom", "soap11"));
    private final MachtigingService deKies =
            Software.met("systeem/tandarts-de-kies").machtigingService(gateway.adres("machtiging", "soap11"));

    /** S-108..S-110: what is known is filled in, and the address leads to it. */
    @ParameterizedTest
    @ValueSource(strings = {"soap11", "soap12"})
    void whatIsHandedOverIsADraftThatAPersonOfThePracticeOpens(String soap) throws Exception {
        InstroomService dienst =
                Software.met("systeem/tandarts-de-kies").instroomService(gateway.adres("instroom", soap));
        StroomIn verzoek = Instroom.volledig(Aanvragen.BIJ_DE_LINDE);
        verzoek.getBijlage().add(BijlagenTest.bijlage("plan.pdf", "application/pdf", BijlagenTest.pdf(5_000)));

        StroomInResponse antwoord = dienst.stroomIn(verzoek);

        assertThat(antwoord.getTicket()).matches("[A-Za-z0-9_-]{43}");
        assertThat(antwoord.getUrl()).isEqualTo("https://localhost:8444/portaal/instroom/" + antwoord.getTicket());
        assertThat(Duration.between(OffsetDateTime.now(gateway.clock()), antwoord.getGeldigTot()))
                .isBetween(Duration.ofMinutes(29), Duration.ofMinutes(30));
        assertThat(open(APPEL, antwoord.getTicket())).hasToString(antwoord.getMachtigingId());
        Concept concept = concept(antwoord.getMachtigingId());
        assertThat(concept.getAanvraag())
                .usingRecursiveComparison()
                .ignoringFields("antwoord", "prestatie", "uzovi")
                .isEqualTo(verzoek.getAanvraag());
        assertThat(concept.getAanvraag().getUzovi()).isEqualTo("9991");
        assertThat(concept.getAanvraag().getAntwoord()).hasSize(3);
        assertThat(concept.getAanvraag().getPrestatie()).hasSize(1);
        assertThat(concept.getReferentie()).isEqualTo(verzoek.getReferentie());
        assertThat(concept.getBijlage()).hasSize(1);
    }

    /** What is missing is asked of the person. */
    @Test
    void whatIsMissingIsNotAnError() throws Exception {
        String id = instroom.stroomIn(Instroom.voor(Aanvragen.BIJ_DE_LINDE)).getMachtigingId();

        assertThat(concept(id).getAanvraag().getAntwoord()).isEmpty();
        assertThat(concept(id).getAanvraag().getGrondslag()).isNull();
    }

    @Test
    void theSameCallAgainGetsTheSameTicketAndIsOneDraft() throws Exception {
        StroomIn verzoek = Instroom.voor(Aanvragen.BIJ_DE_LINDE);

        StroomInResponse eerste = instroom.stroomIn(verzoek);
        open(APPEL, eerste.getTicket());

        assertThat(instroom.stroomIn(verzoek)).usingRecursiveComparison().isEqualTo(eerste);
        assertThat(aantal(verzoek.getReferentie())).isOne();
        assertThat(regels(eerste.getCorrelatieId()))
                .containsExactly("ZORGSYSTEEM STROOM_IN " + eerste.getMachtigingId() + " GEDAAN");
        verzoek.getAanvraag().setToelichting("Iets anders");
        assertThat(fout(verzoek).getCode()).isEqualTo("VAL-004");
    }

    @Test
    void equalCallsAtOnceAreOneDraftWithOneTicket() throws Exception {
        StroomIn verzoek = Instroom.voor(Aanvragen.BIJ_DE_LINDE);

        List<String> tickets = tegelijk(6, () -> instroom.stroomIn(verzoek).getTicket());

        assertThat(Set.copyOf(tickets)).hasSize(1);
        assertThat(aantal(verzoek.getReferentie())).isOne();
    }

    /** S-112: everything at once, each with the code that it would get anywhere else. */
    @Test
    void whatIsWrongComesBackAllAtOnce() {
        StroomIn verzoek = Instroom.volledig(Aanvragen.BIJ_DE_LINDE);
        verzoek.getAanvraag().getVerzekerde().getBsn().setBsn("123456789");
        verzoek.getAanvraag().setUzovi("9991");
        verzoek.getAanvraag().getAntwoord().add(Aanvragen.antwoord("bestaat-niet", "ja"));
        verzoek.getAanvraag().getAntwoord().getFirst().setWaarde("onzin");
        verzoek.getAanvraag().getPrestatie().getFirst().setCode("Z999");
        verzoek.getEmailadres().add("balie".repeat(13) + "@voorbeeld.example");
        verzoek.getBijlage().add(BijlagenTest.bijlage("plan.pdf", null, BijlagenTest.jpeg(5_000)));
        Footprint footprint = Footprint.of(gateway);

        Fout fout = fout(verzoek);

        assertThat(fout.getCode()).isEqualTo("INS-003");
        assertThat(fout.isHerhaalbaar()).isFalse();
        assertThat(fout.getBevinding())
                .extracting(bevinding -> bevinding.getCode() + " " + bevinding.getVeld())
                .containsExactlyInAnyOrder(
                        "VAL-003 /stroomIn/aanvraag/verzekerde/bsn/bsn",
                        "VAL-001 /stroomIn/emailadres[2]",
                        "BIJ-002 /stroomIn/bijlage[1]",
                        "VAL-002 /stroomIn/aanvraag/antwoord/waarde",
                        "VAL-002 /stroomIn/aanvraag/antwoord[4]/vraag",
                        "VAL-002 /stroomIn/aanvraag/prestatie/code");
        assertThat(fout.getBevinding().stream().filter(een -> een.getCode().equals("VAL-002")))
                .allSatisfy(een -> {
                    assertThat(een.getBron()).isNotBlank();
                    assertThat(een.getHerstel()).isNotBlank();
                });
        assertThat(footprint.rows()).isEqualTo(footprint.before());
    }

    /** What makes the others fall into place may still come: an answer that hangs on an open question, and what goes with a prestatie. */
    @Test
    void whatMayStillComeRightIsNotWrong() throws Exception {
        StroomIn verzoek = Instroom.volledig(Aanvragen.BIJ_DE_LINDE);
        verzoek.getAanvraag().getAntwoord().removeFirst();
        Prestatieregel regel = verzoek.getAanvraag().getPrestatie().getFirst();
        regel.setCode("J089");
        regel.setHonorarium(null);
        regel.setTechniekkosten(null);

        assertThat(instroom.stroomIn(verzoek).getTicket()).isNotBlank();
    }

    @Test
    void anAnswerThatAnotherAnswerRulesOutIsWrong() {
        StroomIn verzoek = Instroom.volledig(Aanvragen.BIJ_DE_LINDE);
        verzoek.getAanvraag().getAntwoord().getFirst().setWaarde("eerste");

        assertThat(fout(verzoek).getBevinding())
                .extracting(Bevinding::getVeld)
                .contains("/stroomIn/aanvraag/antwoord[2]");
    }

    @ParameterizedTest
    @CsvSource({
        "999990056, COV-001, /stroomIn/aanvraag/verzekerde",
        "999990068, COV-002, /stroomIn/aanvraag/verzekerde",
        "999990081, COV-003, /stroomIn/aanvraag/verzekerde",
        "999990093, COV-002, /stroomIn/aanvraag/verzekerde",
        "999990159, COV-001, /stroomIn/aanvraag/verzekerde",
        "999990263, SYS-003, /stroomIn/aanvraag/verzekerde",
    })
    void whatCovSaysOfTheInsuredIsAFinding(String bsn, String code, String veld) {
        Fout fout = fout(Instroom.voor(bsn));

        assertThat(fout.getCode()).isEqualTo("INS-003");
        assertThat(fout.getVeld()).isEqualTo(veld);
        assertThat(fout.getBevinding()).extracting(Bevinding::getCode).contains(code);
    }

    /** Nobody can say then what is wrong. */
    @Test
    void covOutOfReachIsARefusalThatMayBeRepeated() {
        Fout fout = fout(Instroom.voor("999990214"));

        assertThat(fout.getCode()).isEqualTo("COV-004");
        assertThat(fout.isHerhaalbaar()).isTrue();
    }

    /** S-31..S-34, S-111. */
    @Test
    void aTicketOpensForItsOwnAgbCodeOnly() throws Exception {
        StroomInResponse antwoord = instroom.stroomIn(Instroom.voor(Aanvragen.BIJ_DE_LINDE));

        assertThat(geweigerd(medewerker("12000005", Recht.INDIENEN), antwoord.getTicket()))
                .isEqualTo("INS-002");
        assertThat(geweigerd(medewerker("12000005", Recht.INDIENEN), ONBEKEND)).isEqualTo("INS-001");
        assertThat(open(APPEL, antwoord.getTicket()))
                .as("that it was shown by another does not use it up")
                .hasToString(antwoord.getMachtigingId());
    }

    /** S-28, S-30. */
    @Test
    void whoMayNotSubmitOpensNothingAndLearnsNothing() throws Exception {
        String ticket = instroom.stroomIn(Instroom.voor(Aanvragen.BIJ_DE_LINDE)).getTicket();
        Zorgmedewerker raadpleger = medewerker("12000001", Recht.RAADPLEGEN);

        assertThat(geweigerd(raadpleger, ticket)).isEqualTo("AUT-005");
        assertThat(geweigerd(raadpleger, ONBEKEND)).isEqualTo("AUT-005");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ONBEKEND,
                "",
                "kort",
                "../../portaal/",
                "Qm9vdGplVmFhcnQtMDEyMzQ1Njc4OS1hYmNkZWZnaGkx",
                "Qm9vdGplVmFhcnQtMDEyMzQ1Njc4OS1hYmNkZWZn=Gk",
                "' or 1 = 1 --"
            })
    void aGuessedTicketIsUnknown(String ticket) {
        assertThat(geweigerd(APPEL, ticket)).isEqualTo("INS-001");
    }

    @Test
    void aTicketPastItsTimeOpensNothingAndTheDraftStays() throws Exception {
        StroomInResponse antwoord = instroom.stroomIn(Instroom.voor(Aanvragen.BIJ_DE_LINDE));
        open(APPEL, antwoord.getTicket());
        // Its date and not the clock: deliveries of other tests are planned by that one.
        gateway.jdbc()
                .sql("update instroomticket set geldig_tot = :nu where concept = :id")
                .param("nu", Timestamp.from(gateway.clock().instant()))
                .param("id", Long.valueOf(antwoord.getMachtigingId()))
                .update();

        assertThat(geweigerd(APPEL, antwoord.getTicket())).isEqualTo("INS-001");
        assertThat(concept(antwoord.getMachtigingId())).isNotNull();
    }

    @Test
    void openingAgainResumesTheSameDraftUntilItIsSubmitted() throws Exception {
        StroomIn verzoek = Instroom.volledig(Aanvragen.BIJ_DE_LINDE);
        StroomInResponse antwoord = instroom.stroomIn(verzoek);
        Zorgmedewerker collega =
                new Zorgmedewerker("tandarts-de-kies", "c".repeat(64), new AgbCode("12000001"), Set.of(Recht.INDIENEN));

        MachtigingId eerste = open(APPEL, antwoord.getTicket());

        assertThat(open(collega, antwoord.getTicket())).isEqualTo(eerste);
        assertThat(openers(antwoord)).containsExactly(APPEL.certificaat());
        deKies.dienIn(Concepten.indiening(antwoord.getMachtigingId()));
        assertThat(geweigerd(APPEL, antwoord.getTicket())).isEqualTo("INS-001");
        assertThat(instroom.stroomIn(verzoek).getTicket())
                .as("the answer stands, whatever became of it")
                .isEqualTo(antwoord.getTicket());
    }

    @Test
    void aDraftThatIsRemovedTakesItsTicketAlong() throws Exception {
        StroomInResponse antwoord = instroom.stroomIn(Instroom.voor(Aanvragen.BIJ_DE_LINDE));

        deKies.verwijderConcept(Concepten.verwijdering(antwoord.getMachtigingId()));

        assertThat(openers(antwoord)).isEmpty();
        assertThat(geweigerd(APPEL, antwoord.getTicket())).isEqualTo("INS-001");
    }

    @Test
    void openingsAtOnceAllLeadToTheOneDraftAndTheFirstIsNoted() throws Exception {
        StroomInResponse antwoord = instroom.stroomIn(Instroom.voor(Aanvragen.BIJ_DE_LINDE));

        List<String> geopend =
                tegelijk(8, () -> open(APPEL, antwoord.getTicket()).toString());

        assertThat(geopend).containsOnly(antwoord.getMachtigingId());
        assertThat(openers(antwoord)).containsExactly(APPEL.certificaat());
    }

    @Test
    void everyOpeningLeavesALineAlsoWhenItIsRefused() throws Exception {
        StroomInResponse antwoord = instroom.stroomIn(Instroom.voor(Aanvragen.BIJ_DE_LINDE));
        CorrelatieId geopend = new CorrelatieId(UUID.randomUUID());
        CorrelatieId ander = new CorrelatieId(UUID.randomUUID());
        Zorgmedewerker vanEenAnder = medewerker("12000005", Recht.INDIENEN);

        gateway.openInstroom().open(APPEL, geopend, antwoord.getTicket());
        assertThatThrownBy(() -> gateway.openInstroom().open(vanEenAnder, ander, antwoord.getTicket()))
                .isInstanceOf(Weigering.class);

        assertThat(regels(geopend.toString()))
                .containsExactly("ZORGMEDEWERKER OPEN_INSTROOM " + antwoord.getMachtigingId() + " GEDAAN");
        assertThat(regels(ander.toString())).containsExactly("ZORGMEDEWERKER OPEN_INSTROOM null INS-002");
    }

    /** Whoever reads the database can open nothing. */
    @Test
    void theTicketItselfIsNowhere() throws Exception {
        StroomInResponse antwoord = instroom.stroomIn(Instroom.voor(Aanvragen.BIJ_DE_LINDE));
        open(APPEL, antwoord.getTicket());

        for (String tabel : List.of("instroomticket", "referentie", "logboek", "concept")) {
            assertThat(gateway.jdbc()
                            .sql("select count(*) from " + tabel + " t where t::text like :ticket")
                            .param("ticket", "%" + antwoord.getTicket() + "%")
                            .query(Long.class)
                            .single())
                    .as(tabel)
                    .isZero();
        }
    }

    /** One transaction: what fails in it at the end leaves neither draft nor ticket nor file. */
    @Test
    void whatFailsLeavesNothingAndMayBeRepeated() throws Exception {
        StroomIn verzoek = Instroom.voor(Aanvragen.BIJ_DE_LINDE);
        verzoek.getBijlage().add(BijlagenTest.bijlage("plan.pdf", "application/pdf", BijlagenTest.pdf(5_000)));
        Footprint footprint = Footprint.of(gateway);
        gateway.jdbc().sql("""
                create function geen_ticket() returns trigger language plpgsql as $$
                begin raise exception 'no'; end $$""").update();
        gateway.jdbc()
                .sql("create trigger geen_ticket before insert on instroomticket execute function geen_ticket()")
                .update();
        try {
            assertThat(fout(verzoek).getCode()).isEqualTo("SYS-002");
        } finally {
            gateway.jdbc().sql("drop function geen_ticket cascade").update();
        }

        assertThat(footprint.rows()).isEqualTo(footprint.before());
        assertThat(instroom.stroomIn(verzoek).getTicket()).isNotBlank();
    }

    @Test
    void thePersonSubmitsWhatTheSoftwareHandedOver() throws Exception {
        String id = instroom.stroomIn(Instroom.volledig(Aanvragen.BIJ_DE_LINDE)).getMachtigingId();

        deKies.dienIn(Concepten.indiening(id));

        Aanvraag ingediend = deKies.raadpleeg(vraag(id)).getMachtiging().getAanvraag();

        assertThat(ingediend.getFormulier().getCode()).isEqualTo("M10");
    }

    /** There is no address to answer with; so nothing is kept that nobody could open. */
    @Test
    void withoutAPortalNothingIsTaken() {
        GatewayUnderTest zonder = GatewayUnderTest.start(Map.of("gateway.portaal.adres", ""));
        try {
            InstroomService dienst =
                    Software.met("systeem/tandarts-de-kies").instroomService(zonder.adres("instroom", "soap11"));

            Fout fout = catchThrowableOfType(
                            FoutMelding.class, () -> dienst.stroomIn(Instroom.voor(Aanvragen.BIJ_DE_LINDE)))
                    .getFaultInfo();

            assertThat(fout.getCode()).isEqualTo("SYS-002");
            assertThat(fout.getOmschrijving()).contains("portaal").contains("beheerder");
            assertThat(zonder.jdbc()
                            .sql("select count(*) from concept")
                            .query(Long.class)
                            .single())
                    .isZero();
        } finally {
            zonder.stop();
        }
    }

    private static Zorgmedewerker medewerker(String agb, Recht... rechten) {
        return new Zorgmedewerker("praktijk-" + agb, "a".repeat(64), new AgbCode(agb), Set.of(rechten));
    }

    private MachtigingId open(Zorgmedewerker wie, String ticket) {
        return gateway.openInstroom().open(wie, new CorrelatieId(UUID.randomUUID()), ticket);
    }

    private String geweigerd(Zorgmedewerker wie, String ticket) {
        return catchThrowableOfType(Weigering.class, () -> open(wie, ticket))
                .code()
                .code();
    }

    private Fout fout(StroomIn verzoek) {
        return catchThrowableOfType(FoutMelding.class, () -> instroom.stroomIn(verzoek))
                .getFaultInfo();
    }

    private static Raadpleeg vraag(String id) {
        Machtigingsleutel sleutel = new Machtigingsleutel();
        sleutel.setMachtigingId(id);
        Raadpleeg vraag = new Raadpleeg();
        vraag.setSleutel(sleutel);
        return vraag;
    }

    private Concept concept(String id) throws nl.machtigingen.contract.machtiging.FoutMelding {
        return deKies.raadpleeg(vraag(id)).getConcept();
    }

    private long aantal(String referentie) {
        return gateway.jdbc()
                .sql("select count(*) from concept where referentie = :referentie")
                .param("referentie", referentie)
                .query(Long.class)
                .single();
    }

    private List<@Nullable String> openers(StroomInResponse antwoord) {
        return gateway.jdbc()
                .sql("select geopend_door from instroomticket where concept = :id")
                .param("id", Long.valueOf(antwoord.getMachtigingId()))
                .query(String.class)
                .list();
    }

    private List<@Nullable String> regels(String correlatie) {
        return gateway.jdbc()
                .sql("select concat_ws(' ', soort, handeling, coalesce(machtiging::text, 'null'), uitkomst)"
                        + " from logboek where correlatie = :correlatie")
                .param("correlatie", UUID.fromString(correlatie))
                .query(String.class)
                .list();
    }

    private static <A> List<A> tegelijk(int hoeveel, Callable<A> werk) throws InterruptedException {
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            return pool.invokeAll(Collections.nCopies(hoeveel, werk)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
