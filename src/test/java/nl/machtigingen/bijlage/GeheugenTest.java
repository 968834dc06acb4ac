package nl.machtigingen.bijlage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeheugenTest {

    /** Together 480 MB pass through a heap of 64 MB, in and out again, while every one of them is under way at once. */
    @Test
    void attachmentsOfAnySizeNeedConstantMemory(@TempDir Path map) throws Exception {
        Process proef = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:MaxDirectMemorySize=16m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Geheugenproef.class.getName(),
                        map.toString(),
                        "24",
                        String.valueOf(20 << 20))
                .redirectErrorStream(true)
                .start();
        String uitvoer = new String(proef.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(proef.waitFor()).as(uitvoer).isZero();
        assertThat(uitvoer).contains("gelijk: 24");
    }
}
