package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.SSLSocket;
import nl.machtigingen.gateway.Foutantwoord.Soap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages in more than one part, in other character sets, by other methods, and cut short. */
class BijzondereBerichtenTest {

    private static final RawHttps DE_KIES = RawHttps.as("systeem/tandarts-de-kies");
    private static final String INDIENING = """
            <soap:Envelope xmlns:soap="%s"><soap:Body>
            <dienIn xmlns="urn:nl:machtigingen:machtiging:v1" xmlns:t="urn:nl:machtigingen:typen:v1">
            <referentie>{{referentie}}</referentie>
            <aanvraag>
            <t:verzekerde><t:bsn><t:bsn>999990019</t:bsn><t:geboortedatum>1980-01-01</t:geboortedatum></t:bsn></t:verzekerde>
            <t:peildatum>{{vandaag}}</t:peildatum><t:instantieAgb>12000001</t:instantieAgb>
            <t:zorgsoort>MONDZORG</t:zorgsoort><t:verstrekking>KUNSTGEBIT</t:verstrekking><t:grondslag>ZVW</t:grondslag>
            <t:toelichting>TOELICHTING</t:toelichting>
            </aanvraag>
            <emailadres>balie@voorbeeld.example</emailadres><akkoord>true</akkoord>
            </dienIn></soap:Body></soap:Envelope>""";

    private final GatewayUnderTest gateway = GatewayUnderTest.running();

    @ParameterizedTest
    @EnumSource
    void takesAnMtomRequestWithoutAttachments(Soap soap) throws IOException {
        RawHttps.Reply antwoord = stuur(soap, mtom(soap, "deel"), deel(soap, "wortel", vraag(soap)) + "--deel--\r\n");

        assertThat(antwoord.status()).as(antwoord.body()).isEqualTo(200);
        assertThat(antwoord.body()).contains("haalNotificatieAdresResponse");
    }

    @ParameterizedTest
    @EnumSource
    void refusesAnAttachmentThatNoOperationTakes(Soap soap) throws IOException {
        String body = deel(soap, "wortel", vraag(soap))
                + "--deel\r\nContent-Type: application/pdf\r\nContent-ID: <foto@voorbeeld.example>\r\n\r\n%PDF-1.7\r\n--deel--\r\n";

        wordtGeweigerd(soap, stuur(soap, mtom(soap, "deel"), body));
    }

    @ParameterizedTest
    @EnumSource
    void refusesTwoPartsUnderOneContentId(Soap soap) throws IOException {
        String body = deel(soap, "wortel", vraag(soap)) + deel(soap, "wortel", vraag(soap)) + "--deel--\r\n";

        wordtGeweigerd(soap, stuur(soap, mtom(soap, "deel"), body));
    }

    /** What is cut short inside the root is no XML; what lacks only the closing boundary is complete. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--deel",
                "--deel\r\n",
                "--deel\r\nContent-Type",
                "--deel\r\nContent-Type: text/xml\r\n\r\n",
                "--deel\r\nContent-Type: text/xml\r\n\r\n<soap:Envelope",
                "--ander\r\nContent-Type: text/xml\r\n\r\n<a/>\r\n--ander--\r\n",
                "geen enkel deel",
                "\r\n\r\n\r\n",
                "--deel--\r\n",
                "--deel\r\nContent-Type: text/xml\r\nContent-Transfer-Encoding: base64\r\n\r\n????\r\n--deel--\r\n",
                "--deel\r\nGeenKop\r\n\r\n<a/>\r\n--deel--\r\n"
            })
    void refusesAMultipartMessageThatIsBroken(String body) throws IOException {
        wordtGeweigerd(Soap.SOAP11, stuur(Soap.SOAP11, mtom(Soap.SOAP11, "deel"), body));
        wordtGeweigerd(Soap.SOAP12, stuur(Soap.SOAP12, mtom(Soap.SOAP12, "deel"), body));
    }

    @Test
    void refusesAMultipartMessageThatNamesNoBoundary() throws IOException {
        String zonder = "multipart/related; type=\"application/xop+xml\"; start-info=\"text/xml\"";

        wordtGeweigerd(Soap.SOAP11, stuur(Soap.SOAP11, zonder, deel(Soap.SOAP11, "wortel", vraag(Soap.SOAP11))));
    }

    @Test
    void refusesAMultipartMessageWithEndlessHeaders() throws IOException {
        String body =
                "--deel\r\nX-Lang: " + "x".repeat(2_000_000) + "\r\n\r\n" + vraag(Soap.SOAP11) + "\r\n--deel--\r\n";

        wordtGeweigerd(Soap.SOAP11, stuur(Soap.SOAP11, mtom(Soap.SOAP11, "deel"), body));
    }

    @Test
    void refusesAThousandParts() throws IOException {
        StringBuilder body = new StringBuilder(deel(Soap.SOAP11, "wortel", vraag(Soap.SOAP11)));
        for (int i = 0; i < 1_000; i++) {
            body.append("--deel\r\nContent-Type: text/plain\r\nContent-ID: <")
                    .append(i)
                    .append(">\r\n\r\nx\r\n");
        }

        wordtGeweigerd(Soap.SOAP11, stuur(Soap.SOAP11, mtom(Soap.SOAP11, "deel"), body + "--deel--\r\n"));
    }

    /** Who may not call hears only that, before a part is read. */
    @Test
    void aStrangerIsRefusedBeforeTheMessageIsSplit() throws IOException {
        RawHttps.Reply antwoord = RawHttps.as("fout/niet-geregistreerd")
                .post(
                        gateway.adres("machtiging", "soap11"),
                        Map.of("Content-Type", mtom(Soap.SOAP11, "deel")),
                        new byte[0]);

        assertThat(Foutantwoord.van(antwoord.body(), Soap.SOAP11).code()).isEqualTo("AUT-001");
    }

    /** The letters of the caller are those that are checked and those that are kept. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "utf-8, -, utf-8",
                "utf-8, utf-8, utf-8",
                "-, -, utf-8",
                "-, utf-8, utf-8",
                "-, iso-8859-1, iso-8859-1",
                "iso-8859-1, -, iso-8859-1",
                "iso-8859-1, utf-8, iso-8859-1",
                "utf-16, -, utf-16",
                "utf-16, utf-16, utf-16",
                "-, utf-16, utf-16"
            })
    void readsTheCharacterSetThatTheCallerUsed(
            @Nullable String inHeader, @Nullable String inDeclaratie, String tekenset) throws IOException {
        String toelichting = "Brug één, ’s-Hertogenbosch".replace('’', tekenset.startsWith("iso") ? '´' : '’');
        Map<String, String> waarden = Uitgangssituatie.gemaakt().waarden();
        String declaratie = inDeclaratie == null ? "" : "<?xml version=\"1.0\" encoding=\"" + inDeclaratie + "\"?>";
        String bericht = declaratie
                + GeweigerdGeval.gevuld(INDIENING.replace("TOELICHTING", toelichting), waarden)
                        .formatted(Soap.SOAP11.namespace);
        String contentType = "text/xml" + (inHeader == null ? "" : "; charset=" + inHeader);

        RawHttps.Reply ingediend = DE_KIES.post(
                gateway.adres("machtiging", "soap11"),
                Map.of("Content-Type", contentType),
                bericht.getBytes(Charset.forName(tekenset)));

        assertThat(ingediend.status()).as(ingediend.body()).isEqualTo(200);
        String id = ingediend.body().replaceAll("(?s).*machtigingId>(\\d+)<.*", "$1");
        RawHttps.Reply bewaard = stuur(Soap.SOAP11, "text/xml", """
                <soap:Envelope xmlns:soap="%s"><soap:Body><raadpleeg xmlns="urn:nl:machtigingen:machtiging:v1">
                <sleutel><machtigingId>%s</machtigingId></sleutel></raadpleeg></soap:Body></soap:Envelope>""".formatted(Soap.SOAP11.namespace, id));
        assertThat(bewaard.body()).contains(toelichting);
    }

    /** Who cannot read parts gets one message, whatever the file. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, text/xml, false",
                "*/*, text/xml, false",
                "text/xml, text/xml, false",
                "multipart/related, multipart/related, true",
                "'application/xop+xml, text/xml', multipart/related, true"
            })
    void answersWithAFileInTheWayThatTheCallerCanRead(@Nullable String accept, String soort, boolean inDelen)
            throws IOException {
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Content-Type", "text/xml"));
        if (accept != null) {
            headers.put("Accept", accept);
        }
        String bericht = """
                <soap:Envelope xmlns:soap="%s"><soap:Body><haalDocument xmlns="urn:nl:machtigingen:machtiging:v1">
                <machtigingId>%s</machtigingId><soort>SAMENVATTING</soort></haalDocument></soap:Body></soap:Envelope>""".formatted(
                Soap.SOAP11.namespace, Uitgangssituatie.gemaakt().waarden().get("machtigingVanDeKies"));

        RawHttps.Reply antwoord =
                DE_KIES.post(gateway.adres("machtiging", "soap11"), headers, bericht.getBytes(StandardCharsets.UTF_8));

        assertThat(antwoord.status()).isEqualTo(200);
        assertThat(antwoord.headers().get("content-type")).startsWith(soort);
        assertThat(antwoord.body().contains("Include")).isEqualTo(inDelen);
        assertThat(antwoord.body().contains("Content-ID")).isEqualTo(inDelen);
        assertThat(antwoord.body().contains("%PDF-")).isEqualTo(inDelen);
        assertThat(antwoord.body().contains("<inhoud>JVBER")).isNotEqualTo(inDelen);
    }

    /** A message is posted. Anything else would pass the checks that stand before a POST. */
    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "GET", "HEAD", "post"})
    void readsNoMessageThatIsNotPosted(String methode) throws IOException {
        Footprint footprint = Footprint.of(gateway);
        String bericht = GeweigerdGeval.gevuld(
                        INDIENING, Uitgangssituatie.gemaakt().waarden())
                .formatted(Soap.SOAP11.namespace);

        RawHttps.Reply antwoord = DE_KIES.send(
                methode,
                gateway.adres("machtiging", "soap11"),
                Map.of("Content-Type", "text/xml; charset=utf-8"),
                bericht.getBytes(StandardCharsets.UTF_8));

        assertThat(antwoord.status()).isGreaterThanOrEqualTo(400);
        assertThat(antwoord.body()).doesNotContain("Exception", "dienInResponse", "Fault");
        assertThat(footprint.rows()).isEqualTo(footprint.before());
    }

    @Test
    void aConnectionThatEndsHalfwayHarmsNobody() throws IOException {
        Footprint footprint = Footprint.of(gateway);
        byte[] head = RawHttps.head(
                "POST",
                gateway.adres("machtiging", "soap11"),
                new LinkedHashMap<>(Map.of("Content-Type", "text/xml", "Content-Length", "5000")));
        try (SSLSocket socket = DE_KIES.open(gateway.adres("machtiging", "soap11"))) {
            OutputStream out = socket.getOutputStream();
            out.write(head);
            out.write(vraag(Soap.SOAP11).getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        assertThat(stuur(Soap.SOAP11, "text/xml", vraag(Soap.SOAP11)).status()).isEqualTo(200);
        assertThat(footprint.rows()).isEqualTo(footprint.before());
    }

    private RawHttps.Reply stuur(Soap soap, String contentType, String body) throws IOException {
        return DE_KIES.post(
                gateway.adres("machtiging", soap.pad()),
                Map.of("Content-Type", contentType),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static void wordtGeweigerd(Soap soap, RawHttps.Reply antwoord) {
        assertThat(Foutantwoord.van(antwoord.body(), soap).code())
                .as(antwoord.body())
                .isEqualTo("VAL-001");
        assertThat(antwoord.status()).isIn(500, 415);
    }

    private static String vraag(Soap soap) {
        return """
                <soap:Envelope xmlns:soap="%s"><soap:Body>
                <haalNotificatieAdres xmlns="urn:nl:machtigingen:machtiging:v1"/>
                </soap:Body></soap:Envelope>""".formatted(soap.namespace);
    }

    private static String mtom(Soap soap, String boundary) {
        return "multipart/related; type=\"application/xop+xml\"; start=\"<wortel@voorbeeld.example>\"; start-info=\""
                + soap.mediatype + "\"; boundary=\"" + boundary + '"';
    }

    private static String deel(Soap soap, String id, String inhoud) {
        return "--deel\r\nContent-Type: application/xop+xml; charset=UTF-8; type=\"" + soap.mediatype
                + "\"\r\nContent-ID: <" + id + "@voorbeeld.example>\r\n\r\n" + inhoud + "\r\n";
    }
}
