package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import nl.machtigingen.contract.fout.Fout;
import nl.machtigingen.contract.machtiging.BepaalMachtigingsplicht;
import nl.machtigingen.contract.machtiging.ControleerAanvraag;
import nl.machtigingen.contract.machtiging.ControleerVerzekering;
import nl.machtigingen.contract.machtiging.DienIn;
import nl.machtigingen.contract.machtiging.DienInResponse;
import nl.machtigingen.contract.machtiging.FoutMelding;
import nl.machtigingen.contract.machtiging.HaalBijlage;
import nl.machtigingen.contract.machtiging.HaalDocument;
import nl.machtigingen.contract.machtiging.HaalNotificaties;
import nl.machtigingen.contract.machtiging.HaalNotificatiesResponse;
import nl.machtigingen.contract.machtiging.MachtigingService;
import nl.machtigingen.contract.machtiging.Machtigingsleutel;
import nl.machtigingen.contract.machtiging.NummerBijVerzekeraar;
import nl.machtigingen.contract.machtiging.Raadpleeg;
import nl.machtigingen.contract.machtiging.RaadpleegMogelijkheden;
import nl.machtigingen.contract.machtiging.RegistreerNotificatieAdres;
import nl.machtigingen.contract.machtiging.TrekIn;
import nl.machtigingen.contract.machtiging.VerwijderNotificatieAdres;
import nl.machtigingen.contract.machtiging.VulAan;
import nl.machtigingen.contract.machtiging.Zoek;
import nl.machtigingen.contract.terugkoppeling.MeldStatus;
import nl.machtigingen.contract.typen.Documentsoort;
import nl.machtigingen.contract.typen.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every operation leaves one line in the audit trail, and the operator can check it. NEN 7513. */
class VerantwoordingTest {

    private static final String BIJ_DE_POLDER = "999990020";
    private static final String GEEN = "null";

    private final GatewayUnderTest gateway = GatewayUnderTest.running();
    private final MachtigingService deKies = dienst("systeem/tandarts-de-kies");
    private final MachtigingService deMolaar = dienst("systeem/tandarts-de-molaar");
    private final MachtigingService alleenRaadplegen = dienst("systeem/tandarts-de-kies-raadplegen");

    @Test
    void aSubmissionAndItsDeliveryLeaveALineEach() throws Exception {
        DienInResponse ingediend = deKies.dienIn(Aanvragen.voor(Aanvragen.BIJ_DE_LINDE));

        String id = ingediend.getMachtigingId();
        assertThat(regels(ingediend.getCorrelatieId())).containsExactly("ZORGSYSTEEM DIEN_IN " + id + " null GEDAAN");
        assertThat(over(id)).containsExactly("ZORGSYSTEEM DIEN_IN GEDAAN", "GATEWAY BEZORGD GEDAAN");
    }

    @Test
    void theSameSubmissionAgainLeavesALineOfItsOwn() throws Exception {
        DienIn verzoek = Aanvragen.voor(Aanvragen.BIJ_DE_LINDE);
        String id = deKies.dienIn(verzoek).getMachtigingId();

        deKies.dienIn(verzoek);

        assertThat(over(id))
                .containsExactly(
                        "ZORGSYSTEEM DIEN_IN GEDAAN", "GATEWAY BEZORGD GEDAAN", "ZORGSYSTEEM DIEN_IN HERHAALD");
    }

    /** Reads too: what was shown, to whom, with which certificate. */
    @Test
    void readingLeavesALine() throws Exception {
        String id = ingediend(Aanvragen.BIJ_DE_LINDE);

        assertThat(regels(deKies.raadpleeg(vraag(id)).getCorrelatieId()))
                .containsExactly("ZORGSYSTEEM RAADPLEEG " + id + " null GEDAAN");
        assertThat(gateway.jdbc()
                        .sql("select l.relatie = c.relatie from logboek l join certificaat c"
                                + " on l.certificaat = encode(c.vingerafdruk, 'hex')"
                                + " where l.machtiging = :id and l.handeling = 'RAADPLEEG'")
                        .param("id", Long.valueOf(id))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void readingWhatIsSomebodyElsesLeavesALineWithItsId() throws Exception {
        DienInResponse ingediend = deKies.dienIn(Aanvragen.voor(Aanvragen.BIJ_DE_LINDE));
        String id = ingediend.getMachtigingId();

        assertThat(regels(geweigerd(() -> deMolaar.raadpleeg(vraag(id)))))
                .containsExactly("ZORGSYSTEEM RAADPLEEG " + id + " null STA-002");
        assertThat(regels(geweigerd(() -> deMolaar.raadpleeg(vraag("9991", ingediend.getMachtigingsnummer())))))
                .containsExactly("ZORGSYSTEEM RAADPLEEG " + id + " null STA-002");
        assertThat(regels(geweigerd(() -> deMolaar.trekIn(intrekking(id)))))
                .containsExactly("ZORGSYSTEEM TREK_IN " + id + " null STA-002");
        assertThat(regels(geweigerd(() -> deMolaar.raadpleeg(vraag("999999999999999999")))))
                .containsExactly("ZORGSYSTEEM RAADPLEEG 999999999999999999 null STA-002");
    }

    @Test
    void whatTheCertificateMayNotDoLeavesALine() throws Exception {
        String id = ingediend(Aanvragen.BIJ_DE_LINDE);

        assertThat(regels(geweigerd(() -> alleenRaadplegen.trekIn(intrekking(id)))))
                .containsExactly("ZORGSYSTEEM TREK_IN " + id + " null AUT-005");
        assertThat(regels(geweigerd(() -> alleenRaadplegen.dienIn(Aanvragen.voor(Aanvragen.BIJ_DE_LINDE)))))
                .containsExactly("ZORGSYSTEEM DIEN_IN null null AUT-005");
    }

    @Test
    void aSearchLeavesALineWithItsNumberOfHits() throws Exception {
        String verstrekking =
                "LOG." + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);
        deKies.dienIn(Aanvragen.voor(Aanvragen.BIJ_DE_LINDE, verstrekking));
        deKies.dienIn(Aanvragen.voor(Aanvragen.BIJ_DE_LINDE, verstrekking));
        Zoek vraag = new Zoek();
        vraag.setVerstrekking(verstrekking);
        vraag.setPaginaGrootte(100);

        assertThat(regels(deKies.zoek(vraag).getCorrelatieId())).containsExactly("ZORGSYSTEEM ZOEK null 2 GEDAAN");
        assertThat(regels(deMolaar.zoek(vraag).getCorrelatieId())).containsExactly("ZORGSYSTEEM ZOEK null 0 GEDAAN");
    }

    @Test
    void lookingUpAPersonLeavesALineWithoutHim() throws Exception {
        ControleerVerzekering vraag = new ControleerVerzekering();
        vraag.setPeildatum(Aanvragen.voor(Aanvragen.BIJ_DE_LINDE).getAanvraag().getPeildatum());
        vraag.setZoeksleutel(
                Aanvragen.voor(Aanvragen.BIJ_DE_LINDE).getAanvraag().getVerzekerde());

        assertThat(regels(deKies.controleerVerzekering(vraag).getCorrelatieId()))
                .containsExactly("ZORGSYSTEEM CONTROLEER_VERZEKERING null 1 GEDAAN");
    }

    /** A dry run shows what COV knows of a person, so it counts as looking him up. */
    @Test
    void tryingARequestLeavesALineWhateverItFinds() throws Exception {
        ControleerAanvraag proef = new ControleerAanvraag();
        proef.setAanvraag(Aanvragen.voor(Aanvragen.BIJ_DE_LINDE).getAanvraag());
        ControleerAanvraag metBevindingen = new ControleerAanvraag();
        metBevindingen.setAanvraag(Aanvragen.voor(Aanvragen.BIJ_DE_LINDE).getAanvraag());
        metBevindingen.getAanvraag().getAntwoord().clear();

        for (ControleerAanvraag een : List.of(proef, metBevindingen)) {
            assertThat(regels(deKies.controleerAanvraag(een).getCorrelatieId()))
                    .containsExactly("ZORGSYSTEEM CONTROLEER_AANVRAAG null null GEDAAN");
        }
    }

    /** Without a search key the question is about nobody; what may be asked, and a form, always are. */
    @Test
    void askingTheRulesLeavesALineOnlyWhenItIsAboutAPerson() throws Exception {
        BepaalMachtigingsplicht over = new BepaalMachtigingsplicht();
        over.setPeildatum(Aanvragen.voor(Aanvragen.BIJ_DE_LINDE).getAanvraag().getPeildatum());
        over.setZoeksleutel(Aanvragen.voor(Aanvragen.BIJ_DE_LINDE).getAanvraag().getVerzekerde());
        over.setVerstrekking("M01");
        BepaalMachtigingsplicht bij = new BepaalMachtigingsplicht();
        bij.setPeildatum(over.getPeildatum());
        bij.setUzovi("9991");
        bij.setVerstrekking("M01");

        assertThat(regels(deKies.bepaalMachtigingsplicht(over).getCorrelatieId()))
                .containsExactly("ZORGSYSTEEM BEPAAL_MACHTIGINGSPLICHT null 1 GEDAAN");
        over.setUzovi("9992");
        assertThat(regels(geweigerd(() -> deKies.bepaalMachtigingsplicht(over))))
                .containsExactly("ZORGSYSTEEM BEPAAL_MACHTIGINGSPLICHT null null COV-003");
        assertThat(regels(deKies.bepaalMachtigingsplicht(bij).getCorrelatieId()))
                .isEmpty();
        assertThat(regels(deKies.raadpleegMogelijkheden(new RaadpleegMogelijkheden())
                        .getCorrelatieId()))
                .isEmpty();
    }

    @Test
    void whatInsurerAndPracticeDoLeavesALineEachTimeAlsoWhenItIsRefused() throws Exception {
        String id = ingediend(BIJ_DE_POLDER);
        MeldStatus melding = Verzekeraar.bericht(id, 2, Status.WACHT_OP_INFORMATIE_ZORGVERLENER);
        melding.getMelding().setGevraagdeInformatie("Kanarie-vraag Zwaluwstaart");
        Verzekeraar dePolder = Verzekeraar.dePolder(gateway);

        assertThat(regels(dePolder.meldt(melding).getCorrelatieId()))
                .containsExactly("ZORGVERZEKERAAR MELD_STATUS " + id + " null GEDAAN");
        dePolder.meldt(melding);
        assertThat(regels(deKies.vulAan(aanvulling(id)).getCorrelatieId()))
                .containsExactly("ZORGSYSTEEM VUL_AAN " + id + " null GEDAAN");
        assertThat(regels(geweigerd(() -> deKies.vulAan(aanvulling(id)))))
                .containsExactly("ZORGSYSTEEM VUL_AAN " + id + " null STA-001");
        assertThat(regels(deKies.trekIn(intrekking(id)).getCorrelatieId()))
                .containsExactly("ZORGSYSTEEM TREK_IN " + id + " null GEDAAN");

        assertThat(over(id)).contains("ZORGVERZEKERAAR MELD_STATUS HERHAALD");
        assertThat(Await.until(
                        "three deliveries",
                        () -> over(id),
                        regels -> regels.stream()
                                        .filter("GATEWAY BEZORGD GEDAAN"::equals)
                                        .count()
                                == 3))
                .hasSize(9);
    }

    @Test
    void aDocumentAndAnAttachmentLeaveALine() throws Exception {
        String id = ingediend(Aanvragen.BIJ_DE_LINDE);
        HaalDocument document = new HaalDocument();
        document.setMachtigingId(id);
        document.setSoort(Documentsoort.SAMENVATTING);
        HaalBijlage bijlage = new HaalBijlage();
        bijlage.setMachtigingId(id);
        bijlage.setBijlageId(UUID.randomUUID().toString());

        assertThat(regels(deKies.haalDocument(document).getCorrelatieId()))
                .containsExactly("ZORGSYSTEEM HAAL_DOCUMENT " + id + " null GEDAAN");
        assertThat(regels(geweigerd(() -> deMolaar.haalDocument(document))))
                .containsExactly("ZORGSYSTEEM HAAL_DOCUMENT " + id + " null STA-002");
        assertThat(regels(geweigerd(() -> deKies.haalBijlage(bijlage))))
                .containsExactly("ZORGSYSTEEM HAAL_BIJLAGE " + id + " null BIJ-004");
    }

    @Test
    void notificationsLeaveALineWhenThereAreAny() throws Exception {
        ingediend(Aanvragen.BIJ_DE_LINDE);
        HaalNotificaties vraag = new HaalNotificaties();
        vraag.setMaximum(1);
        HaalNotificatiesResponse een = deKies.haalNotificaties(vraag);
        vraag.setCursor("n-99999999");
        HaalNotificatiesResponse geen = deKies.haalNotificaties(vraag);

        assertThat(regels(een.getCorrelatieId())).containsExactly("ZORGSYSTEEM HAAL_NOTIFICATIES null 1 GEDAAN");
        assertThat(geen.getNotificatie()).isEmpty();
        assertThat(regels(geen.getCorrelatieId())).isEmpty();
    }

    @Test
    void anAddressThatIsRegisteredAndRemovedLeavesALine() throws Exception {
        RegistreerNotificatieAdres adres = new RegistreerNotificatieAdres();
        adres.setReferentie("lb-" + UUID.randomUUID());
        adres.setAdres("https://localhost:1/nergens");
        VerwijderNotificatieAdres weg = new VerwijderNotificatieAdres();
        weg.setReferentie("lb-" + UUID.randomUUID());

        assertThat(regels(deMolaar.registreerNotificatieAdres(adres).getCorrelatieId()))
                .containsExactly("ZORGSYSTEEM REGISTREER_NOTIFICATIE_ADRES null null GEDAAN");
        assertThat(regels(deMolaar.verwijderNotificatieAdres(weg).getCorrelatieId()))
                .containsExactly("ZORGSYSTEEM VERWIJDER_NOTIFICATIE_ADRES null null GEDAAN");
    }

    @Test
    void theOperatorChecksTheChain() throws Exception {
        String id = ingediend(Aanvragen.BIJ_DE_LINDE);
        String schakel = Await.until(
                "the submission to be sealed",
                () -> gateway.jdbc()
                        .sql("select keten || '-' || encode(hash, 'hex') from logboek"
                                + " where machtiging = :id and handeling = 'DIEN_IN' and keten is not null")
                        .param("id", Long.valueOf(id))
                        .query(String.class)
                        .optional()
                        .orElse(GEEN),
                gevonden -> !gevonden.equals(GEEN));

        assertThat(beheer("/actuator/logboek")).contains("\"geldig\":true").contains("\"eersteAfwijking\":null");
        assertThat(beheer("/actuator/logboek?anker=" + schakel)).contains("\"geldig\":true");
        assertThat(beheer("/actuator/logboek?anker=" + andereHash(schakel)))
                .contains("\"geldig\":false")
                .contains("ANDERE_KETEN");
        assertThat(beheer("/actuator/prometheus")).contains("gateway_logboek_open_seconds");
    }

    private static String andereHash(String schakel) {
        String begin = schakel.substring(0, schakel.length() - 1);
        return begin + (schakel.endsWith("0") ? "1" : "0");
    }

    private String ingediend(String bsn) throws FoutMelding {
        return deKies.dienIn(Aanvragen.voor(bsn)).getMachtigingId();
    }

    private MachtigingService dienst(String certificaat) {
        return Software.met(certificaat).machtigingService(gateway.adres("machtiging", "soap11"));
    }

    private String beheer(String pad) throws IOException, InterruptedException {
        try (HttpClient operator = HttpClient.newHttpClient()) {
            return operator.send(
                            HttpRequest.newBuilder(gateway.beheer(pad)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private List<@Nullable String> regels(String correlatie) {
        return gateway.jdbc()
                .sql("select concat_ws(' ', soort, handeling, coalesce(machtiging::text, 'null'),"
                        + " coalesce(aantal::text, 'null'), uitkomst) from logboek where correlatie = :correlatie")
                .param("correlatie", UUID.fromString(correlatie))
                .query(String.class)
                .list();
    }

    private List<@Nullable String> over(String machtiging) {
        return gateway.jdbc()
                .sql("select concat_ws(' ', soort, handeling, uitkomst) from logboek"
                        + " where machtiging = :machtiging order by nummer")
                .param("machtiging", Long.valueOf(machtiging))
                .query(String.class)
                .list();
    }

    private static Raadpleeg vraag(String id) {
        Machtigingsleutel sleutel = new Machtigingsleutel();
        sleutel.setMachtigingId(id);
        Raadpleeg vraag = new Raadpleeg();
        vraag.setSleutel(sleutel);
        return vraag;
    }

    private static Raadpleeg vraag(String uzovi, String machtigingsnummer) {
        NummerBijVerzekeraar nummer = new NummerBijVerzekeraar();
        nummer.setUzovi(uzovi);
        nummer.setMachtigingsnummer(machtigingsnummer);
        Machtigingsleutel sleutel = new Machtigingsleutel();
        sleutel.setNummer(nummer);
        Raadpleeg vraag = new Raadpleeg();
        vraag.setSleutel(sleutel);
        return vraag;
    }

    private static TrekIn intrekking(String id) {
        TrekIn intrekking = new TrekIn();
        intrekking.setReferentie("lb-" + UUID.randomUUID());
        intrekking.setMachtigingId(id);
        intrekking.setReden("Verkeerde kaak gekozen.");
        return intrekking;
    }

    private static VulAan aanvulling(String id) {
        VulAan aanvulling = new VulAan();
        aanvulling.setReferentie("lb-" + UUID.randomUUID());
        aanvulling.setMachtigingId(id);
        aanvulling.setTekst("De prothese is van 2017.");
        return aanvulling;
    }

    private interface Call {
        void make() throws FoutMelding;
    }

    /** The correlatieId of the refusal. */
    private static String geweigerd(Call call) {
        Fout fout = catchThrowableOfType(FoutMelding.class, call::make).getFaultInfo();
        return fout.getCorrelatieId();
    }
}
