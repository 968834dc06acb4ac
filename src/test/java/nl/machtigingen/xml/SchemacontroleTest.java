package nl.machtigingen.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

class SchemacontroleTest {

    private static final Schemacontrole CONTROLE =
            new Schemacontrole(Schemas.van("contract/xsd/machtiging-v1.xsd"), "urn:nl:machtigingen:machtiging:v1");

    private final String dienIn = lees();

    @Test
    void findsNothingInAValidMessage() throws Exception {
        assertThat(afwijkingen(dienIn)).isEmpty();
    }

    @Test
    void namesThePlaceWithoutLinesAndWithTheNumberOfTheSecondSibling() throws Exception {
        String tweedeFout = vervangLaatste(dienIn, "<typen:code>J33<", "<typen:code>j33<");

        assertThat(afwijkingen(tweedeFout))
                .extracting(Afwijking::pad)
                .containsExactly("/dienIn/aanvraag/prestatie[2]/code");
        assertThat(afwijkingen(tweedeFout.replaceAll(">\\s+<", "><")))
                .extracting(Afwijking::pad)
                .containsExactly("/dienIn/aanvraag/prestatie[2]/code");
    }

    @Test
    void listsEveryDepartureOnce() throws Exception {
        String driefout = dienIn.replace(">ZVW<", ">ZFW<")
                .replace(">111222333<", ">11122233X<")
                .replace(">true<", ">false<");

        assertThat(afwijkingen(driefout))
                .extracting(Afwijking::pad)
                .containsExactly(
                        "/dienIn/aanvraag/verzekerde/bsn/bsn", "/dienIn/aanvraag/grondslag", "/dienIn/akkoord");
    }

    @Test
    void repeatsNoValueOfTheMessage() throws Exception {
        assertThat(afwijkingen(dienIn.replace(">111222333<", ">11122233X<")))
                .allSatisfy(afwijking ->
                        assertThat(afwijking.pad() + afwijking.omschrijving()).doesNotContain("11122233X", "cvc-"));
    }

    @Test
    void saysWhichElementWasExpected() throws Exception {
        assertThat(afwijkingen(dienIn.replaceFirst("<typen:peildatum>.*</typen:peildatum>", "")))
                .singleElement()
                .satisfies(afwijking -> assertThat(afwijking.omschrijving()).contains("peildatum"));
    }

    @Test
    void saysThatOnlyTheNamespaceDiffers() throws Exception {
        String eigen = dienIn.replace("typen:verzekerde>", "machtiging:verzekerde>");
        String geen = dienIn.replace("typen:verzekerde>", "verzekerde>");
        String heel = dienIn.replace("machtiging:v1", "machtiging:v2/" + "9".repeat(9) + ":" + "x".repeat(100));

        assertThat(afwijkingen(eigen))
                .containsExactly(new Afwijking(
                        "/dienIn/aanvraag/verzekerde",
                        "Dit element staat in namespace 'urn:nl:machtigingen:machtiging:v1'."
                                + " Verwacht: namespace 'urn:nl:machtigingen:typen:v1'."));
        assertThat(afwijkingen(geen))
                .containsExactly(new Afwijking(
                        "/dienIn/aanvraag/verzekerde",
                        "Dit element staat in geen namespace. Verwacht: namespace 'urn:nl:machtigingen:typen:v1'."));
        assertThat(afwijkingen(heel)).singleElement().satisfies(afwijking -> {
            assertThat(afwijking.pad()).isEqualTo("/dienIn");
            assertThat(afwijking.omschrijving())
                    .contains("machtiging:v2", "Verwacht: namespace 'urn:nl:machtigingen:machtiging:v1'")
                    .doesNotContain("99999")
                    .hasSizeLessThan(180);
        });
    }

    @Test
    void namesTheAttributeThatDoesNotBelong() throws Exception {
        assertThat(afwijkingen(dienIn.replace("<typen:verzekerde>", "<typen:verzekerde soort='111222333'>")))
                .containsExactly(
                        new Afwijking("/dienIn/aanvraag/verzekerde", "Het attribuut 'soort' bestaat hier niet."));
    }

    @Test
    void stopsCountingAtFifty() throws Exception {
        assertThat(afwijkingen(dienIn.replace(
                        "<typen:ingangsdatum>",
                        "<typen:antwoord><typen:vraag>?</typen:vraag></typen:antwoord>".repeat(200)
                                + "<typen:ingangsdatum>")))
                .hasSizeLessThanOrEqualTo(50);
        assertThat(afwijkingen(dienIn.replace(
                        "</typen:prestatie>", "<typen:element>99</typen:element>".repeat(60) + "</typen:prestatie>")))
                .hasSizeLessThanOrEqualTo(50);
    }

    @Test
    void fiveHundredMutationsEndInAVerdict() {
        assertThat(Mutations.of(dienIn, 500)).allSatisfy(bericht -> {
            try {
                assertThat(afwijkingen(bericht)).allSatisfy(afwijking -> {
                    assertThat(afwijking.pad()).startsWith("/").hasSizeLessThanOrEqualTo(500);
                    assertThat(afwijking.omschrijving()).isNotBlank().hasSizeLessThanOrEqualTo(1000);
                });
            } catch (OnveiligeXml e) {
                assertThat(e.reden()).isNotBlank().doesNotContain("111222333");
            }
        });
    }

    @Test
    void aParserGivesUpOnDepthAttributesAndVersion() {
        wordtGeweigerd("<a>".repeat(65) + "</a>".repeat(65));
        wordtGeweigerd("<a "
                + "b%d='c' "
                        .repeat(65)
                        .formatted(
                                java.util.stream.IntStream.range(0, 65).boxed().toArray()) + "/>");
        wordtGeweigerd("<a b='" + "c".repeat(9_000) + "'/>");
        wordtGeweigerd("<?xml version='1.1'?><a/>");
        wordtGeweigerd("<a>&b;</a>");
        wordtGeweigerd("<a></b>");
    }

    private static void wordtGeweigerd(String xml) {
        assertThatExceptionOfType(OnveiligeXml.class).as(xml).isThrownBy(() -> afwijkingen(xml));
    }

    private static List<Afwijking> afwijkingen(String bericht) throws OnveiligeXml {
        return afwijkingen(bericht.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Afwijking> afwijkingen(byte[] bericht) throws OnveiligeXml {
        XMLStreamReader reader = Parsers.stroom(bericht, null);
        try {
            while (reader.next() != XMLStreamReader.START_ELEMENT) {
                // to the root
            }
        } catch (XMLStreamException e) {
            throw Parsers.nietWelgevormd(e);
        }
        return CONTROLE.controleer(reader);
    }

    private static String vervangLaatste(String in, String oud, String nieuw) {
        int plaats = in.lastIndexOf(oud);
        return in.substring(0, plaats) + nieuw + in.substring(plaats + oud.length());
    }

    private static String lees() {
        try {
            return Files.readString(Path.of("src/test/resources/contract/berichten/dienIn.xml"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
