package nl.machtigingen.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server that lives and dies with this gateway, durable as any other: what was committed survives the
 * death of the gateway, of the server and of the machine.
 *
 * <p>The server is a process of its own and survives a gateway that is killed. The lock on the folder tells such an
 * orphan from the server of a gateway that runs: only who holds the lock may stop a server found here.
 */
final class EmbeddedServer implements AutoCloseable {

    static final String USER = "gateway";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

    /** The log of the server must not quote statements or values: both may carry what patients told. */
    private static final List<String> OPTIONS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=200",
            "timezone=UTC",
            "log_min_error_statement=panic",
            "log_error_verbosity=terse",
            "log_checkpoints=off");

    private static final int ATTEMPTS_TO_FIND_A_PORT = 3;

    private final FileChannel lockHolder;
    private final PostgresProgram program;
    private final Path data;
    private final int port;
    private final String password;

    private EmbeddedServer(FileChannel lockHolder, PostgresProgram program, Path data, int port, String password) {
        this.lockHolder = lockHolder;
        this.program = program;
        this.data = data;
        this.port = port;
        this.password = password;
    }

    /** Starts the server in this folder, with the data of the last time if there is any. */
    static EmbeddedServer start(Path folder) {
        try {
            Path home = Files.createDirectories(folder).toRealPath();
            FileChannel lockHolder = lock(home);
            try {
                return startLocked(home, lockHolder);
            } catch (IOException | SQLException | RuntimeException e) {
                lockHolder.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL in " + folder + " did not start", e);
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded PostgreSQL in " + folder + " does not answer", e);
        }
    }

    String jdbcUrl() {
        return jdbcUrl("machtigingen");
    }

    String jdbcUrl(String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    String user() {
        return USER;
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        try (lockHolder) {
            stop(program, data);
        } catch (IOException e) {
            // the next start finds it and stops it
            log.warn("The embedded PostgreSQL could not be stopped", e);
        }
    }

    private static EmbeddedServer startLocked(Path home, FileChannel lockHolder) throws IOException, SQLException {
        Path serverLog = home.resolve("postgres.log");
        if (Files.exists(serverLog)) {
            Files.move(serverLog, home.resolve("postgres.log.1"), REPLACE_EXISTING);
        }
        PostgresProgram program = PostgresProgram.in(home, serverLog);
        Path data = home.resolve("data");
        stopOrphan(program, data);
        String password = password(home);
        initialise(program, home, data);
        var server = new EmbeddedServer(lockHolder, program, data, startOnFreePort(program, data, serverLog), password);
        try {
            server.createDatabase();
        } catch (SQLException | RuntimeException e) {
            stop(program, data);
            throw e;
        }
        log.info("Embedded PostgreSQL runs in {} on 127.0.0.1:{}", home, server.port);
        return server;
    }

    private static FileChannel lock(Path home) throws IOException {
        FileChannel channel = FileChannel.open(home.resolve("gateway.lock"), CREATE, WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new IllegalStateException("Another gateway runs on the embedded database in " + home
                    + ": stop it first, or give this one a folder of its own with gateway.database.map");
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /**
     * Stops the server that a killed gateway left behind. A process number is not proof: after a restart of the machine
     * it may be anybody's. A PostgreSQL server has its data folder as working directory, and that is what we look at.
     */
    private static void stopOrphan(PostgresProgram program, Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile, UTF_8);
        String pid = lines.isEmpty() ? "" : lines.getFirst().strip();
        Path workingDirectory = Path.of("/proc", pid, "cwd");
        if (!pid.matches("[1-9][0-9]*") || !Files.isReadable(workingDirectory)) {
            // nobody's, or another user's: PostgreSQL itself knows what to do with the file
            return;
        }
        if (Files.isSameFile(workingDirectory, data)) {
            log.info("A gateway was killed and left PostgreSQL process {} behind: stopping it", pid);
            stop(program, data);
        } else {
            // PostgreSQL would refuse to start as long as this stranger lives
            Files.delete(pidFile);
        }
    }

    private static void stop(PostgresProgram program, Path data) throws IOException {
        if (program.exitOf("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "30") != 0) {
            program.run("pg_ctl", "stop", "-D", data.toString(), "-m", "immediate", "-w", "-t", "30");
        }
    }

    private static String password(Path home) throws IOException {
        Path file = home.resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Path fresh = home.resolve("password.new");
            Files.deleteIfExists(fresh);
            try (FileChannel channel = FileChannel.open(
                    fresh,
                    Set.of(CREATE_NEW, WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                channel.write(
                        UTF_8.encode(Base64.getUrlEncoder().withoutPadding().encodeToString(random)));
                channel.force(true);
            }
            Files.move(fresh, file, ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }

    private static void initialise(PostgresProgram program, Path home, Path data) throws IOException {
        if (Files.isDirectory(data)) {
            return;
        }
        Path fresh = home.resolve("data.new");
        FileSystemUtils.deleteRecursively(fresh);
        program.run(
                "initdb",
                "--pgdata=" + fresh,
                "--username=" + USER,
                "--auth=scram-sha-256",
                "--pwfile=" + home.resolve("password"),
                "--encoding=UTF8",
                // one order of letters on every machine, whatever locales it has
                "--no-locale",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        Files.move(fresh, data, ATOMIC_MOVE);
    }

    private static int startOnFreePort(PostgresProgram program, Path data, Path serverLog) throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            String options = "-p " + port + " -c " + String.join(" -c ", OPTIONS);
            int exit = program.exitOf(
                    "pg_ctl",
                    "start",
                    "-D",
                    data.toString(),
                    "-l",
                    serverLog.toString(),
                    "-w",
                    "-t",
                    "120",
                    "-o",
                    options);
            if (exit == 0) {
                return port;
            }
            if (attempt == ATTEMPTS_TO_FIND_A_PORT) {
                throw new IOException("pg_ctl start ended with " + exit + "; see " + serverLog);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private void createDatabase() throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), USER, password);
                Statement statement = connection.createStatement();
                var found = statement.executeQuery("select 1 from pg_database where datname = 'machtigingen'")) {
            if (!found.next()) {
                statement.execute("create database machtigingen");
            }
        }
    }
}
