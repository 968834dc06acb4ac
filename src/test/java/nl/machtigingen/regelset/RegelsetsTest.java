package nl.machtigingen.regelset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.machtigingen.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Rules that change while the gateway runs, with a kind of rules that says nothing. */
@ExtendWith(OutputCaptureExtension.class)
class RegelsetsTest {

    private static final Soort<List<String>> SPREUKEN =
            new Soort<>("spreuken", "regelset/spreuk.xsd", (bestanden, lading) -> {
                for (Regelbestand bestand : bestanden) {
                    if (bestand.wortel().tekst().contains("onzin")) {
                        throw bestand.weiger(bestand.wortel(), "onzin is geen spreuk");
                    }
                }
                return bestanden.stream()
                        .map(bestand -> bestand.wortel().tekst())
                        .toList();
            });

    private static final Soort<Integer> AANTAL = new Soort<>(
            "aantal",
            "regelset/spreuk.xsd",
            (bestanden, lading) -> lading.van(SPREUKEN).size());

    private final SettableClock clock = SettableClock.standingStillAt(Instant.parse("2026-11-02T10:00:00Z"));

    @TempDir
    private Path map;

    @BeforeEach
    void eenGoedeSpreuk() throws IOException {
        Files.createDirectory(map.resolve("spreuken"));
        schrijf("een.xml", "haastige spoed");
    }

    @Test
    void whatLiesInTheFolderIsInForce() throws OngeldigeRegel {
        assertThat(regelsets().huidig(SPREUKEN)).containsExactly("haastige spoed");
    }

    @Test
    void aKindIsBuiltOnAnotherWhateverTheirOrder() throws OngeldigeRegel {
        assertThat(Regelsets.lees(map, List.of(AANTAL, SPREUKEN), clock).huidig(AANTAL))
                .isEqualTo(1);
    }

    @Test
    void aFolderThatIsNotThereHoldsNoRules() throws OngeldigeRegel {
        assertThat(Regelsets.lees(map.resolve("weg"), List.of(SPREUKEN), clock).huidig(SPREUKEN))
                .isEmpty();
    }

    @Test
    void aChangeIsInForceWithoutARestart() throws Exception {
        Regelsets regelsets = regelsets();
        List<String> bijAanvang = regelsets.huidig(SPREUKEN);
        schrijf("twee.xml", "oost west");
        clock.advance(Duration.ofMinutes(1));

        regelsets.herlees();

        assertThat(regelsets.huidig(SPREUKEN)).containsExactly("haastige spoed", "oost west");
        assertThat(bijAanvang).as("what a request took at its beginning").containsExactly("haastige spoed");
        assertThat(regelsets.stand().sinds()).isEqualTo(clock.instant());
    }

    @Test
    void whatDidNotChangeIsNotCompiledAgain() throws OngeldigeRegel {
        Regelsets regelsets = regelsets();
        List<String> eerst = regelsets.huidig(SPREUKEN);

        regelsets.herlees();

        assertThat(regelsets.huidig(SPREUKEN)).isSameAs(eerst);
    }

    @Test
    void aBrokenFileNeverReplacesAGoodOne(CapturedOutput output) throws Exception {
        Regelsets regelsets = regelsets();
        Files.writeString(
                map.resolve("spreuken/een.xml"),
                "<spreuk xmlns='urn:test:spreuk'\n versie='2026'\n geldigVan='ooit'>x</spreuk>");
        schrijf("twee.xml", "oost west");

        regelsets.herlees();
        regelsets.herlees();

        assertThat(regelsets.huidig(SPREUKEN)).containsExactly("haastige spoed");
        assertThat(output.getAll().lines().filter(regel -> regel.contains("geweigerd")))
                .singleElement()
                .asString()
                .contains("spreuken/een.xml, regel 3: ")
                .contains("'ooit'");
        assertThat(new RegelsHealth(regelsets).health().getDetails().get("geweigerd"))
                .asString()
                .startsWith("spreuken/een.xml, regel 3: ");
    }

    @Test
    void whatItsKindRefusesIsRefusedWithItsLine() throws Exception {
        Regelsets regelsets = regelsets();
        schrijf("twee.xml", "onzin");

        regelsets.herlees();

        assertThat(regelsets.stand().geweigerd()).isEqualTo("spreuken/twee.xml, regel 1: onzin is geen spreuk");
        assertThat(regelsets.huidig(SPREUKEN)).containsExactly("haastige spoed");
    }

    @Test
    void aMendedFileEndsTheComplaint() throws Exception {
        Regelsets regelsets = regelsets();
        schrijf("een.xml", "onzin");
        regelsets.herlees();
        schrijf("een.xml", "haastige spoed");

        regelsets.herlees();

        assertThat(regelsets.stand().geweigerd()).isNull();
        assertThat(new RegelsHealth(regelsets).health().getDetails()).doesNotContainKey("geweigerd");
    }

    @Test
    void aBrokenFileStopsTheStart() throws IOException {
        schrijf("een.xml", "onzin");

        assertThatThrownBy(this::regelsets)
                .isInstanceOf(OngeldigeRegel.class)
                .hasMessage("spreuken/een.xml, regel 1: onzin is geen spreuk");
    }

    @Test
    void aFileReadsNothingElseOnTheMachine() throws IOException {
        Files.writeString(
                map.resolve("spreuken/een.xml"),
                "<!DOCTYPE s [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
                        + "<spreuk xmlns='urn:test:spreuk' versie='2026' geldigVan='2026-01-01'>&e;</spreuk>");

        assertThatThrownBy(this::regelsets).hasMessageContaining("DOCTYPE");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() throws IOException {
        schrijf("een.xml", " ".repeat(3 << 20));

        assertThatThrownBy(this::regelsets).hasMessageContaining("een.xml").hasMessageContaining("groter dan");
    }

    @Test
    void aPeriodHoldsItsFirstAndItsLastDay() {
        Geldigheid jaar = new Geldigheid(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

        assertThat(jaar.geldtOp(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(jaar.geldtOp(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(jaar.geldtOp(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(jaar.overlapt(new Geldigheid(LocalDate.of(2026, 12, 31), null)))
                .isTrue();
        assertThat(jaar.overlapt(new Geldigheid(LocalDate.of(2027, 1, 1), null)))
                .isFalse();
    }

    @Test
    void nonsenseInTheSettingsStopsTheStart() {
        assertThatThrownBy(() -> new RegelSettings(map, Duration.ofMillis(10)))
                .hasMessageContaining("gateway.regels.interval");
        assertThatThrownBy(() -> new RegelSettings(map.resolve("spreuken/een.xml"), Duration.ofSeconds(10)))
                .hasMessageContaining("gateway.regels.map");
    }

    private Regelsets regelsets() throws OngeldigeRegel {
        return Regelsets.lees(map, List.of(SPREUKEN), clock);
    }

    private void schrijf(String bestand, String tekst) throws IOException {
        Files.writeString(
                map.resolve("spreuken").resolve(bestand),
                "<spreuk xmlns='urn:test:spreuk' versie='2026' geldigVan='2026-01-01'>" + tekst + "</spreuk>");
    }
}
