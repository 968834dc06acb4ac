package nl.machtigingen.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class EmbeddedServerTest {

    /** One folder for all tests: making a server is slow, starting it again is what they are about. */
    @TempDir
    static Path folder;

    @BeforeAll
    static void borrowsTheUnpackedProgramOfTheSharedServer() throws IOException {
        TestDatabase.create().close();
        try (var slots = Files.newDirectoryStream(Path.of("target"), "test-postgres-*")) {
            for (Path slot : slots) {
                try (var programs = Files.newDirectoryStream(slot, "program-*")) {
                    for (Path program : programs) {
                        Files.createSymbolicLink(
                                folder.resolve(program.getFileName().toString()), program.toRealPath());
                        return;
                    }
                }
            }
        }
    }

    @AfterAll
    static void givesTheProgramBack() throws IOException {
        try (var links = Files.newDirectoryStream(folder, "program-*")) {
            for (Path link : links) {
                Files.delete(link);
            }
        }
    }

    @Test
    void commitsDurably() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(query(server, "show fsync")).isEqualTo("on");
            assertThat(query(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(query(server, "show full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void listensOnLoopbackOnlyAndAsksForAPassword() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(query(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(query(server, "show unix_socket_directories")).isEmpty();
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), server.user(), "geraden"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void keepsItsRowsFromStartToStart() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            execute(server, "create table gebleven as select 'een' as wat");
        }
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(query(server, "select wat from gebleven")).isEqualTo("een");
        }
    }

    @Test
    void leavesNoProcessBehind() throws IOException {
        long pid;
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(server.jdbcUrl()).isNotEmpty();
            pid = postmaster();
            assertThat(runsHere(pid)).isTrue();
        }
        assertThat(runsHere(pid)).isFalse();
        assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();
    }

    @Test
    void keepsEverythingInItsFolderReadableByItsOwnerOnly() throws IOException {
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(server.jdbcUrl()).isNotEmpty();
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("password"))).hasSize(2);
        assertThat(Files.getPosixFilePermissions(folder.resolve("data"))).hasSize(3);
    }

    @Test
    void refusesAFolderInUseAndLeavesItsServerAlone() throws Exception {
        Process gateway = startGateway("in gebruik");
        try {
            assertThatThrownBy(() -> EmbeddedServer.start(folder))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Another gateway runs on the embedded database in")
                    .hasMessageContaining("gateway.database.map");
            assertThat(runsHere(postmaster())).isTrue();
        } finally {
            gateway.destroyForcibly().waitFor();
            EmbeddedServer.start(folder).close();
        }
    }

    @Test
    void refusesASecondStartInTheSameProcess() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThatThrownBy(() -> EmbeddedServer.start(folder)).isInstanceOf(IllegalStateException.class);
            assertThat(query(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void takesOverTheServerOfAKilledGatewayWithItsData() throws Exception {
        Process gateway = startGateway("voor de dood van een");
        long orphan = postmaster();
        gateway.destroyForcibly().waitFor();
        assertThat(runsHere(orphan)).isTrue();

        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(postmaster()).isNotEqualTo(orphan);
            assertThat(runsHere(orphan)).isFalse();
            assertThat(query(server, "select wat from bewaard")).isEqualTo("voor de dood van een");
        }
    }

    @Test
    void startsAfterServerAndGatewayBothDied() throws Exception {
        Process gateway = startGateway("voor de dood van beide");
        ProcessHandle server = ProcessHandle.of(postmaster()).orElseThrow();
        gateway.destroyForcibly().waitFor();
        server.destroyForcibly();
        server.onExit().get();

        try (EmbeddedServer again = EmbeddedServer.start(folder)) {
            assertThat(query(again, "select wat from bewaard")).isEqualTo("voor de dood van beide");
        }
    }

    @Test
    void leavesAStrangerAloneThatHasTheNumberOfADeadServer() throws Exception {
        EmbeddedServer.start(folder).close();
        Process stranger = new ProcessBuilder("sleep", "300").start();
        try {
            Files.write(
                    folder.resolve("data/postmaster.pid"),
                    List.of(
                            Long.toString(stranger.pid()),
                            folder.resolve("data").toString(),
                            "1795296928",
                            "25432",
                            "",
                            "127.0.0.1",
                            "  2147600         4",
                            "ready   "));
            try (EmbeddedServer server = EmbeddedServer.start(folder)) {
                assertThat(query(server, "select 1")).isEqualTo("1");
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly().waitFor();
        }
    }

    private static Process startGateway(String committed) throws IOException {
        Process gateway = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledGateway.class.getName(),
                        folder.toString(),
                        committed)
                .redirectErrorStream(true)
                .start();
        var output = new BufferedReader(new InputStreamReader(gateway.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); !"committed".equals(line); line = output.readLine()) {
            assertThat(line).as("the child gateway ended early").isNotNull();
        }
        return gateway;
    }

    private static long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst());
    }

    /** A process that ended but was not yet reaped has no working directory any more. */
    private static boolean runsHere(long pid) throws IOException {
        Path workingDirectory = Path.of("/proc", Long.toString(pid), "cwd");
        return Files.isReadable(workingDirectory) && Files.isSameFile(workingDirectory, folder.resolve("data"));
    }

    private static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
