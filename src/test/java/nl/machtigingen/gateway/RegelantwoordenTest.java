package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import nl.machtigingen.gateway.Foutantwoord.Soap;
import nl.machtigingen.xml.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What the shipped rules make the gateway answer fits the contract: rules are written by others than whoever bounds the messages. */
class RegelantwoordenTest {

    private static final Schema CONTRACT = Schemas.van("contract/xsd/machtiging-v1.xsd");
    private static final Path FORMULIEREN = Path.of("rules/formulieren");
    private static final Path GEVALLEN = Path.of("src/test/resources/machtigingsplicht");

    private final GatewayUnderTest gateway = GatewayUnderTest.running();

    static Stream<String> formulieren() {
        try (Stream<Path> bestanden = Files.list(FORMULIEREN)) {
            return bestanden
                    .map(bestand ->
                            bestand.getFileName().toString().substring(0, 3).toUpperCase(Locale.ROOT))
                    .sorted()
                    .distinct()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("formulieren")
    void aFormFitsTheContract(String code) throws Exception {
        Element antwoord = vraagt(
                "systeem/tandarts-de-kies",
                "haalFormulier",
                "<sleutel><formulier><code>" + code + "</code></formulier></sleutel>");

        assertThat(antwoord.getElementsByTagNameNS("*", "vraag").getLength()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tandarts-de-kies", "ziekenhuis-de-brug", "zbc-de-vaart"})
    void whatIsPossibleFitsTheContract(String praktijk) throws Exception {
        Element antwoord = vraagt("systeem/" + praktijk, "raadpleegMogelijkheden", "");

        assertThat(antwoord.getElementsByTagNameNS("*", "mogelijkheid").getLength())
                .isGreaterThan(3);
    }

    /** The cases speak every rule of every policy: BeleidsdekkingTest. */
    @Test
    void whatThePoliciesSayFitsTheContract() throws Exception {
        List<Path> vragen;
        try (Stream<Path> bestanden = Files.walk(GEVALLEN)) {
            vragen = bestanden.filter(bestand -> bestand.endsWith("vraag.xml")).toList();
        }
        assertThat(vragen).hasSizeGreaterThan(100);
        for (Path bestand : vragen) {
            String oordeel = Files.readString(bestand.resolveSibling("verwacht.xml"))
                    .replaceAll("(?s).*oordeel=\"([A-Z]+)\".*", "$1");
            Element antwoord = vraagt("systeem/tandarts-de-kies", "bepaalMachtigingsplicht", verzoek(bestand));
            assertThat(antwoord.getElementsByTagNameNS("*", "oordeel").item(0).getTextContent())
                    .as(bestand.toString())
                    .isEqualTo(oordeel);
        }
    }

    /** The same question in the words of the contract. */
    private static String verzoek(Path bestand) throws Exception {
        Element vraag = gelezen(Files.readString(bestand));
        StringBuilder verzoek = new StringBuilder();
        for (String naam : List.of("uzovi", "peildatum", "zorgsoort", "verstrekking")) {
            if (vraag.hasAttribute(naam)) {
                verzoek.append(element(naam, vraag.getAttribute(naam)));
            }
        }
        for (Element code : elementen(vraag, "prestatiecode")) {
            verzoek.append(element("prestatiecode", code.getTextContent()));
        }
        for (Element feit : elementen(vraag, "feit")) {
            verzoek.append(element(
                    "feit", element("naam", feit.getAttribute("naam")) + element("waarde", feit.getTextContent())));
        }
        return verzoek.toString();
    }

    private static String element(String naam, String inhoud) {
        return "<" + naam + ">" + inhoud + "</" + naam + ">";
    }

    private static List<Element> elementen(Element in, String naam) {
        var gevonden = in.getElementsByTagNameNS("*", naam);
        return Stream.iterate(0, i -> i < gevonden.getLength(), i -> i + 1)
                .map(gevonden::item)
                .map(Element.class::cast)
                .toList();
    }

    /** The answer, held against the schema. */
    private Element vraagt(String certificaat, String operatie, String inhoud) throws Exception {
        String bericht = "<s:Envelope xmlns:s=\"" + Soap.SOAP11.namespace + "\"><s:Body><" + operatie
                + " xmlns=\"urn:nl:machtigingen:machtiging:v1\">" + inhoud + "</" + operatie
                + "></s:Body></s:Envelope>";
        RawHttps.Reply reply = RawHttps.as(certificaat)
                .post(
                        gateway.adres("machtiging", "soap11"),
                        Map.of("Content-Type", "text/xml; charset=utf-8"),
                        bericht.getBytes(StandardCharsets.UTF_8));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        Node body = gelezen(reply.body())
                .getElementsByTagNameNS(Soap.SOAP11.namespace, "Body")
                .item(0);
        Element antwoord = (Element) body.getFirstChild();
        CONTRACT.newValidator().validate(new DOMSource(antwoord));
        return antwoord;
    }

    private static Element gelezen(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }
}
