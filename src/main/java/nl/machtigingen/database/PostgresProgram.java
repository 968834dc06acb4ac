package nl.machtigingen.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, which travel as an archive on the class path and are unpacked once. */
final class PostgresProgram {

    private final Path home;
    private final Path log;

    private PostgresProgram(Path home, Path log) {
        this.home = home;
        this.log = log;
    }

    /** Only for the holder of the lock on the folder: two could not unpack here at the same time. */
    static PostgresProgram in(Path folder, Path log) throws IOException {
        byte[] archive = archive();
        Path home = folder.resolve("program-" + mark(archive));
        if (!Files.isDirectory(home)) {
            // a process killed half-way leaves only this, never a half program under its final name
            Path fresh = folder.resolve("program.new");
            FileSystemUtils.deleteRecursively(fresh);
            unpack(archive, fresh);
            Files.move(fresh, home, ATOMIC_MOVE);
        }
        return new PostgresProgram(home, log);
    }

    /** Runs one of the programs to its end; what it prints goes to the log. */
    void run(String program, String... arguments) throws IOException {
        int exit = exitOf(program, arguments);
        if (exit != 0) {
            throw new IOException(program + " ended with " + exit + "; see " + log);
        }
    }

    int exitOf(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (weAreRoot()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        builder.redirectErrorStream(true);
        // a file and not a pipe: the server outlives the program that starts it, and would hold the pipe open
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            return builder.start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while " + program + " was running", e);
        }
    }

    private static boolean weAreRoot() throws IOException {
        return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }

    private static byte[] archive() throws IOException {
        String architecture = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other ->
                throw new IllegalStateException("No embedded PostgreSQL for " + other + ": set gateway.database.url");
        };
        try (InputStream in = PostgresProgram.class.getResourceAsStream("/postgres-linux-" + architecture + ".txz")) {
            if (in == null) {
                throw new IllegalStateException("No embedded PostgreSQL on board: set gateway.database.url");
            }
            return in.readAllBytes();
        }
    }

    /** Tells one version of the archive from another; a cryptographic digest would cost a third of a second at every start. */
    private static String mark(byte[] archive) {
        CRC32 crc = new CRC32();
        crc.update(archive);
        return archive.length + "-" + Long.toHexString(crc.getValue());
    }

    private static void unpack(byte[] archive, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("Entry outside its archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(parent(target));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    boolean executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        if (parent == null) {
            throw new UncheckedIOException(new IOException("No folder above " + path));
        }
        return parent;
    }
}
