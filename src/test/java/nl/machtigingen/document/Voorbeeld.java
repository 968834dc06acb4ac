package nl.machtigingen.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.machtigingen.SettableClock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A dossier and the document that was made of it on the first of October 2026, at noon. */
record Voorbeeld(String naam, Documentsoort soort, Dossier dossier) {

    static final Instant GEMAAKT = Instant.parse("2026-10-01T10:00:00Z");

    /** Longer than a line, without a place to break it. */
    static final String LANG_WOORD = "x".repeat(4000);

    /** Markup, references, template language, other scripts, what turns them round, and what is no character. */
    static final String VIJANDIG =
            "<script>alert(1)</script><img src=\"file:///etc/passwd\"/> ]]> &amp; &#x202e; ${7*7} [[${blad}]]"
                    + " \u202Eomgekeerd\u202C\u200B \u05E9\u05DC\u05D5\u05DD \u0627\u0644\u0633\u0644\u0627\u0645 \u4f60\u597d"
                    + " \uD83D\uDE00 \u0000\u0007\u0085\uD800\uFFFE einde";

    private static final Documenten DOCUMENTEN = documenten();

    static Documenten documenten() {
        return new Documenten(SettableClock.standingStillAt(GEMAAKT), new DocumentSettings(4, Duration.ofSeconds(60)));
    }

    /** What was made once is looked at by several tests. */
    private static final Map<String, byte[]> GEMAAKTE = new ConcurrentHashMap<>();

    private static final List<Voorbeeld> ALLE = verzameld();

    static Stream<Voorbeeld> alle() {
        return ALLE.stream();
    }

    private static List<Voorbeeld> verzameld() {
        Map<String, Dossier> dossiers = new LinkedHashMap<>();
        dossiers.put("ingediend", DossierFixture.ingediend().dossier());
        dossiers.put("toegekend", DossierFixture.toegekend());
        dossiers.put("verlopen toekenning", DossierFixture.verlopenToekenning());
        dossiers.put("gedeeltelijk toegekend", DossierFixture.gedeeltelijkToegekend());
        dossiers.put("afgewezen", DossierFixture.afgewezen());
        dossiers.put("wacht op informatie", DossierFixture.wachtOpInformatie());
        dossiers.put("ingetrokken", DossierFixture.ingetrokken());
        dossiers.put("buitenlands ziekenhuis", DossierFixture.buitenlandsZiekenhuis());
        dossiers.put("vijandig", DossierFixture.vol(VIJANDIG));
        dossiers.put("lang woord", DossierFixture.vol(LANG_WOORD));
        dossiers.put("groot", DossierFixture.groot());
        return dossiers.entrySet().stream()
                .flatMap(dossier -> Stream.of(Documentsoort.values())
                        .map(soort -> new Voorbeeld(dossier.getKey(), soort, dossier.getValue())))
                .toList();
    }

    static Voorbeeld van(Documentsoort soort, Dossier dossier) {
        return new Voorbeeld("", soort, dossier);
    }

    byte[] pdf() {
        return naam.isEmpty()
                ? DOCUMENTEN.maak(soort, dossier)
                : GEMAAKTE.computeIfAbsent(toString(), nieuw -> DOCUMENTEN.maak(soort, dossier));
    }

    /** The text in the order in which it is read, with every run of white space as one space. */
    String tekst() {
        try (PDDocument document = Loader.loadPDF(pdf())) {
            return eenRegel(new PDFTextStripper().getText(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String eerstePagina() {
        try (PDDocument document = Loader.loadPDF(pdf())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            return eenRegel(stripper.getText(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String eenRegel(String tekst) {
        return tekst.replaceAll("[\\s\u00a0]+", " ");
    }

    @Override
    public String toString() {
        return naam + ", " + soort;
    }
}
