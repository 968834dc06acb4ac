package nl.machtigingen.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fifty callers at once cost no more memory than four. */
class LoadTest {

    private static final int AANVRAGERS = 50;

    /** A small heap, so that fifty documents in memory would not fit. */
    @Test
    void fiftyAtOnceFitInASmallHeap(@TempDir Path map) throws Exception {
        File uitvoer = map.resolve("uitvoer").toFile();
        Process proces = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadTest.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(uitvoer)
                .start();
        try {
            assertThat(proces.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(proces.exitValue()).as(() -> uitvoerVan(uitvoer)).isZero();
        } finally {
            proces.destroyForcibly();
        }
    }

    private static String uitvoerVan(File uitvoer) {
        return contentOf(uitvoer);
    }

    /** What the process above runs: as many threads as callers, each with a hundred lines of treatment. */
    public static void main(String... none) throws Exception {
        Documenten documenten = Voorbeeld.documenten();
        Dossier dossier = DossierFixture.groot();
        byte[] een = documenten.maak(Documentsoort.SAMENVATTING, dossier);
        try (ExecutorService threads = Executors.newFixedThreadPool(AANVRAGERS)) {
            List<Future<byte[]>> gemaakt = new ArrayList<>();
            for (int nummer = 0; nummer < AANVRAGERS; nummer++) {
                gemaakt.add(threads.submit(() -> documenten.maak(Documentsoort.SAMENVATTING, dossier)));
            }
            for (Future<byte[]> document : gemaakt) {
                if (!Arrays.equals(een, document.get())) {
                    throw new IllegalStateException("another document");
                }
            }
        }
    }
}
