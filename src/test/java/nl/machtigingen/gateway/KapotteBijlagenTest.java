package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.machtigingen.gateway.Foutantwoord.Soap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that no client library would send so: cut short, unreferred, doubled, hostile. Each is refused, and nothing of it stays. */
class KapotteBijlagenTest {

    private static final RawHttps DE_KIES = RawHttps.as("systeem/tandarts-de-kies");
    private static final String INCLUDE = "<x:Include xmlns:x=\"http://www.w3.org/2004/08/xop/include\" href=\"%s\"/>";

    private final GatewayUnderTest gateway = GatewayUnderTest.running();

    /** One way to spoil a message: what stands in the first file's element, and the parts beside the envelope. */
    enum Geval {
        AFGEBROKEN_IN_HET_BESTAND(
                INCLUDE.formatted("cid:een@x"), deel("een@x", "%PDF-1.7 abc").replace("\r\n--grens--", ""), "VAL-001"),
        ZONDER_SLOT(
                INCLUDE.formatted("cid:een@x"),
                deel("een@x", "%PDF-1.7 abc").replace("--grens--", "--grens"),
                "VAL-001"),
        VERWIJST_NAAR_NIETS(INCLUDE.formatted("cid:twee@x"), deel("een@x", "%PDF-1.7 abc"), "VAL-001"),
        VERWIJST_NAAR_BUITEN(INCLUDE.formatted("https://voorbeeld.example/foto"), "\r\n--grens--\r\n", "VAL-001"),
        VERWIJST_NAAR_EEN_BESTAND(INCLUDE.formatted("file:///etc/passwd"), "\r\n--grens--\r\n", "VAL-001"),
        ZONDER_ADRES("<x:Include xmlns:x=\"http://www.w3.org/2004/08/xop/include\"/>", "\r\n--grens--\r\n", "VAL-001"),
        DEEL_TE_VEEL(
                INCLUDE.formatted("cid:een@x"), deel("een@x", "%PDF-1.7 abc", "twee@x", "%PDF-1.7 abc"), "VAL-001"),
        TWEE_DELEN_ONDER_EEN_NAAM(
                INCLUDE.formatted("cid:een@x"), deel("een@x", "%PDF-1.7 abc", "een@x", "%PDF-1.7 abc"), "VAL-001"),
        DEEL_ZONDER_NAAM(
                INCLUDE.formatted("cid:een@x"),
                deel("een@x", "%PDF-1.7 abc").replace("Content-ID: <een@x>\r\n", ""),
                "VAL-001"),
        DELEN_IN_EEN_DEEL(
                INCLUDE.formatted("cid:een@x"),
                "\r\n--grens\r\nContent-Type: multipart/mixed; boundary=in\r\nContent-ID: <een@x>\r\n\r\n--in\r\n\r\n%PDF-1.7\r\n--in--\r\n\r\n--grens--\r\n",
                "VAL-001"),
        BASE64_IN_EEN_DEEL_DAT_GEEN_BASE64_IS(
                INCLUDE.formatted("cid:een@x"), deel("een@x", "JVBERi0x?").replace("binary", "base64"), "VAL-001"),
        GEEN_BASE64("JVBERi0xLjcK%%%", "\r\n--grens--\r\n", "VAL-001"),
        HALVE_BASE64("JVBERi0xLjcKa", "\r\n--grens--\r\n", "VAL-001"),
        BASE64_EN_EEN_ELEMENT("JVBERi0xLjcK<b/>", "\r\n--grens--\r\n", "VAL-001"),
        LEEG("", "\r\n--grens--\r\n", "BIJ-002"),
        GEEN_VAN_DE_SOORTEN("R0lGODlhAQABAAAAACw=", "\r\n--grens--\r\n", "BIJ-002");

        private final String inhoud;
        private final String delen;
        private final String code;

        Geval(String inhoud, String delen, String code) {
            this.inhoud = inhoud;
            this.delen = delen;
            this.code = code;
        }

        private static String deel(String... namenEnInhouden) {
            StringBuilder delen = new StringBuilder();
            for (int i = 0; i < namenEnInhouden.length; i += 2) {
                delen.append(
                                "\r\n--grens\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <")
                        .append(namenEnInhouden[i])
                        .append(">\r\n\r\n")
                        .append(namenEnInhouden[i + 1]);
            }
            return delen + "\r\n--grens--\r\n";
        }
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedAndNothingOfItStays(Geval geval) throws IOException {
        Footprint footprint = Footprint.of(gateway);

        RawHttps.Reply antwoord = stuur(bericht(geval.inhoud, geval.delen));

        assertThat(Foutantwoord.van(antwoord.body(), Soap.SOAP11).code())
                .as(antwoord.body())
                .isEqualTo(geval.code);
        assertThat(footprint.rows()).isEqualTo(footprint.before());
        erLigtNiets();
    }

    /** What is announced and does not come: the connection ends, or the announced length does. */
    @ParameterizedTest
    @CsvSource({"3", "100", "400"})
    void aMessageThatIsShorterThanItsPartsIsRefused(int korter) throws IOException {
        byte[] heel = bericht(INCLUDE.formatted("cid:een@x"), Geval.deel("een@x", "%PDF-1.7 " + "a".repeat(500)));
        Map<String, String> headers = new LinkedHashMap<>(headers());
        headers.put("Content-Length", Integer.toString(heel.length - korter));

        RawHttps.Reply antwoord = DE_KIES.send("POST", gateway.adres("machtiging", "soap11"), headers, heel);

        assertThat(Foutantwoord.van(antwoord.body(), Soap.SOAP11).code()).isEqualTo("VAL-001");
        erLigtNiets();
    }

    @ParameterizedTest
    @CsvSource({"51, BIJ-001", "1000, BIJ-001"})
    void refusesAThousandTinyFiles(int aantal, String code) throws IOException {
        StringBuilder bijlagen = new StringBuilder();
        StringBuilder delen = new StringBuilder();
        for (int i = 0; i < aantal; i++) {
            bijlagen.append("<m:bijlage><t:naam>f.pdf</t:naam><t:inhoud>")
                    .append(INCLUDE.formatted("cid:" + i))
                    .append("</t:inhoud></m:bijlage>");
            delen.append("\r\n--grens\r\nContent-ID: <").append(i).append(">\r\n\r\n%PDF-1.7");
        }

        RawHttps.Reply antwoord = stuur(berichtMet(bijlagen.toString(), delen + "\r\n--grens--\r\n"));

        assertThat(Foutantwoord.van(antwoord.body(), Soap.SOAP11).code()).isIn(code, "VAL-001");
        erLigtNiets();
    }

    /** Who may not submit does not get a byte into the store. */
    @ParameterizedTest
    @CsvSource({"systeem/tandarts-de-kies-raadplegen, AUT-005"})
    void aFileOfWhoMayNotSubmitIsNotTakenIn(String certificaat, String code) throws IOException {
        RawHttps.Reply antwoord = RawHttps.as(certificaat)
                .post(
                        gateway.adres("machtiging", "soap11"),
                        headers(),
                        bericht(INCLUDE.formatted("cid:een@x"), Geval.deel("een@x", "%PDF-1.7 abc")));

        assertThat(Foutantwoord.van(antwoord.body(), Soap.SOAP11).code()).isEqualTo(code);
        erLigtNiets();
    }

    private void erLigtNiets() {
        Await.until(
                "objects that belong to nothing to be gone",
                () -> gateway.jdbc()
                        .sql("select id::text from bijlage_object where not gebonden")
                        .query(String.class)
                        .list(),
                List::isEmpty);
    }

    private RawHttps.Reply stuur(byte[] bericht) throws IOException {
        return DE_KIES.post(gateway.adres("machtiging", "soap11"), headers(), bericht);
    }

    private static Map<String, String> headers() {
        return Map.of(
                "Content-Type",
                "multipart/related; type=\"application/xop+xml\"; start=\"<wortel>\"; start-info=\"text/xml\"; boundary=\"grens\"");
    }

    private static byte[] bericht(String inhoud, String delen) throws IOException {
        return berichtMet("<m:bijlage><t:naam>plan.pdf</t:naam><t:inhoud>" + inhoud + "</t:inhoud></m:bijlage>", delen);
    }

    private static byte[] berichtMet(String bijlagen, String delen) throws IOException {
        Map<String, String> waarden = Uitgangssituatie.gemaakt().waarden();
        String envelop = GeweigerdGeval.gevuld("""
                <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>
                <m:dienIn xmlns:m="urn:nl:machtigingen:machtiging:v1" xmlns:t="urn:nl:machtigingen:typen:v1">
                <m:referentie>{{referentie}}</m:referentie>
                <m:aanvraag>
                <t:verzekerde><t:bsn><t:bsn>999990019</t:bsn><t:geboortedatum>1980-01-01</t:geboortedatum></t:bsn></t:verzekerde>
                <t:peildatum>{{vandaag}}</t:peildatum><t:instantieAgb>12000001</t:instantieAgb>
                <t:zorgsoort>MONDZORG</t:zorgsoort><t:verstrekking>M01</t:verstrekking><t:grondslag>ZVW</t:grondslag>
                </m:aanvraag>
                """, waarden)
                + bijlagen
                + "<m:emailadres>balie@voorbeeld.example</m:emailadres><m:akkoord>true</m:akkoord></m:dienIn></soap:Body></soap:Envelope>";
        ByteArrayOutputStream bericht = new ByteArrayOutputStream();
        bericht.write(("--grens\r\nContent-Type: application/xop+xml; charset=UTF-8; type=\"text/xml\"\r\n"
                        + "Content-ID: <wortel>\r\n\r\n" + envelop + delen)
                .getBytes(StandardCharsets.UTF_8));
        return bericht.toByteArray();
    }
}
