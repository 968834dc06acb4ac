package nl.machtigingen.bijlage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.machtigingen.bijlage.Bijlage;
import nl.machtigingen.bijlage.Bijlageomgeving;
import nl.machtigingen.bijlage.Bijlageomgeving.Eigenaar;
import nl.machtigingen.bijlage.Ontvangst;
import nl.machtigingen.bijlage.Voorbeeldbestand;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3OpslagTest {

    @TempDir
    private static Path emmer;

    @TempDir
    private static Path map;

    private static S3Server server;
    private static Bijlageomgeving omgeving;

    @BeforeAll
    static void begin() throws Exception {
        server = S3Server.start(emmer);
        omgeving = Bijlageomgeving.in(map, settings(server.adres()), null);
    }

    @AfterAll
    static void eind() {
        omgeving.close();
        server.close();
    }

    @Test
    void whatWasKeptComesBackAndTheStoreCannotReadIt() throws Exception {
        Eigenaar eigenaar = omgeving.eenMachtiging();
        byte[] inhoud = Voorbeeldbestand.pdf(7 << 20, 1);

        Bijlage bijlage = omgeving.bewaar(eigenaar, inhoud, "geheimenaam.pdf");

        assertThat(omgeving.lees(eigenaar, bijlage)).isEqualTo(inhoud);
        assertThat(omgeving.bestanden()).as("nothing stays on this machine").isEmpty();
        List<Path> inDeEmmer = bestanden(emmer);
        assertThat(inDeEmmer).anyMatch(bestand -> grootte(bestand) > inhoud.length);
        for (Path bestand : inDeEmmer) {
            assertThat(bestand.toString()).doesNotContain("geheimenaam");
            assertThat(new String(Files.readAllBytes(bestand), StandardCharsets.ISO_8859_1))
                    .doesNotContain("voorbeeld zonder patient", "%PDF", "geheimenaam");
        }
    }

    @Test
    void manyAtOnceComeBack() throws Exception {
        Eigenaar eigenaar = omgeving.eenMachtiging();
        try (ExecutorService draden = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> werk = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                byte[] inhoud = Voorbeeldbestand.pdf(1 << 20, i);
                werk.add(() -> {
                    Bijlage bijlage = omgeving.bewaar(eigenaar, inhoud, "a.pdf");
                    return java.util.Arrays.equals(omgeving.lees(eigenaar, bijlage), inhoud);
                });
            }
            for (Future<Boolean> uitkomst : draden.invokeAll(werk)) {
                assertThat(uitkomst.get()).isTrue();
            }
        }
    }

    @Test
    void whatIsRemovedIsGoneFromTheStoreToo() throws Exception {
        Eigenaar eigenaar = omgeving.eenMachtiging();
        Bijlage bijlage = omgeving.bewaar(eigenaar, Voorbeeldbestand.pdf(1000, 2), "a.pdf");
        long voorheen = bestanden(emmer).size();

        omgeving.verstrijkt(Duration.ofDays(1));
        omgeving.inTransactie(() -> omgeving.bijlagen().kondigAan(eigenaar.id(), omgeving.nu()));
        omgeving.inTransactie(() -> omgeving.bijlagen().verwijderInhoud(eigenaar.id(), omgeving.nu(), omgeving.nu()));
        omgeving.doeWatTeDoenStaat();

        assertThat(bestanden(emmer)).hasSizeLessThan((int) voorheen);
        assertThatExceptionOfType(Weigering.class)
                .isThrownBy(() -> omgeving.lees(eigenaar, bijlage))
                .extracting(Weigering::code)
                .isEqualTo(Foutcode.BIJ_004);
    }

    @Test
    void removingWhatIsNotThereIsFine() throws Exception {
        omgeving.opslag().verwijder(UUID.randomUUID());
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> omgeving.opslag().lees(UUID.randomUUID()).close());
    }

    @Test
    void aStoreThatDoesNotAnswerFailsInTimeAndLeavesNoDraft(@TempDir Path elders) throws Exception {
        try (ServerSocket zwijgt = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Bijlageomgeving hier = Bijlageomgeving.in(
                        elders,
                        settings(
                                "http://127.0.0.1:" + zwijgt.getLocalPort(),
                                Map.of("gateway.bijlage.s3.antwoord", "300ms", "gateway.bijlage.s3.geheel", "1s")),
                        null);
                Ontvangst ontvangst = hier.bijlagen().begin(hier.bijlagen().ruimsteLimiet())) {
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> ontvangst.neemIn(new ByteArrayInputStream(Voorbeeldbestand.pdf(500_000, 3))));
            assertThat(hier.bestanden()).isEmpty();
            assertThat(hier.genoteerdeObjecten()).as("the sweep knows of it").isEqualTo(1);
        }
    }

    /** With the store of files no class of the S3 client is loaded: it would cost every start. */
    @Test
    void theStoreOfFilesLoadsNothingOfS3() throws Exception {
        Process proef = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ZonderS3.class.getName())
                .redirectErrorStream(true)
                .start();
        List<String> geladen;
        try (InputStream uitvoer = proef.getInputStream()) {
            geladen = new String(uitvoer.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        assertThat(proef.waitFor()).isZero();
        assertThat(geladen)
                .anyMatch(regel -> regel.contains("nl.machtigingen.bijlage.files.Bestandsopslag "))
                .noneMatch(regel -> regel.contains("software.amazon"));
    }

    @Test
    void aBadSettingStopsTheStartAndIsNamed() {
        Map.of(
                        "gateway.bijlage.s3.adres", "http://opslag.example",
                        "gateway.bijlage.s3.regio", "",
                        "gateway.bijlage.s3.bucket", "",
                        "gateway.bijlage.s3.sleutel-id", "",
                        "gateway.bijlage.s3.geheim", "",
                        "gateway.bijlage.s3.verbinden", "0s",
                        "gateway.bijlage.s3.antwoord", "0s",
                        "gateway.bijlage.s3.geheel", "-1s")
                .forEach((sleutel, waarde) -> assertThatThrownBy(
                                () -> Bijlageomgeving.in(map, settings(server.adres(), Map.of(sleutel, waarde)), null))
                        .as(sleutel)
                        .rootCause()
                        .hasMessageContaining(sleutel));
        assertThatThrownBy(() -> Bijlageomgeving.in(map, Map.of("gateway.bijlage.opslag", "band"), null))
                .hasStackTraceContaining("gateway.bijlage");
    }

    @Test
    void httpWillDoForThisMachineOnlyAndOnlyWhenSaid() {
        assertThatThrownBy(() -> Bijlageomgeving.in(
                        map, settings(server.adres(), Map.of("gateway.bijlage.s3.lokaal", "false")), null))
                .rootCause()
                .hasMessageContaining("gateway.bijlage.s3.adres");
    }

    private static Map<String, String> settings(String adres) {
        return settings(adres, Map.of());
    }

    private static Map<String, String> settings(String adres, Map<String, String> anders) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "gateway.bijlage.opslag", "s3",
                "gateway.bijlage.s3.adres", adres,
                "gateway.bijlage.s3.bucket", S3Server.BUCKET,
                "gateway.bijlage.s3.sleutel-id", "proef",
                "gateway.bijlage.s3.geheim", "proef",
                "gateway.bijlage.s3.lokaal", "true"));
        settings.putAll(anders);
        return settings;
    }

    private static List<Path> bestanden(Path onder) throws IOException {
        try (Stream<Path> alle = Files.walk(onder)) {
            return alle.filter(Files::isRegularFile).toList();
        }
    }

    private static long grootte(Path bestand) {
        try {
            return Files.size(bestand);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
