package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.machtigingen.contract.machtiging.DienIn;
import nl.machtigingen.contract.machtiging.MachtigingService;
import nl.machtigingen.contract.machtiging.Machtigingsleutel;
import nl.machtigingen.contract.machtiging.Raadpleeg;
import nl.machtigingen.contract.typen.Status;
import nl.machtigingen.database.TestDatabase;
import nl.machtigingen.stubs.Stubs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;

/** The gateway with a database of its own: when it is killed the server stays behind, and the next gateway must make do with that. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class EmbeddedRestartIT {

    /** The unpacked program stays between runs, the data does not. */
    private static final Path FOLDER = Path.of("target", "it-postgres");

    @Test
    void findsEverythingBackWhenItIsKilledWithItsOwnDatabase() throws Exception {
        endServerLeftBehind();
        FileSystemUtils.deleteRecursively(FOLDER.resolve("data"));
        try (Stubs stubs = Stubs.start(0);
                GatewayProcess gateway = GatewayProcess.start("embedded", settings(stubs))) {
            DienIn dienIn = Aanvragen.voor(Aanvragen.BIJ_DE_LINDE);
            String id = deKies(gateway).dienIn(dienIn).getMachtigingId();

            gateway.kill();
            assertThat(server()).as("the server without its gateway").isPresent();
            gateway.restart();

            Raadpleeg vraag = new Raadpleeg();
            vraag.setSleutel(new Machtigingsleutel());
            vraag.getSleutel().setMachtigingId(id);
            var bewaard = deKies(gateway).raadpleeg(vraag).getMachtiging();
            assertThat(bewaard.getReferentie()).isEqualTo(dienIn.getReferentie());
            assertThat(bewaard.getStatus()).isEqualTo(Status.GOEDGEKEURD);
            assertThat(bewaard.getAanvraag().getToelichting())
                    .isEqualTo(dienIn.getAanvraag().getToelichting());

            System.out.println("Start of the packaged gateway on the embedded database of its last life: "
                    + gateway.startup().toMillis() + " ms, of processor time "
                    + gateway.startupCpu().toMillis() + " ms");
            assertThat(gateway.startupCpu()).isLessThan(Duration.ofSeconds(60));

            gateway.stop();
            assertThat(server()).as("the server after an orderly stop").isEmpty();
        } finally {
            endServerLeftBehind();
        }
    }

    private static MachtigingService deKies(GatewayProcess gateway) {
        return Software.met("systeem/tandarts-de-kies").machtigingService(gateway.adres("machtiging", "soap11"));
    }

    private static Map<String, String> settings(Stubs stubs) {
        try (TestDatabase unused = TestDatabase.create()) {
            Map<String, String> settings = GatewayUnderTest.settings(stubs, unused);
            settings.keySet().removeIf(key -> key.startsWith("gateway.database."));
            settings.put("gateway.database.map", FOLDER.toString());
            settings.put("spring.profiles.active", "demo");
            return settings;
        }
    }

    private static void endServerLeftBehind() throws Exception {
        Optional<ProcessHandle> server = server();
        if (server.isPresent()) {
            server.get().destroy();
            server.get().onExit().get(1, TimeUnit.MINUTES);
        }
    }

    /** The server that works in our folder; a number alone may be anybody's. */
    private static Optional<ProcessHandle> server() throws IOException {
        Path data = FOLDER.resolve("data");
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        String pid = Files.readAllLines(pidFile).getFirst().strip();
        Path workingDirectory = Path.of("/proc", pid, "cwd");
        return Files.isReadable(workingDirectory) && Files.isSameFile(workingDirectory, data)
                ? ProcessHandle.of(Long.parseLong(pid))
                : Optional.empty();
    }
}
