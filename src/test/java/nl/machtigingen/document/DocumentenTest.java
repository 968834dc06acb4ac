package nl.machtigingen.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import nl.machtigingen.SettableClock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

class DocumentenTest {
    @Test
    void x() throws IOException {
        Documenten documenten = new Documenten(
                SettableClock.standingStillAt(Instant.parse("2026-10-01T10:00:00Z")),
                new DocumentSettings(4, Duration.ofSeconds(5)));
        Map<String, Dossier> m = new TreeMap<>();
        m.put("toegekend", DossierFixture.toegekend());
        m.put("verlopen", DossierFixture.verlopenToekenning());
        m.put("gedeeltelijk", DossierFixture.gedeeltelijkToegekend());
        m.put("afgewezen", DossierFixture.afgewezen());
        m.put("wacht", DossierFixture.wachtOpInformatie());
        m.put("ingetrokken", DossierFixture.ingetrokken());
        m.put("buitenland", DossierFixture.buitenlandsZiekenhuis());
        m.put("groot", DossierFixture.groot());
        m.put("lang", DossierFixture.vol("x".repeat(4000)));
        m.put(
                "vijandig",
                DossierFixture.vol(
                        "<script>alert(1)</script><img src=\"file:///etc/passwd\"/> \u202Eomgekeerd\u202C \u05E9\u05DC\u05D5\u05DD \u0627\u0644\u0633\u0644\u0627\u0645 \u0000 \uD800 \u4f60\u597d \uD83D\uDE00 ]]> &amp; &#x202e; ${7*7} €"));
        Path dir = Files.createDirectories(Path.of("target/documenten"));
        for (var e : m.entrySet())
            for (Documentsoort s : Documentsoort.values()) {
                long t = System.nanoTime();
                byte[] pdf = documenten.maak(s, e.getValue());
                System.out.println(
                        e.getKey() + " " + s + " " + pdf.length + " " + (System.nanoTime() - t) / 1000000 + "ms");
                assertThat(documenten.maak(s, e.getValue())).isEqualTo(pdf);
                Files.write(dir.resolve(e.getKey() + "-" + s + ".pdf"), pdf);
                try (PDDocument d = Loader.loadPDF(pdf)) {
                    PDFRenderer r = new PDFRenderer(d);
                    for (int i = 0; i < Math.min(3, d.getNumberOfPages()); i++)
                        ImageIO.write(
                                r.renderImageWithDPI(i, 100),
                                "png",
                                dir.resolve(e.getKey() + "-" + s + "-" + i + ".png")
                                        .toFile());
                }
            }
    }
}
