package nl.machtigingen.verzekeraar.xslt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.machtigingen.verzekeraar.Dialecten.Dialect;
import nl.machtigingen.xml.Afwijking;
import nl.machtigingen.xml.OnveiligeXml;
import nl.machtigingen.xml.Parsers;
import nl.machtigingen.xml.Schemacontrole;
import nl.machtigingen.xml.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.diff.Diff;

class XsltDialectenTest {

    private static final Path RULES = Path.of("rules/dialecten");
    private static final String VALID = """
            <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"/>
            """;

    private final Dialect duin = new XsltDialecten(RULES).zoek("duin").orElseThrow();

    @TempDir
    private Path map;

    private static byte[] bericht(String naam) throws IOException {
        try (InputStream in = XsltDialectenTest.class.getResourceAsStream("/berichten/duin/" + naam + ".xml")) {
            return in.readAllBytes();
        }
    }

    private static void assertGelijk(byte[] xml, String naam) throws IOException {
        Diff verschil = DiffBuilder.compare(bericht(naam))
                .withTest(xml)
                .ignoreWhitespace()
                .ignoreComments()
                .build();
        assertThat(verschil.hasDifferences()).as(verschil.toString()).isFalse();
    }

    @Test
    void saysOurRequestInTheWordsOfHetDuin() throws Exception {
        assertGelijk(duin.uit(bericht("beoordeel")), "verzoek-toestemming");
    }

    @ParameterizedTest
    @ValueSource(strings = {"goedgekeurd", "afgewezen", "wacht", "afkeuring", "fault"})
    void saysTheAnswerOfHetDuinInOurWords(String geval) throws Exception {
        byte[] onze = duin.in(bericht("antwoord-" + geval));

        assertGelijk(onze, "antwoord-" + geval + "-bij-ons");
        assertThat(afwijkingen(onze)).isEmpty();
    }

    @Test
    void makesNothingValidOfAStatusThatItDoesNotKnow() throws Exception {
        assertThat(afwijkingen(duin.in(bericht("antwoord-onbekende-stand")))).isNotEmpty();
    }

    private static List<Afwijking> afwijkingen(byte[] xml) throws OnveiligeXml, XMLStreamException {
        XMLStreamReader reader = Parsers.stroom(xml, "UTF-8");
        reader.nextTag();
        return new Schemacontrole(Schemas.van("contract/xsd/verzekeraar-v1.xsd", "contract/xsd/fout-v1.xsd"))
                .controleer(reader);
    }

    @Test
    void printsNothingOfAMessageThatItCannotTranslate() throws Exception {
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Dialect vers = new XsltDialecten(RULES).zoek("duin").orElseThrow();
            byte[] antwoord = bericht("antwoord-geen-bedrag");

            assertThatThrownBy(() -> vers.in(antwoord))
                    .isInstanceOf(OnveiligeXml.class)
                    .hasMessageNotContaining("geheim");
        } finally {
            System.setErr(err);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("geheim");
    }

    @Test
    void holdsNoDialectsInAFolderThatIsNotThere() {
        assertThat(new XsltDialecten(map.resolve("nergens")).zoek("duin")).isEmpty();
    }

    @Test
    void refusesToStartOnABrokenStylesheetAndNamesIt() throws IOException {
        Files.writeString(map.resolve("heide-uit.xsl"), VALID);
        Files.writeString(map.resolve("heide-in.xsl"), VALID.replace("/>", "><xsl:onzin/></xsl:stylesheet>"));

        assertThatThrownBy(() -> new XsltDialecten(map)).hasMessageContaining("heide-in.xsl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"heide-uit.xsl", "heide-in.xsl"})
    void refusesToStartOnHalfAPair(String enige) throws IOException {
        Files.writeString(map.resolve(enige), VALID);

        assertThatThrownBy(() -> new XsltDialecten(map))
                .hasMessageContaining("gateway.verzekeraar.dialecten")
                .hasMessageContaining(enige);
    }

    @ParameterizedTest
    @ValueSource(strings = {"doc('%s')", "unparsed-text('%s')", "uri-collection('%s/..')", "json-doc('%s')"})
    void keepsAStylesheetFromReadingFiles(String functie) throws Exception {
        Path bestand = Files.writeString(map.resolve("geheim.xml"), "<geheim/>");
        String leest = VALID.replace("/>", """
                ><xsl:template match="/"><a><xsl:copy-of select="%s"/></a></xsl:template></xsl:stylesheet>""".formatted(functie.formatted(bestand.toUri())));
        Files.writeString(map.resolve("heide-uit.xsl"), leest);
        Files.writeString(map.resolve("heide-in.xsl"), leest);
        Dialect heide = new XsltDialecten(map).zoek("heide").orElseThrow();

        assertThatThrownBy(() -> heide.uit("<b/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(OnveiligeXml.class);
    }
}
