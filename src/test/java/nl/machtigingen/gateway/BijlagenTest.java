package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.activation.DataHandler;
import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.soap.SOAPBinding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import nl.machtigingen.contract.fout.Fout;
import nl.machtigingen.contract.machtiging.DienIn;
import nl.machtigingen.contract.machtiging.FoutMelding;
import nl.machtigingen.contract.machtiging.HaalBijlage;
import nl.machtigingen.contract.machtiging.HaalBijlageResponse;
import nl.machtigingen.contract.machtiging.HaalDocument;
import nl.machtigingen.contract.machtiging.HaalDocumentResponse;
import nl.machtigingen.contract.machtiging.MachtigingService;
import nl.machtigingen.contract.machtiging.SlaOp;
import nl.machtigingen.contract.machtiging.SlaOpResponse;
import nl.machtigingen.contract.machtiging.VerwijderConcept;
import nl.machtigingen.contract.machtiging.VulAan;
import nl.machtigingen.contract.terugkoppeling.MeldStatus;
import nl.machtigingen.contract.typen.Bijlage;
import nl.machtigingen.contract.typen.Bijlagegegevens;
import nl.machtigingen.contract.typen.Conceptaanvraag;
import nl.machtigingen.contract.typen.Documentsoort;
import nl.machtigingen.contract.typen.Status;
import nl.machtigingen.contract.typen.Zorgsoort;
import org.apache.cxf.attachment.ByteDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files with a request, in both ways in which software sends them (S-86..S-90, S-146, S-159, S-162). */
class BijlagenTest {

    private static final String BIJ_DE_LINDE = Aanvragen.BIJ_DE_LINDE;
    private static final String BIJ_DE_POLDER = "999990020";
    private static final int MB = 1_048_576;

    private final GatewayUnderTest gateway = GatewayUnderTest.running();
    private final Praktijk deKies = Praktijk.deKies(gateway);

    /** SOAP version and MTOM or not. */
    static Stream<Arguments> manieren() {
        return Stream.of("soap11", "soap12")
                .flatMap(soap -> Stream.of(true, false).map(mtom -> Arguments.of(soap, mtom)));
    }

    @ParameterizedTest
    @MethodSource("manieren")
    void aFileReachesTheInsurerAndCanBeFetchedAgain(String soap, boolean mtom) throws Exception {
        MachtigingService dienst = dienst("systeem/tandarts-de-kies", soap, mtom);
        byte[] foto = jpeg(300_001);
        byte[] plan = pdf(70_000);
        DienIn indiening = Aanvragen.voor(BIJ_DE_LINDE);
        indiening.getBijlage().add(bijlage("röntgen – boven.jpg", "image/jpeg", foto));
        indiening.getBijlage().add(bijlage("behandelplan.pdf", null, plan));

        String id = dienst.dienIn(indiening).getMachtigingId();

        List<Bijlagegegevens> bewaard = deKies.raadpleegt(id).getBijlage();
        assertThat(bewaard)
                .extracting(Bijlagegegevens::getNaam, Bijlagegegevens::getMediatype, Bijlagegegevens::getGrootte)
                .containsExactly(
                        tuple("röntgen – boven.jpg", "image/jpeg", foto.length),
                        tuple("behandelplan.pdf", "application/pdf", plan.length));
        assertThat(gateway.stubs().files("/verzekeraar/9991")).containsExactly(foto, plan);
        HaalBijlageResponse gehaald =
                dienst.haalBijlage(haal(id, bewaard.getFirst().getBijlageId()));
        assertThat(bytes(gehaald.getInhoud())).isEqualTo(foto);
        assertThat(gehaald.getNaam()).isEqualTo("röntgen – boven.jpg");
    }

    /** S-87..S-89: the limit is on the total, on decoded content, and depends on the kind of care. */
    @ParameterizedTest
    @CsvSource({
        "MONDZORG, 22, true", "MONDZORG, 22, false",
        "MEDISCH_SPECIALISTISCH, 7, true", "MEDISCH_SPECIALISTISCH, 7, false"
    })
    void whatIsTogetherLargerThanTheLimitIsRefusedWithTheLimit(Zorgsoort zorgsoort, int mb, boolean mtom)
            throws Exception {
        boolean mondzorg = zorgsoort == Zorgsoort.MONDZORG;
        MachtigingService dienst =
                dienst(mondzorg ? "systeem/tandarts-de-kies" : "systeem/ziekenhuis-de-brug", "soap11", mtom);
        DienIn precies = mondzorg ? Aanvragen.voor(BIJ_DE_LINDE) : Aanvragen.ooglid(BIJ_DE_LINDE, "06000002");
        precies.getBijlage().add(bijlage("een.pdf", "application/pdf", pdf(mb * MB - 1_000)));
        precies.getBijlage().add(bijlage("twee.pdf", "application/pdf", pdf(1_000)));
        DienIn teVeel = mondzorg ? Aanvragen.voor(BIJ_DE_LINDE) : Aanvragen.ooglid(BIJ_DE_LINDE, "06000002");
        teVeel.getBijlage().add(bijlage("een.pdf", "application/pdf", pdf(mb * MB - 1_000)));
        teVeel.getBijlage().add(bijlage("twee.pdf", "application/pdf", pdf(1_001)));

        assertThat(dienst.dienIn(precies).getMachtigingId()).isNotBlank();
        Footprint footprint = Footprint.of(gateway);
        Fout fout = weigering(() -> dienst.dienIn(teVeel));

        assertThat(fout.getCode()).isEqualTo("BIJ-001");
        assertThat(fout.getOmschrijving()).contains(mb + " MB");
        assertThat(footprint.rows()).isEqualTo(footprint.before());
    }

    @ParameterizedTest
    @CsvSource({
        "plan.pdf, application/pdf, zip",
        "plan.pdf, , jpeg",
        "foto.jpg, application/pdf, jpeg",
        "foto.png, image/png, html",
        "brief.docx, , docx",
        "foto.jpg, image/jpeg, leeg"
    })
    void aFileThatIsNotWhatItClaimsIsRefused(String naam, String mediatype, String inhoud) throws Exception {
        Footprint footprint = Footprint.of(gateway);
        DienIn indiening = Aanvragen.voor(BIJ_DE_LINDE);
        indiening.getBijlage().add(bijlage("goed.pdf", "application/pdf", pdf(2_000)));
        indiening.getBijlage().add(bijlage(naam, mediatype, voorbeeld(inhoud)));

        Fout fout = weigering(
                () -> dienst("systeem/tandarts-de-kies", "soap11", true).dienIn(indiening));

        assertThat(fout.getCode()).isEqualTo("BIJ-002");
        assertThat(fout.getVeld()).isEqualTo("/dienIn/bijlage[2]");
        assertThat(footprint.rows()).isEqualTo(footprint.before());
    }

    /** S-159, S-160: text, files or both; the insurer gets them, and nothing else changes. */
    @Test
    void aSupplementMayBeAFileWithoutText() throws Exception {
        MachtigingService dienst = dienst("systeem/tandarts-de-kies", "soap11", true);
        String id = deKies.dientIn(Aanvragen.voor(BIJ_DE_POLDER)).getMachtigingId();
        MeldStatus vraag = Verzekeraar.bericht(id, 2, Status.WACHT_OP_INFORMATIE_ZORGVERLENER);
        vraag.getMelding().setGevraagdeInformatie("Stuur de foto.");
        Verzekeraar.dePolder(gateway).meldt(vraag);
        byte[] foto = jpeg(40_000);
        VulAan aanvulling = new VulAan();
        aanvulling.setReferentie("va-" + UUID.randomUUID());
        aanvulling.setMachtigingId(id);
        aanvulling.getBijlage().add(bijlage("foto.jpg", "image/jpeg", foto));

        assertThat(dienst.vulAan(aanvulling).getStatus()).isEqualTo(Status.AANVULLENDE_INFORMATIE_ONTVANGEN);

        Await.until(
                "the file at the insurer",
                () -> gateway.stubs().files("/verzekeraar/9992"),
                bestanden -> bestanden.size() == 1 && Arrays.equals(bestanden.getFirst(), foto));
        assertThat(deKies.raadpleegt(id).getBijlage())
                .extracting(Bijlagegegevens::getVolgnummer)
                .containsExactly(4);
    }

    /** S-92: what is saved with a draft is there when it is submitted, without being sent again. */
    @Test
    void aDraftKeepsItsFilesUntilItIsSubmitted() throws Exception {
        MachtigingService dienst = dienst("systeem/tandarts-de-kies", "soap11", true);
        byte[] plan = pdf(5_000);
        DienIn volledig = Aanvragen.voor(BIJ_DE_LINDE);
        SlaOp slaOp = concept();
        slaOp.getBijlage().add(bijlage("plan.pdf", "application/pdf", plan));
        slaOp.getBijlage().add(bijlage("fout.pdf", "application/pdf", pdf(6_000)));
        SlaOpResponse opgeslagen = dienst.slaOp(slaOp);
        String id = opgeslagen.getMachtigingId();
        SlaOp opnieuw = concept();
        opnieuw.setMachtigingId(id);
        opnieuw.getVerwijderBijlage().add(opgeslagen.getBijlageId().get(1));
        opnieuw.getBijlage().add(bijlage("foto.jpg", "image/jpeg", jpeg(7_000)));
        dienst.slaOp(opnieuw);
        assertThat(bytes(dienst.haalBijlage(haal(id, opgeslagen.getBijlageId().getFirst()))
                        .getInhoud()))
                .isEqualTo(plan);

        volledig.setConceptId(id);
        volledig.getBijlage().add(bijlage("later.pdf", "application/pdf", pdf(8_000)));
        assertThat(dienst.dienIn(volledig).getMachtigingId()).isEqualTo(id);

        assertThat(deKies.raadpleegt(id).getBijlage())
                .extracting(Bijlagegegevens::getNaam, Bijlagegegevens::getVolgnummer)
                .containsExactly(tuple("plan.pdf", 2), tuple("foto.jpg", 2), tuple("later.pdf", 2));
        assertThat(gateway.stubs().files("/verzekeraar/9991")).containsExactly(plan, jpeg(7_000), pdf(8_000));
    }

    private static SlaOp concept() {
        SlaOp slaOp = new SlaOp();
        slaOp.setReferentie("co-" + UUID.randomUUID());
        Conceptaanvraag aanvraag = new Conceptaanvraag();
        aanvraag.setZorgsoort(Zorgsoort.MONDZORG);
        slaOp.setAanvraag(aanvraag);
        return slaOp;
    }

    @Test
    void aFileOfARemovedDraftIsGone() throws Exception {
        MachtigingService dienst = dienst("systeem/tandarts-de-kies", "soap11", true);
        SlaOp slaOp = concept();
        slaOp.getBijlage().add(bijlage("plan.pdf", "application/pdf", pdf(5_000)));
        SlaOpResponse opgeslagen = dienst.slaOp(slaOp);
        VerwijderConcept weg = new VerwijderConcept();
        weg.setReferentie("weg-" + UUID.randomUUID());
        weg.setMachtigingId(opgeslagen.getMachtigingId());

        dienst.verwijderConcept(weg);

        assertThat(weigering(() -> dienst.haalBijlage(haal(
                                opgeslagen.getMachtigingId(),
                                opgeslagen.getBijlageId().getFirst())))
                        .getCode())
                .isEqualTo("STA-002");
        Await.until(
                "its object to be gone from the store",
                () -> gateway.jdbc()
                        .sql("select count(*) from bijlage_object o where not gebonden")
                        .query(Integer.class)
                        .single(),
                aantal -> aantal == 0);
    }

    /** S-148, S-153: both documents, as the machtiging stands now. */
    @ParameterizedTest
    @EnumSource
    void aDocumentIsMadeOfWhatStandsNow(Documentsoort soort) throws Exception {
        MachtigingService dienst = dienst("systeem/tandarts-de-kies", "soap11", soort == Documentsoort.SAMENVATTING);
        HaalDocument haal = new HaalDocument();
        haal.setMachtigingId(deKies.dientIn(Aanvragen.voor(BIJ_DE_LINDE)).getMachtigingId());
        haal.setSoort(soort);

        HaalDocumentResponse document = dienst.haalDocument(haal);

        assertThat(document.getNaam()).endsWith(".pdf").contains(haal.getMachtigingId());
        assertThat(new String(bytes(document.getInhoud()), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-1.")
                .contains("%%EOF");
        haal.setMachtigingId(dienst.slaOp(concept()).getMachtigingId());
        assertThat(weigering(() -> dienst.haalDocument(haal)).getCode()).isEqualTo("STA-001");
    }

    @Test
    void theSameFilesUnderTheSameReferentieGiveTheSameAnswer() throws Exception {
        MachtigingService dienst = dienst("systeem/tandarts-de-kies", "soap11", true);
        DienIn indiening = Aanvragen.voor(BIJ_DE_LINDE);
        indiening.getBijlage().add(bijlage("plan.pdf", "application/pdf", pdf(5_000)));

        String eerste = dienst.dienIn(indiening).getMachtigingId();

        assertThat(dienst.dienIn(indiening).getMachtigingId()).isEqualTo(eerste);
        indiening.getBijlage().set(0, bijlage("plan.pdf", "application/pdf", pdf(5_001)));
        assertThat(weigering(() -> dienst.dienIn(indiening)).getCode()).isEqualTo("VAL-004");
        assertThat(deKies.raadpleegt(eerste).getBijlage()).hasSize(1);
    }

    @Test
    void somebodyElsesFileCannotBeToldFromAnUnknownOne() throws Exception {
        DienIn indiening = Aanvragen.voor(BIJ_DE_LINDE);
        indiening.getBijlage().add(bijlage("plan.pdf", "application/pdf", pdf(5_000)));
        String id = dienst("systeem/tandarts-de-kies", "soap11", true)
                .dienIn(indiening)
                .getMachtigingId();
        String bijlage = deKies.raadpleegt(id).getBijlage().getFirst().getBijlageId();
        MachtigingService deMolaar = dienst("systeem/tandarts-de-molaar", "soap11", false);

        assertThat(weigering(() -> deMolaar.haalBijlage(haal(id, bijlage))).getCode())
                .isEqualTo("STA-002");
        assertThat(weigering(() -> deMolaar.haalBijlage(haal("999999999999", bijlage)))
                        .getCode())
                .isEqualTo("STA-002");
        assertThat(weigering(() -> dienst("systeem/tandarts-de-kies", "soap11", false)
                                .haalBijlage(haal(id, UUID.randomUUID().toString())))
                        .getCode())
                .isEqualTo("BIJ-004");
    }

    private MachtigingService dienst(String certificaat, String soap, boolean mtom) {
        MachtigingService dienst = Software.met(certificaat).machtigingService(gateway.adres("machtiging", soap));
        ((SOAPBinding) ((BindingProvider) dienst).getBinding()).setMTOMEnabled(mtom);
        return dienst;
    }

    private static HaalBijlage haal(String id, String bijlage) {
        HaalBijlage haal = new HaalBijlage();
        haal.setMachtigingId(id);
        haal.setBijlageId(bijlage);
        return haal;
    }

    static Bijlage bijlage(String naam, @Nullable String mediatype, byte[] inhoud) {
        Bijlage bijlage = new Bijlage();
        bijlage.setNaam(naam);
        bijlage.setMediatype(mediatype);
        ByteDataSource bron = new ByteDataSource(inhoud);
        bron.setContentType("application/octet-stream");
        bijlage.setInhoud(new DataHandler(bron));
        return bijlage;
    }

    static byte[] pdf(int grootte) {
        return met("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), grootte);
    }

    static byte[] jpeg(int grootte) {
        return met(
                new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0}, grootte);
    }

    private static byte[] voorbeeld(String soort) {
        return switch (soort) {
            case "zip" -> met(new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0}, 3_000);
            case "jpeg" -> jpeg(3_000);
            case "html" -> "<!doctype html><html><body onload='x()'></body></html>".getBytes(StandardCharsets.UTF_8);
            case "docx" -> met(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0}, 3_000);
            default -> new byte[0];
        };
    }

    private static byte[] met(byte[] begin, int grootte) {
        byte[] bestand = new byte[grootte];
        new Random(grootte).nextBytes(bestand);
        System.arraycopy(begin, 0, bestand, 0, begin.length);
        return bestand;
    }

    private static byte[] bytes(DataHandler inhoud) {
        try (var in = inhoud.getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Call {
        void make() throws FoutMelding;
    }

    private static Fout weigering(Call call) {
        return Objects.requireNonNull(catchThrowableOfType(FoutMelding.class, call::make), "no refusal")
                .getFaultInfo();
    }
}
