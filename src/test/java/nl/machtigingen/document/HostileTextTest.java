package nl.machtigingen.document;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.machtigingen.xml.Parsers;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** Whoever writes an answer, a name or a question writes text, and nothing but text. */
class HostileTextTest {

    /** Where the given text may stand in both documents. */
    private static final String GETOOND =
            "<script>alert(1)</script><img src=\"file:///etc/passwd\"/> ]]> &amp; &#x202e; ${7*7} [[${blad}]]";

    @ParameterizedTest
    @EnumSource
    void markupAndTemplateLanguageStayText(Documentsoort soort) throws IOException {
        Voorbeeld voorbeeld = Voorbeeld.van(soort, DossierFixture.vol(Voorbeeld.VIJANDIG));

        assertThat(voorbeeld.tekst()).contains(GETOOND, "einde").doesNotContain("root:", "49", "***");
        assertThat(plaatjes(voorbeeld.pdf())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatTurnsATextRoundOrIsNotSeenIsLeftOut(Documentsoort soort) {
        String tekst =
                Voorbeeld.van(soort, DossierFixture.vol(Voorbeeld.VIJANDIG)).tekst();

        assertThat(tekst)
                .contains(" omgekeerd ")
                .doesNotContainPattern("\\p{Cf}")
                .doesNotContainPattern("\\p{Cc}");
    }

    /** Letters that one family lacks come from the other; what both lack is seen to be missing. */
    @Test
    void lettersOfOtherScriptsAreNotDropped() {
        String tekst = Voorbeeld.van(
                        Documentsoort.VRAGEN_EN_ANTWOORDEN,
                        DossierFixture.vol("Łódź ĳ ș ½ ≥ ✓ Ωμέγα Жук \u4f60 einde \u05E9 \u0639"))
                .tekst();

        assertThat(tekst).contains("Łódź", "½ ≥ ✓ Ωμέγα Жук \u25a1 einde", "\u05E9", "\u0639");
    }

    /** Even a template that names other things gets nothing: not from the network, not from the disk. */
    @Test
    void thePrinterFetchesNothing(@TempDir Path map) throws Exception {
        Path plaatje = map.resolve("plaatje.svg");
        Files.writeString(plaatje, "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String http = "http://127.0.0.1:" + server.getLocalPort() + "/";
            String pagina =
                    """
                    <html xmlns="http://www.w3.org/1999/xhtml" lang="nl"><head><title>t</title>
                    <link rel="stylesheet" type="text/css" href="HTTPa.css"/>
                    <style>@import url("HTTPb.css"); @font-face { font-family: x; src: url("HTTPc.ttf") }
                    body { font-family: "Liberation Sans"; background-image: url("HTTPd.png") }
                    p { font-family: x, "Liberation Sans"; background-image: url("FILE") }</style></head>
                    <body><p>tekst <img alt="a" src="HTTPe.png"/> <img alt="b" src="FILE"/>
                    <img alt="c" src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII="/>
                    <object type="image/svg+xml" data="FILE">o</object><iframe src="HTTPf"></iframe></p></body></html>""".replace("HTTP", http).replace("FILE", plaatje.toUri().toString());

            byte[] pdf = new PdfPrinter().print(Parsers.document(pagina), Voorbeeld.GEMAAKT);

            assertThat(pdf).isNotEmpty();
            assertThat(plaatjes(pdf)).isEmpty();
            server.setSoTimeout(1);
            assertThat(Stream.of(server).filter(HostileTextTest::isBezocht)).isEmpty();
        }
    }

    private static boolean isBezocht(ServerSocket server) {
        try {
            server.accept().close();
            return true;
        } catch (IOException nobodyCame) {
            return false;
        }
    }

    private static List<COSName> plaatjes(byte[] pdf) throws IOException {
        List<COSName> gevonden = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage pagina : document.getPages()) {
                pagina.getResources().getXObjectNames().forEach(gevonden::add);
            }
        }
        return gevonden;
    }

    /** Templates, printer and PDF library at TRACE. */
    @Test
    void nothingOfADossierIsLoggedAtAnyLevel() {
        Logger root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
        Level eerder = root.getLevel();
        List<Appender<ILoggingEvent>> appenders = new ArrayList<>();
        root.iteratorForAppenders().forEachRemaining(appenders::add);
        appenders.forEach(root::detachAppender);
        ListAppender<ILoggingEvent> regels = new ListAppender<>();
        regels.start();
        root.addAppender(regels);
        root.setLevel(Level.TRACE);
        try {
            for (Documentsoort soort : Documentsoort.values()) {
                Voorbeeld.documenten().maak(soort, DossierFixture.vol("Kanarie \u4f60 <b>"));
            }
        } finally {
            root.setLevel(eerder);
            root.detachAppender(regels);
            appenders.forEach(root::addAppender);
        }

        assertThat(regels.list)
                .extracting(ILoggingEvent::getLoggerName)
                .anyMatch(naam -> naam.startsWith("org.thymeleaf."))
                .anyMatch(naam -> naam.startsWith("org.apache.fontbox."));
        assertThat(regels.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(regel -> regel.contains("Kanarie") || regel.contains("999990019"));
    }
}
