package nl.machtigingen.bijlage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.machtigingen.fout.Bevinding;
import nl.machtigingen.fout.Foutcode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is, its content says; the name and the message may not say otherwise. */
class BijlagecontroleTest {

    private final Soorten soorten = new Soorten(List.of("application/pdf", "image/jpeg", "image/png", "image/tiff"));
    private final Bijlagecontrole controle = new Bijlagecontrole(soorten);

    static Stream<Arguments> goed() {
        return Stream.of(
                Arguments.of(Voorbeeldbestand.pdf(1000, 1), "brief.pdf", "application/pdf"),
                Arguments.of(Voorbeeldbestand.pdf(1000, 1), "BRIEF.PDF", "application/x-pdf"),
                Arguments.of(Voorbeeldbestand.pdf(1000, 1), "brief", null),
                Arguments.of(Voorbeeldbestand.pdf(1000, 1), "brief.pdf", "application/octet-stream"),
                Arguments.of(Voorbeeldbestand.jpeg(), "gebit.jpg", "image/jpeg"),
                Arguments.of(Voorbeeldbestand.jpeg(), "gebit.JPEG", "IMAGE/JPEG"),
                Arguments.of(Voorbeeldbestand.png(), "gebit.png", "image/png; name=\"gebit.png\""),
                Arguments.of(Voorbeeldbestand.tiff(), "gebit.tif", "image/tiff"),
                Arguments.of(Voorbeeldbestand.tiff(), "../../etc/gebit.tiff", null),
                Arguments.of(Voorbeeldbestand.png(), "röntgen-写真 (1).png", null));
    }

    @ParameterizedTest
    @MethodSource("goed")
    void aFileThatIsWhatItSaysPasses(byte[] inhoud, String naam, @Nullable String genoemd) {
        assertThat(bevindingen(inhoud, naam, genoemd)).isEmpty();
    }

    static Stream<Arguments> mis() {
        return Stream.of(
                Arguments.of(Voorbeeldbestand.zip(), "brief.pdf", "application/pdf", "soort die niet mag"),
                Arguments.of(Voorbeeldbestand.html(), "foto.png", "image/png", "soort die niet mag"),
                Arguments.of(Voorbeeldbestand.docx(), "brief.docx", null, "soort die niet mag"),
                Arguments.of(Voorbeeldbestand.tekst("MZ geen programma"), "brief.pdf", null, "soort die niet mag"),
                Arguments.of(Voorbeeldbestand.tekst("%PD"), "brief.pdf", null, "soort die niet mag"),
                Arguments.of(Voorbeeldbestand.pdf(1000, 1), "brief.pdf", "image/jpeg", "mediatype"),
                Arguments.of(Voorbeeldbestand.pdf(1000, 1), "brief.pdf", "onzin", "mediatype"),
                Arguments.of(Voorbeeldbestand.pdf(1000, 1), "brief.jpg", null, "extensie"),
                Arguments.of(Voorbeeldbestand.png(), "brief.pdf.exe", null, "extensie"),
                Arguments.of(Voorbeeldbestand.png(), "brief.", null, "extensie"),
                Arguments.of(new byte[0], "brief.pdf", null, "leeg"));
    }

    @ParameterizedTest
    @MethodSource("mis")
    void aFileThatIsNotWhatItSaysIsFound(byte[] inhoud, String naam, @Nullable String genoemd, String woord) {
        assertThat(bevindingen(inhoud, naam, genoemd)).singleElement().satisfies(bevinding -> {
            assertThat(bevinding.code()).isEqualTo(Foutcode.BIJ_002);
            assertThat(bevinding.veld()).isEqualTo("/aanvraag/bijlage[2]");
            assertThat(bevinding.omschrijving()).contains(woord).doesNotContain("brief");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a\u0000.pdf",
                "a\n.pdf",
                "a\u0085.pdf",
                "brief\u202Efdp.pdf",
                "brief\u2066.pdf",
                "brief\u200B.pdf",
                "brief\u2028.pdf",
                "brief\uD800.pdf"
            })
    void aNameWithWhatCannotBeSeenIsFound(String naam) {
        assertThat(bevindingen(Voorbeeldbestand.pdf(100, 1), naam, null))
                .first()
                .extracting(Bevinding::omschrijving)
                .asString()
                .contains("naam");
    }

    @Test
    void aNameHas255CharactersAtMost() {
        assertThat(Bestandsnaam.kan("\uD83E\uDDB7".repeat(255))).isTrue();
        assertThat(Bestandsnaam.kan("a".repeat(256))).isFalse();
    }

    @Test
    void everythingWrongIsFoundAtOnce() {
        assertThat(bevindingen(Voorbeeldbestand.pdf(100, 1), "a\u0007.jpg", "image/png"))
                .hasSize(3);
    }

    @Test
    void theFindingNamesWhatIsAccepted() {
        assertThat(bevindingen(Voorbeeldbestand.zip(), "a.zip", null))
                .singleElement()
                .extracting(Bevinding::omschrijving)
                .asString()
                .contains("jpg, pdf, png, tiff");
    }

    private List<Bevinding> bevindingen(byte[] inhoud, String naam, @Nullable String genoemd) {
        String soort = soorten.vanInhoud(inhoud, inhoud.length);
        OntvangenBijlage bestand =
                new OntvangenBijlage(inhoud.length, soort, "", Scanoordeel.SCHOON, Instant.EPOCH, null);
        return controle.bevindingen(bestand, naam, genoemd, "/aanvraag/bijlage[2]");
    }
}
