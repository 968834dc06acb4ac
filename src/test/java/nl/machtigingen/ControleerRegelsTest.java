package nl.machtigingen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody is told who tries a folder of rules. */
class ControleerRegelsTest {

    private final ByteArrayOutputStream uit = new ByteArrayOutputStream();

    @Test
    void namesTheFormsOfAGoodFolder() {
        assertThat(ControleerRegels.controleer(Path.of("rules"), print())).isTrue();
        assertThat(uit.toString(StandardCharsets.UTF_8))
                .contains("M01, versie 2026")
                .contains("zijn goed");
    }

    @Test
    void namesFileAndLineOfABadOne(@TempDir Path map) throws IOException {
        Files.createDirectory(map.resolve("formulieren"));
        Files.writeString(map.resolve("formulieren/m99.xml"), "<formulier>\n");

        assertThat(ControleerRegels.controleer(map, print())).isFalse();
        assertThat(uit.toString(StandardCharsets.UTF_8)).startsWith("Geweigerd: formulieren/m99.xml, regel ");
    }

    private PrintStream print() {
        return new PrintStream(uit, true, StandardCharsets.UTF_8);
    }
}
