package nl.machtigingen.document;

import static nl.machtigingen.document.Documentsoort.SAMENVATTING;
import static nl.machtigingen.document.Documentsoort.VRAGEN_EN_ANTWOORDEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import nl.machtigingen.begrippen.Status;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.machtiging.Toetsing;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in the documents, and in which order. */
class DocumentenTest {

    private static String samenvatting(Dossier dossier) {
        return Voorbeeld.van(SAMENVATTING, dossier).tekst();
    }

    private static String vragen(Dossier dossier) {
        return Voorbeeld.van(VRAGEN_EN_ANTWOORDEN, dossier).tekst();
    }

    /** S-115, S-118, S-143 to S-147. */
    @Test
    void theSummaryOfAnApprovalSaysEverythingAboutIt() {
        assertThat(samenvatting(DossierFixture.toegekend()))
                .containsSubsequence(
                        "Samenvatting van uw machtiging",
                        "A.B. van der Vóórbeeld-Müller, geboren op 1 januari 1980",
                        "Goedgekeurd",
                        "Geldig vanaf 7 september 2026 tot en met 6 september 2027.",
                        "Machtigingsnummer LND20260042",
                        "Voorwaarden",
                        "De kroon is van metaalkeramiek.",
                        "BSN 999990019",
                        "Verzekeraar De Linde (voorbeeld) (UZOVI 9990)",
                        "Verzekerdenummer V0000001",
                        "Aangevraagd op 1 september 2026",
                        "Instantie AGB-code 12000001",
                        "Zorgverlener AGB-code 12999901",
                        "Machtiging-ID 4711",
                        "Machtigingsnummer LND20260042",
                        "Verstrekking KROON",
                        "Ingangsdatum 7 september 2026",
                        "Einddatum 6 september 2027",
                        "1 R24 11 1 € 1.240,50 € 299,95 € 1.540,45",
                        "2 C11 – 2 € 51,00 – € 51,00",
                        "Totaal € 1.291,50 € 299,95 € 1.591,45",
                        "foto element 11.jpg afbeelding 2,3 MB")
                .doesNotContain("bezwaar");
    }

    /** S-119. */
    @Test
    void anApprovalWithoutANumberSaysThatTheNumberFollows() {
        assertThat(samenvatting(DossierFixture.toegekendZonderNummer()))
                .contains("Goedgekeurd", "Het machtigingsnummer volgt nog.");
    }

    /** D57. */
    @Test
    void aPartialApprovalSaysPerLineWhatIsGranted() {
        assertThat(samenvatting(DossierFixture.gedeeltelijkToegekend()))
                .containsSubsequence(
                        "Gedeeltelijk goedgekeurd",
                        "Een tweede consult is bij deze behandeling niet nodig.",
                        "Wat is toegekend",
                        "1 R24 1 1 € 1.240,50",
                        "2 C11 2 afgewezen –",
                        "bezwaar");
    }

    @Test
    void aLineThatAPartialApprovalDoesNotNameIsNotPromised() {
        assertThat(samenvatting(DossierFixture.toegekendVoorRegel(2)))
                .containsSubsequence("Wat is toegekend", "1 R24 1 niet genoemd –", "2 C11 2 1");
    }

    /** S-115, S-120, S-128. */
    @Test
    void aRejectionSaysWhyAndHowToObject() {
        assertThat(samenvatting(DossierFixture.afgewezen()))
                .containsSubsequence(
                        "Afgewezen",
                        "aanvullende verzekering, dan neemt hij zelf contact met u op",
                        "Reden",
                        "niet onder de basisverzekering",
                        "Doe dat schriftelijk bij uw verzekeraar, nadat u zijn brief over de afwijzing hebt ontvangen",
                        "definitieve oordeel")
                .doesNotContain("Voorwaarden", "Machtigingsnummer");
    }

    /** S-131. */
    @Test
    void aLastDayThatHasPassedIsSaidInWords() {
        for (Documentsoort soort : Documentsoort.values()) {
            assertThat(Voorbeeld.van(soort, DossierFixture.verlopenToekenning()).tekst())
                    .contains("Einddatum 20 september 2026 (deze datum is voorbij)");
        }
        assertThat(samenvatting(DossierFixture.verlopenToekenning()))
                .containsSubsequence(
                        "Goedgekeurd", "niet meer geldig. De laatste dag was 20 september 2026", "nieuwe aanvraag")
                .doesNotContain("geeft toestemming");
    }

    /** S-131: the last day itself is still valid, in Dutch time. */
    @Test
    void theLastDayItselfHasNotPassed() {
        Dossier dossier = DossierFixture.verlopenToekenning();

        assertThat(new Bladtekst(dossier, "2026-09-20T21:59:59Z").voorbij()).isFalse();
        assertThat(new Bladtekst(dossier, "2026-09-20T22:00:00Z").voorbij()).isTrue();
    }

    private record Bladtekst(Dossier dossier, String nu) {
        boolean voorbij() {
            Blad.Samenvatting blad = (Blad.Samenvatting) Bladen.van(SAMENVATTING, dossier, Instant.parse(nu));
            return blad.stand().voorbij();
        }
    }

    /** S-154. */
    @Test
    void aWithdrawalSaysThatItIsFinal() {
        assertThat(samenvatting(DossierFixture.ingetrokken())).contains("Ingetrokken", "kan niet worden heropend");
        assertThat(vragen(DossierFixture.ingetrokken()))
                .containsSubsequence("Verloop", "Ingetrokken", "De patiënt kiest voor een andere behandeling.");
    }

    /** S-35, S-36: no zorgverlener, no form, no lines. What is not known is left out, not printed as nothing. */
    @Test
    void aForeignHospitalLeavesNoEmptyPlaces() {
        Dossier dossier = DossierFixture.buitenlandsZiekenhuis();

        assertThat(samenvatting(dossier))
                .contains("Žáková-Özdemir", "Zorg in het buitenland", "Adres 1234AB, huisnummer 56 hs")
                .doesNotContain("Zorgverlener AGB", "Prestaties", "Bijlagen", "null");
        assertThat(vragen(dossier))
                .contains("geen aanvullende vragen gesteld", "Er zijn geen formuliervragen beantwoord.")
                .doesNotContain("Prestaties", "null");
    }

    /** S-158: what the insurer wants to know stands on top, not behind the form. */
    @Test
    void theQuestionThatWaitsComesFirst() {
        Voorbeeld voorbeeld = Voorbeeld.van(VRAGEN_EN_ANTWOORDEN, DossierFixture.wachtOpInformatie());

        assertThat(voorbeeld.eerstePagina())
                .containsSubsequence(
                        "Nog niet beantwoord",
                        "Vraag van de verzekeraar aan de zorgverlener, 4 september 2026, 13.30 uur",
                        DossierFixture.VRAAG_2,
                        "2 september 2026, 11.30 uur",
                        DossierFixture.VRAAG,
                        "Antwoord van de zorgverlener, 3 september 2026, 12.30 uur",
                        DossierFixture.ANTWOORD,
                        "Antwoorden op het formulier");
    }

    /** S-80, S-148, S-159. */
    @Test
    void allQuestionsOfTheFormAreThereWithTheirAnswers() {
        assertThat(vragen(DossierFixture.wachtOpInformatie()))
                .containsSubsequence(
                        "Antwoorden op het formulier",
                        "Formulier M01, versie 1.0",
                        "reden Element 11 is na een val schuin afgebroken",
                        "eerdere-behandeling In 2024",
                        "ongeval ja",
                        "Toelichting bij de aanvraag Graag spoedig bericht",
                        "Prestaties",
                        "Totaal",
                        "röntgenfoto 15-08-2026.pdf pdf 845 kB",
                        "Verloop",
                        "1 1 september 2026, 10.30 uur Zorgverlener Ingediend",
                        "2 2 september 2026, 11.30 uur Verzekeraar Wacht op informatie van de zorgverlener",
                        "3 3 september 2026, 12.30 uur Zorgverlener Aanvullende informatie ontvangen");
    }

    /** S-148: as the form asked it on the day of submission, not in codes. */
    @Test
    void questionsAndAnswersAreInTheWordsOfTheForm() {
        Dossier dossier = DossierFixture.ingediend(new Toetsing(
                        "Bijzondere orthodontie",
                        List.of(
                                new Toetsing.Vraagregel("Hoe oud is het klikgebit?", "6 jaar"),
                                new Toetsing.Vraagregel("Welke behandeling wordt gevraagd?", "Vervangen")),
                        null))
                .dossier();

        assertThat(vragen(dossier))
                .containsSubsequence(
                        ": Bijzondere orthodontie",
                        "Hoe oud is het klikgebit?",
                        "6 jaar",
                        "Welke behandeling wordt gevraagd?",
                        "Vervangen");
    }

    /** S-116: the patient may be the one who must answer. */
    @Test
    void theSummaryShowsThePatientWhatTheInsurerWaitsFor() {
        Dossier dossier = DossierFixture.ingediend()
                .vraagt(Status.WACHT_OP_INFORMATIE_VERZEKERDE, "Welke huisarts heeft u?")
                .dossier();

        assertThat(samenvatting(dossier))
                .containsSubsequence("informatie van u nodig", "Welke huisarts heeft u?", "Uw gegevens");
    }

    @Test
    void aHundredLinesAndFiveHundredEventsAreAllThere() {
        String tekst = vragen(DossierFixture.groot());

        assertThat(tekst).contains("De laatste vraag?", "Vraag 1? ", "Antwoord 249.", "100 R20", "500 3 februari 2028");
        assertThat(tekst).contains("Totaal € 1.001,00 € 99,00 € 1.100,00", "pagina 1 van ");
    }

    static Stream<Voorbeeld> voorbeelden() {
        return Voorbeeld.alle();
    }

    @ParameterizedTest
    @MethodSource("voorbeelden")
    void theSameDossierAtTheSameInstantGivesTheSameBytes(Voorbeeld voorbeeld) {
        assertThat(Voorbeeld.documenten().maak(voorbeeld.soort(), voorbeeld.dossier()))
                .isEqualTo(voorbeeld.pdf());
    }

    /** A file name in a viewer, a list of documents, the metadata: all of them are read by others than the reader of the document. */
    @ParameterizedTest
    @MethodSource("voorbeelden")
    void titleAndMetadataNameNobody(Voorbeeld voorbeeld) throws Exception {
        try (PDDocument document = Loader.loadPDF(voorbeeld.pdf())) {
            assertThat(document.getDocumentInformation().getTitle()).endsWith(" machtiging 4711");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(Voorbeeld.GEMAAKT);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(document.getDocumentCatalog().getDocumentOutline().hasChildren())
                    .isTrue();
            assertThat(document.getDocumentInformation().getCOSObject().toString())
                    .doesNotContain("Vóórbeeld", "Žáková", "999990019");
        }
    }

    @Test
    void refusesWhenNoPlaceComesFree() throws Exception {
        CountDownLatch bezig = new CountDownLatch(1);
        CountDownLatch verder = new CountDownLatch(1);
        Documenten documenten =
                new Documenten(new WachtendeKlok(bezig, verder), new DocumentSettings(1, Duration.ofSeconds(1)));
        Dossier dossier = DossierFixture.toegekend();
        CompletableFuture<byte[]> eerste = CompletableFuture.supplyAsync(() -> documenten.maak(SAMENVATTING, dossier));
        bezig.await();

        assertThatThrownBy(() -> documenten.maak(SAMENVATTING, dossier))
                .isInstanceOfSatisfying(
                        Weigering.class,
                        weigering -> assertThat(weigering.code()).isEqualTo(Foutcode.SYS_001));

        verder.countDown();
        assertThat(eerste.get()).isNotEmpty();
        assertThat(documenten.maak(SAMENVATTING, dossier)).isNotEmpty();
    }

    /** Tells the time only when it may. */
    private static final class WachtendeKlok extends Clock {

        private final CountDownLatch gevraagd;
        private final CountDownLatch verder;

        WachtendeKlok(CountDownLatch gevraagd, CountDownLatch verder) {
            this.gevraagd = gevraagd;
            this.verder = verder;
        }

        @Override
        public Instant instant() {
            gevraagd.countDown();
            try {
                verder.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Voorbeeld.GEMAAKT;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
