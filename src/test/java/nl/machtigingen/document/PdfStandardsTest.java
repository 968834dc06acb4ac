package nl.machtigingen.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Every document is for the archive and for screen readers, as an independent validator judges. */
class PdfStandardsTest {

    @BeforeAll
    static void startTheValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Voorbeeld> voorbeelden() {
        return Voorbeeld.alle();
    }

    @ParameterizedTest
    @MethodSource("voorbeelden")
    void isPdfA2a(Voorbeeld voorbeeld) throws Exception {
        assertCompliant(voorbeeld.pdf(), PDFAFlavour.PDFA_2_A);
    }

    @ParameterizedTest
    @MethodSource("voorbeelden")
    void isPdfUa1(Voorbeeld voorbeeld) throws Exception {
        assertCompliant(voorbeeld.pdf(), PDFAFlavour.PDFUA_1);
    }

    private static void assertCompliant(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);

            assertThat(result.getTestAssertions()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    /** What a screen reader goes by: headings, and tables whose headers say what they head. */
    @ParameterizedTest
    @EnumSource
    void headingsListsAndTableHeadersAreTagged(Documentsoort soort) throws IOException {
        List<String> tags = new ArrayList<>();
        List<String> scopes = new ArrayList<>();
        try (PDDocument document =
                Loader.loadPDF(Voorbeeld.van(soort, DossierFixture.toegekend()).pdf())) {
            loop(document.getDocumentCatalog().getStructureTreeRoot(), tags, scopes);
        }

        assertThat(tags).startsWith("Document").contains("H1", "H2", "P", "Table", "THead", "TBody", "TR", "TH", "TD");
        assertThat(tags).filteredOn("H1"::equals).hasSize(1);
        assertThat(scopes).contains("Column", "Row");
    }

    private static void loop(PDStructureNode knoop, List<String> tags, List<String> scopes) {
        for (Object kind : knoop.getKids()) {
            if (kind instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                scopes.add(String.valueOf(element.getAttributes()).replaceAll("(?s).*Scope=(\\w+).*", "$1"));
                loop(element, tags, scopes);
            }
        }
    }
}
