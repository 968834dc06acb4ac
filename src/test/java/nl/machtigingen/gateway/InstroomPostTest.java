package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.bind.JAXB;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import nl.machtigingen.contract.instroom.StroomIn;
import nl.machtigingen.contract.instroom.StroomInResponse;
import nl.machtigingen.xml.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same request without SOAP: what every language can post. S-12, S-176..S-184. */
class InstroomPostTest {

    private static final Schema ANTWOORD = Schemas.van("contract/xsd/instroom-v1.xsd");
    private static final Schema FOUT = Schemas.van("contract/xsd/fout-v1.xsd");
    private static final Pattern CODE = Pattern.compile("<(?:\\w+:)?code>([^<]+)<");

    private final GatewayUnderTest gateway = GatewayUnderTest.running();
    private final RawHttps deKies = RawHttps.as("systeem/tandarts-de-kies");

    @Test
    void aRequestGetsTheAddressToOpen() throws Exception {
        StroomIn verzoek = Instroom.volledig(Aanvragen.BIJ_DE_LINDE);
        verzoek.getBijlage().add(BijlagenTest.bijlage("plan.pdf", "application/pdf", BijlagenTest.pdf(50_000)));

        RawHttps.Reply antwoord = post(Map.of("Content-Type", "application/xml"), xml(verzoek));

        assertThat(antwoord.status()).as(antwoord.body()).isEqualTo(201);
        ANTWOORD.newValidator().validate(new StreamSource(new StringReader(antwoord.body())));
        StroomInResponse gelezen = JAXB.unmarshal(new StringReader(antwoord.body()), StroomInResponse.class);
        assertThat(antwoord.headers())
                .containsEntry("location", gelezen.getUrl())
                .containsEntry("cache-control", "no-store");
        assertThat(antwoord.headers().get("content-type")).startsWith("application/xml");
        assertThat(gateway.jdbc()
                        .sql("select grootte from bijlage where machtiging = :id")
                        .param("id", Long.valueOf(gelezen.getMachtigingId()))
                        .query(Long.class)
                        .single())
                .isEqualTo(50_000);
        assertThat(post(Map.of("Content-Type", "text/xml; charset=UTF-8"), xml(verzoek))
                        .body())
                .as("the same again gets the same")
                .isEqualTo(antwoord.body());
    }

    /** Whichever door: it is one operation, so also one referentie. */
    @Test
    void theTwoDoorsLeadToTheSameRoom() throws Exception {
        StroomIn verzoek = Instroom.voor(Aanvragen.BIJ_DE_LINDE);

        StroomInResponse soap = Software.met("systeem/tandarts-de-kies")
                .instroomService(gateway.adres("instroom", "soap12"))
                .stroomIn(verzoek);

        assertThat(post(Map.of("Content-Type", "application/xml"), xml(verzoek)).body())
                .contains(soap.getTicket());
    }

    @ParameterizedTest
    @CsvSource({
        "systeem/tandarts-de-kies-raadplegen, 403, AUT-005",
        "systeem/tandarts-de-molaar, 403, AUT-003",
        "verzekeraar/de-linde, 403, AUT-004",
        "persoon/tandarts-de-kies, 403, AUT-004",
        "fout/niet-geregistreerd, 403, AUT-001",
        "fout/ingetrokken, 403, AUT-002",
    })
    void whoMayNotIsToldWhy(String certificaat, int status, String code) throws Exception {
        RawHttps.Reply antwoord = als(certificaat, xml(Instroom.voor(Aanvragen.BIJ_DE_LINDE)));

        isFout(antwoord, status, code);
    }

    /** Handing over asks COV for somebody: who may not do the second may not do the first. */
    @ParameterizedTest
    @CsvSource({"INSTROOM", "COV", "'INDIENEN,RAADPLEGEN'"})
    void withOneOfTheTwoRightsNothingIsHandedOver(String rechten) throws Exception {
        StroomIn verzoek = Instroom.voor(Aanvragen.BIJ_DE_LINDE);
        verzoek.getAanvraag().setInstantieAgb("22000003");
        Footprint footprint = Footprint.of(gateway);
        rechten(rechten);
        try {
            isFout(als("systeem/zbc-de-vaart", xml(verzoek)), 403, "AUT-005");
        } finally {
            rechten("RAADPLEGEN,INDIENEN,COV,INSTROOM");
        }
        assertThat(footprint.rows()).isEqualTo(footprint.before());
    }

    private void rechten(String rechten) {
        gateway.jdbc()
                .sql("update certificaat set rechten = string_to_array(:rechten, ',')"
                        + " where soort = 'SYSTEEM' and relatie = 'zbc-de-vaart'")
                .param("rechten", rechten)
                .update();
    }

    @ParameterizedTest
    @CsvSource({
        "999990056, 422, INS-003",
        "999990214, 503, COV-004",
    })
    void whatIsWrongHasTheStatusOfItsKind(String bsn, int status, String code) throws Exception {
        RawHttps.Reply antwoord = post(Map.of("Content-Type", "application/xml"), xml(Instroom.voor(bsn)));

        isFout(antwoord, status, code);
        assertThat(antwoord.headers().containsKey("retry-after")).isEqualTo(status == 503);
    }

    @Test
    void aReferentieWithOtherContentIsRefused() throws Exception {
        StroomIn verzoek = Instroom.voor(Aanvragen.BIJ_DE_LINDE);
        post(Map.of("Content-Type", "application/xml"), xml(verzoek));
        verzoek.getAanvraag().setToelichting("Iets anders");

        isFout(post(Map.of("Content-Type", "application/xml"), xml(verzoek)), 422, "VAL-004");
    }

    /** RFC 9457, for who says so. */
    @Test
    void aFaultComesAsJsonToWhoPrefersThat() throws Exception {
        byte[] bericht = xml(Instroom.voor("999990056"));

        RawHttps.Reply antwoord = post(
                Map.of("Content-Type", "application/xml", "Accept", "application/problem+json, application/xml;q=0.5"),
                bericht);

        assertThat(antwoord.status()).isEqualTo(422);
        assertThat(antwoord.headers().get("content-type")).startsWith("application/problem+json");
        JsonNode probleem = JsonMapper.builder().build().readTree(antwoord.body());
        assertThat(probleem.get("type").asString()).isEqualTo("urn:nl:machtigingen:fout:v1:INS-003");
        assertThat(probleem.get("title").asString()).isNotBlank();
        assertThat(probleem.get("status").asInt()).isEqualTo(422);
        assertThat(probleem.get("detail").asString()).isNotBlank();
        assertThat(probleem.get("code").asString()).isEqualTo("INS-003");
        assertThat(probleem.get("herhaalbaar").asBoolean()).isFalse();
        assertThat(UUID.fromString(probleem.get("correlatieId").asString())).isNotNull();
        assertThat(probleem.get("bevindingen").get(0).get("code").asString()).isEqualTo("COV-001");
        assertThat(probleem.get("bevindingen").get(0).get("veld").asString())
                .isEqualTo("/stroomIn/aanvraag/verzekerde");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            */*                                                      | application/xml
            application/json                                         | application/problem+json
            application/json, */*                                    | application/problem+json
            application/*                                            | application/xml
            application/xml, application/problem+json;q=0.9          | application/xml
            application/xml;q=0.1, application/problem+json;q=0.2    | application/problem+json
            text/html                                                | application/xml
            geen mediatype                                           | application/xml
            """)
    void theAcceptHeaderDecides(String accept, String soort) throws Exception {
        RawHttps.Reply antwoord = post(
                Map.of("Content-Type", "application/xml", "Accept", accept), "<x/>".getBytes(StandardCharsets.UTF_8));

        assertThat(antwoord.headers().get("content-type")).startsWith(soort);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "application/soap+xml",
                "multipart/form-data; boundary=x",
                "multipart/related; type=\"application/xop+xml\"; boundary=x",
                "application/xml; charset=utf-7",
                "application/xml; charset=onzin",
                "onzin"
            })
    void anotherKindOfMessageIsRefused(String contentType) throws Exception {
        isFout(post(Map.of("Content-Type", contentType), xml(Instroom.voor(Aanvragen.BIJ_DE_LINDE))), 415, "VAL-001");
    }

    @Test
    void aCompressedMessageIsRefused() throws Exception {
        isFout(
                post(
                        Map.of("Content-Type", "application/xml", "Content-Encoding", "gzip"),
                        xml(Instroom.voor(Aanvragen.BIJ_DE_LINDE))),
                415,
                "VAL-001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "geen xml",
                "<x/>",
                "<stroomIn/>",
                "<!DOCTYPE stroomIn [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>BERICHT",
                "BERICHTBERICHT",
                "BERICHT<!DOCTYPE x>",
                "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body>BERICHT</e:Body></e:Envelope>",
                "<stroomIn xmlns=\"urn:nl:machtigingen:machtiging:v1\"/>",
                "<dienIn xmlns=\"urn:nl:machtigingen:machtiging:v1\"/>",
                "<?xml version=\"1.1\"?>BERICHT",
                "<?xml version=\"1.0\" encoding=\"utf-7\"?>BERICHT",
            })
    void whatIsNoRequestIsRefused(String tekst) throws Exception {
        String bericht = new String(xml(Instroom.voor(Aanvragen.BIJ_DE_LINDE)), StandardCharsets.UTF_8)
                .replaceFirst("<\\?xml[^>]*\\?>", "");
        Footprint footprint = Footprint.of(gateway);

        RawHttps.Reply antwoord = post(
                Map.of("Content-Type", "application/xml"),
                tekst.replace("BERICHT", bericht).getBytes(StandardCharsets.UTF_8));

        isFout(antwoord, 400, "VAL-001");
        assertThat(antwoord.body()).doesNotContain("root:");
        assertThat(footprint.rows()).isEqualTo(footprint.before());
    }

    @ParameterizedTest
    @CsvSource({
        "<verstrekking>M10, <verstrekking> M10, /stroomIn/aanvraag/verstrekking",
        "<instantieAgb>1, <instantieAgb>, /stroomIn/aanvraag/instantieAgb",
    })
    void theSchemaHolds(String goed, String fout, String veld) throws Exception {
        String bericht = new String(xml(Instroom.voor(Aanvragen.BIJ_DE_LINDE)), StandardCharsets.UTF_8)
                .replaceAll("(</?)ns\\d+:(\\w+)>", "$1$2>");
        assertThat(bericht).contains(goed);
        // names without their prefixes are only for the reader of this test
        String metNaamruimte = new String(xml(Instroom.voor(Aanvragen.BIJ_DE_LINDE)), StandardCharsets.UTF_8);
        Matcher plaats = Pattern.compile(goed.replace("<", "<((?:\\w+:)?)")).matcher(metNaamruimte);

        RawHttps.Reply antwoord = post(
                Map.of("Content-Type", "application/xml"),
                plaats.replaceFirst(fout.replace("<", "<$1")).getBytes(StandardCharsets.UTF_8));

        isFout(antwoord, 400, "VAL-001");
        assertThat(antwoord.body()).contains(veld);
    }

    @Test
    void aMessageThatIsTooLargeIsRefused() throws Exception {
        String bericht = new String(xml(Instroom.voor(Aanvragen.BIJ_DE_LINDE)), StandardCharsets.UTF_8);

        isFout(
                post(
                        Map.of("Content-Type", "application/xml"),
                        (bericht + " ".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8)),
                400,
                "VAL-001");
    }

    @Test
    void tooManyBytesOfAttachmentsAreRefused() throws Exception {
        StroomIn verzoek = Instroom.voor(Aanvragen.BIJ_DE_LINDE);
        verzoek.getBijlage().add(BijlagenTest.bijlage("een.pdf", "application/pdf", BijlagenTest.pdf(23 << 20)));

        isFout(post(Map.of("Content-Type", "application/xml"), xml(verzoek)), 413, "BIJ-001");
    }

    @Test
    void whoMayNotHandInMayNotFillTheStoreEither() throws Exception {
        StroomIn verzoek = Instroom.voor(Aanvragen.BIJ_DE_LINDE);
        verzoek.getBijlage().add(BijlagenTest.bijlage("een.pdf", "application/pdf", BijlagenTest.pdf(5_000)));

        isFout(als("systeem/tandarts-de-kies-raadplegen", xml(verzoek)), 403, "AUT-005");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "HEAD", "OPTIONS"})
    void anotherMethodIsNotAllowed(String methode) throws Exception {
        assertThat(deKies.send(methode, gateway.adres("instroom", "xml"), Map.of(), new byte[0])
                        .status())
                .isEqualTo(405);
    }

    private RawHttps.Reply als(String certificaat, byte[] bericht) throws IOException {
        return RawHttps.as(certificaat)
                .post(gateway.adres("instroom", "xml"), Map.of("Content-Type", "application/xml"), bericht);
    }

    private RawHttps.Reply post(Map<String, String> headers, byte[] bericht) throws IOException {
        return deKies.post(gateway.adres("instroom", "xml"), new HashMap<>(headers), bericht);
    }

    private static void isFout(RawHttps.Reply antwoord, int status, String code) throws IOException, SAXException {
        assertThat(antwoord.status()).as(antwoord.body()).isEqualTo(status);
        assertThat(antwoord.headers().get("content-type")).startsWith("application/xml");
        FOUT.newValidator().validate(new StreamSource(new StringReader(antwoord.body())));
        Matcher eerste = CODE.matcher(antwoord.body());
        assertThat(eerste.find()).isTrue();
        assertThat(eerste.group(1)).isEqualTo(code);
    }

    private static byte[] xml(StroomIn verzoek) {
        StringWriter tekst = new StringWriter();
        JAXB.marshal(verzoek, tekst);
        return tekst.toString().getBytes(StandardCharsets.UTF_8);
    }
}
