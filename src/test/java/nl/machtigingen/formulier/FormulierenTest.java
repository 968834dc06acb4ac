package nl.machtigingen.formulier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Zorgsoort;
import nl.machtigingen.formulier.Formulieren.Versie;
import nl.machtigingen.machtiging.Aanvraag.Antwoord;
import nl.machtigingen.regelset.OngeldigeRegel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which form, which version, which question, and which files are no forms. */
class FormulierenTest {

    private static final Uzovi VERZEKERAAR = new Uzovi("9991");

    @TempDir
    private Path map;

    @Test
    void theFormFollowsFromWhatIsAskedAndWhen() { // S-78
        Formulieren formulieren = RegelsFixture.deGeleverde();

        assertThat(formulieren.zoek(Zorgsoort.MONDZORG, null, "M01", RegelsFixture.DAG))
                .hasValueSatisfying(formulier -> assertThat(formulier.code()).isEqualTo("M01"));
        assertThat(formulieren.zoek(Zorgsoort.MEDISCH_SPECIALISTISCH, "0301", "X02", RegelsFixture.DAG))
                .isPresent();
        assertThat(formulieren.zoek(Zorgsoort.MEDISCH_SPECIALISTISCH, "0306", "X02", RegelsFixture.DAG))
                .isEmpty();
        assertThat(formulieren.zoek(Zorgsoort.KAAKCHIRURGIE, null, "M01", RegelsFixture.DAG))
                .isEmpty();
        assertThat(formulieren.zoek(Zorgsoort.MONDZORG, null, "M01", LocalDate.of(2025, 12, 31)))
                .isEmpty();
    }

    @Test
    void aRequestKeepsTheVersionThatItWasBegunWith() throws Exception { // D52
        kopieer();
        Path m22 = map.resolve("formulieren/m22-2026.xml");
        String tekst = Files.readString(m22);
        Files.writeString(
                m22, tekst.replace("geldigVan=\"2026-01-01\"", "geldigVan=\"2026-01-01\" geldigTot=\"2026-06-30\""));
        Files.writeString(
                map.resolve("formulieren/m22-2026.2.xml"),
                tekst.replace(
                        "versie=\"2026\" geldigVan=\"2026-01-01\"", "versie=\"2026.2\" geldigVan=\"2026-07-01\""));
        Formulieren formulieren = RegelsFixture.uit(map);

        assertThat(formulieren.versie("M22", "2026", LocalDate.of(2026, 6, 30))).isInstanceOf(Versie.VanKracht.class);
        assertThat(formulieren.versie("M22", "2026", LocalDate.of(2026, 7, 1)))
                .isInstanceOfSatisfying(
                        Versie.NietVanKracht.class,
                        versie ->
                                assertThat(versie.wel().orElseThrow().versie()).isEqualTo("2026.2"));
        assertThat(formulieren.versie("M22", "2019", RegelsFixture.DAG)).isInstanceOf(Versie.NietVanKracht.class);
        assertThat(formulieren.versie("Z99", "2026", RegelsFixture.DAG)).isInstanceOf(Versie.Onbekend.class);
    }

    @Test
    void theNextQuestionFollowsFromTheAnswers() { // S-82
        Formulier x02 = RegelsFixture.formulier(RegelsFixture.deGeleverde(), "X02");

        assertThat(Vragenpad.van(x02, feiten()).volgende().orElseThrow().id()).isEqualTo("reden");
        assertThat(Vragenpad.van(x02, feiten("reden", "beperking")).gesteld())
                .extracting(Vraag::id)
                .containsExactly("reden", "sinds", "huidplooi", "beide");
        assertThat(Vragenpad.van(x02, feiten("reden", "aangeboren")).gesteld())
                .extracting(Vraag::id)
                .containsExactly("reden", "fotos", "beide");
    }

    @Test
    void aChangedAnswerCancelsWhatHungOnIt() { // S-83
        Formulier m01 = RegelsFixture.formulier(RegelsFixture.deGeleverde(), "M01");
        Feiten feiten = feiten(
                "reden", "eerste", "tandeloos", "ja", "slinking", "ja", "tandeloos-sinds", "2015", "motivatie", "x");

        assertThat(Vragenpad.wijzig(m01, feiten, new Antwoord("tandeloos", "nee")))
                .containsExactly(
                        new Antwoord("reden", "eerste"),
                        new Antwoord("motivatie", "x"),
                        new Antwoord("tandeloos", "nee"));
        assertThat(Vragenpad.wijzig(m01, feiten, new Antwoord("tandeloos", "ja")))
                .as("the same answer once more")
                .isEqualTo(feiten.antwoorden());
    }

    @Test
    void codesOfOtherTreatmentsAreNotShown() { // S-96
        Formulier m10 = RegelsFixture.formulier(RegelsFixture.deGeleverde(), "M10");

        assertThat(m10.prestaties(VERZEKERAAR, RegelsFixture.DAG))
                .containsKey("J080")
                .doesNotContainKeys("J046", "P020");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            wanneer="$reden = 'beperking'"      | wanneer="sum(1 to 999999999) > 0"   | verwacht
            wanneer="$reden = 'beperking'"      | wanneer="$beide = 'ja'"             | geen eerdere vraag
            wanneer="$reden = 'beperking'"      | wanneer="doc('/etc/passwd')"        | functie doc

            id="beide"                          | id="sinds"                          | sinds
            code="X02"                          | code="M01"                          | heeft al een versie
            soort="janee"                       | soort="keuze"                       | een keuze heeft
            """)
    void refusesAFileThatIsNoFormWithItsLine(String oud, String nieuw, String reden) throws IOException {
        kopieer();
        Path x02 = map.resolve("formulieren/x02-2026.xml");
        Files.writeString(x02, Files.readString(x02).replaceFirst(Pattern.quote(oud), Matcher.quoteReplacement(nieuw)));

        assertThatThrownBy(() -> RegelsFixture.uit(map))
                .isInstanceOf(OngeldigeRegel.class)
                .message()
                .startsWith("formulieren/x02-2026.xml, regel ")
                .contains(reden);
    }

    @Test
    void aForeignHospitalIsNeverDecidedAtOnce() throws IOException { // S-117
        kopieer();
        Path b01 = map.resolve("formulieren/b01-2026.xml");
        Files.writeString(b01, Files.readString(b01).replace("VOORLEGGEN", "GOEDGEKEURD"));

        assertThatThrownBy(() -> RegelsFixture.uit(map)).hasMessageContaining("S-117");
    }

    /** S-69: a slip in a name would show Dutch without anybody noticing. */
    @ParameterizedTest
    @CsvSource({
        "vraag=\"land\", vraag=\"lnad\", geen vraag lnad",
        "waarde=\"de\">Germany, waarde=\"du\">Germany, geen optie du",
    })
    void aTranslationIsOfWhatTheFormAsks(String oud, String nieuw, String reden) throws IOException {
        kopieer();
        Path b01 = map.resolve("formulieren/b01-2026.xml");
        Files.writeString(b01, Files.readString(b01).replace(oud, nieuw));

        assertThatThrownBy(() -> RegelsFixture.uit(map)).hasMessageContaining(reden);
    }

    @Test
    void whatHospitalsAbroadAreAskedIsThereInEnglish() {
        Formulier b01 = RegelsFixture.formulier(RegelsFixture.deGeleverde(), "B01");

        assertThat(b01.vertaling("en").orElseThrow().vragen().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        b01.vragen(null).stream().map(Vraag::id).toList());
        assertThat(b01.vertaling("de")).isEmpty();
    }

    @Test
    void everyShippedRuleNamesItsSource() {
        assertThat(RegelsFixture.deGeleverde().alle())
                .flatExtracting(formulier -> formulier.vragen(VERZEKERAAR))
                .extracting(Vraag::bron)
                .isNotEmpty()
                .allMatch(bron -> bron.matches("aanname|[SD].*"));
    }

    private void kopieer() throws IOException {
        for (String soort : List.of("formulieren", "codelijsten")) {
            Files.createDirectories(map.resolve(soort));
            try (Stream<Path> bestanden = Files.list(Path.of("rules").resolve(soort))) {
                for (Path bestand : bestanden.toList()) {
                    Files.copy(bestand, map.resolve(soort).resolve(bestand.getFileName()));
                }
            }
        }
    }

    private static Feiten feiten(String... antwoorden) {
        List<Antwoord> lijst = new ArrayList<>();
        for (int i = 0; i < antwoorden.length; i += 2) {
            lijst.add(new Antwoord(antwoorden[i], antwoorden[i + 1]));
        }
        return new Feiten(RegelsFixture.DAG, LocalDate.of(1960, 5, 1), VERZEKERAAR, "12", lijst, List.of(), Set.of());
    }
}
