package nl.machtigingen.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is put in, the pages stay in order. The first pages of each document are in {@code target/documenten}, to be looked at. */
class LayoutTest {

    private static final Path MAP = Path.of("target/documenten");
    private static final int TE_BEKIJKEN = 2;

    private static final float PUNTEN_PER_MM = 72 / 25.4f;
    private static final float ZIJKANT = 18 * PUNTEN_PER_MM;
    private static final float BREEDTE = 210 * PUNTEN_PER_MM;
    private static final float KLEINSTE_LETTER = 9;

    static Stream<Voorbeeld> voorbeelden() {
        return Voorbeeld.alle();
    }

    @ParameterizedTest
    @MethodSource("voorbeelden")
    void everyLetterStaysBetweenTheMarginsAndIsLargeEnoughForAPhone(Voorbeeld voorbeeld) throws IOException {
        Letters letters = new Letters();
        try (PDDocument document = Loader.loadPDF(voorbeeld.pdf())) {
            letters.getText(document);
        }

        assertThat(letters.gezien).hasSizeGreaterThan(200).allSatisfy(letter -> {
            assertThat(letter.getX()).isGreaterThanOrEqualTo(ZIJKANT - 1);
            assertThat(letter.getX() + letter.getWidth()).isLessThanOrEqualTo(BREEDTE - ZIJKANT + 1);
            assertThat(letter.getFontSizeInPt()).isGreaterThanOrEqualTo(KLEINSTE_LETTER);
        });
    }

    @ParameterizedTest
    @MethodSource("voorbeelden")
    void noPageIsBlankAndEveryPageIsNumbered(Voorbeeld voorbeeld) throws IOException {
        try (PDDocument document = Loader.loadPDF(voorbeeld.pdf())) {
            int aantal = document.getNumberOfPages();
            for (int pagina = 1; pagina <= aantal; pagina++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(pagina);
                stripper.setEndPage(pagina);
                String tekst = stripper.getText(document);

                assertThat(tekst).contains("pagina " + pagina + " van " + aantal, "machtiging 4711");
                assertThat(tekst.lines().filter(regel -> !regel.isBlank()).count())
                        .isGreaterThan(2);
            }
            teken(document, voorbeeld);
        }
    }

    /** S-131: not in words alone. */
    @ParameterizedTest
    @EnumSource
    void aLastDayThatHasPassedIsRed(Documentsoort soort) throws IOException {
        assertThat(roodIn(Voorbeeld.van(soort, DossierFixture.verlopenToekenning())))
                .isTrue();
        assertThat(roodIn(Voorbeeld.van(soort, DossierFixture.toegekend()))).isFalse();
    }

    private static boolean roodIn(Voorbeeld voorbeeld) throws IOException {
        try (PDDocument document = Loader.loadPDF(voorbeeld.pdf())) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int pagina = 0; pagina < document.getNumberOfPages(); pagina++) {
                BufferedImage beeld = renderer.renderImageWithDPI(pagina, 72);
                if (Stream.of(beeld.getRGB(0, 0, beeld.getWidth(), beeld.getHeight(), null, 0, beeld.getWidth()))
                        .flatMapToInt(Arrays::stream)
                        .anyMatch(LayoutTest::isRood)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean isRood(int rgb) {
        return (rgb >> 16 & 0xff) > 150 && (rgb >> 8 & 0xff) < 80 && (rgb & 0xff) < 100;
    }

    private static void teken(PDDocument document, Voorbeeld voorbeeld) throws IOException {
        Files.createDirectories(MAP);
        PDFRenderer renderer = new PDFRenderer(document);
        for (int pagina = 0; pagina < Math.min(TE_BEKIJKEN, document.getNumberOfPages()); pagina++) {
            String naam = voorbeeld.naam().replace(' ', '-') + "-" + voorbeeld.soort() + "-" + (pagina + 1) + ".png";
            ImageIO.write(
                    renderer.renderImageWithDPI(pagina, 100),
                    "png",
                    MAP.resolve(naam).toFile());
        }
    }

    private static final class Letters extends PDFTextStripper {

        private final List<TextPosition> gezien = new ArrayList<>();

        Letters() throws IOException {}

        @Override
        protected void processTextPosition(TextPosition text) {
            if (!text.getUnicode().isBlank()) {
                gezien.add(text);
            }
            super.processTextPosition(text);
        }
    }
}
