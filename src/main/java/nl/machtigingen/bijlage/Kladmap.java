package nl.machtigingen.bijlage;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder in which objects lie encrypted until they are whole: what is refused on the way never reaches the store, and what reaches it
 * has a length. Only the owner of the process sees into it. Thread-safe.
 */
final class Kladmap {

    private static final Logger log = LoggerFactory.getLogger(Kladmap.class);

    private final Path map;

    /** @throws UncheckedIOException when the folder cannot be made */
    Kladmap(Path bijlagenmap) {
        this.map = bijlagenmap.resolve("onderweg");
        try {
            Files.createDirectories(
                    map, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException("gateway.bijlage.map cannot be made or written", e);
        }
    }

    Path klad(UUID object) {
        return map.resolve(object.toString());
    }

    OutputStream begin(UUID object) throws IOException {
        return Files.newOutputStream(klad(object), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Removes a draft; one that was moved away is fine. */
    void verwijder(UUID object) {
        verwijder(klad(object));
    }

    /** Removes drafts that a crash left behind. */
    void ruimOp(Instant laatstGewijzigdVoor) {
        try (Stream<Path> kladden = Files.list(map)) {
            kladden.filter(klad -> isOuder(klad, laatstGewijzigdVoor)).forEach(Kladmap::verwijder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOuder(Path klad, Instant moment) {
        try {
            return Files.getLastModifiedTime(klad).toInstant().isBefore(moment);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A draft that stays is removed by the next sweep: no reason to fail a request that is done. */
    private static void verwijder(Path klad) {
        try {
            Files.deleteIfExists(klad);
        } catch (IOException e) {
            log.warn(
                    "A draft of an attachment could not be removed: {}",
                    e.getClass().getSimpleName());
        }
    }
}
