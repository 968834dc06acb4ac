package nl.machtigingen.bijlage.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import nl.machtigingen.bijlage.Opslag;

/**
 * Objects as files, named by their id in folders of two levels. A file appears whole, by a rename, and is on the disk before it counts as
 * kept.
 */
final class Bestandsopslag implements Opslag {

    private final Path bijlagen;
    private final Path map;

    Bestandsopslag(Path bijlagenmap) {
        this.bijlagen = bijlagenmap;
        this.map = bijlagenmap.resolve("objecten");
    }

    @Override
    public void bewaar(UUID object, Path versleuteld) throws IOException {
        dwingNaarSchijf(versleuteld, StandardOpenOption.WRITE);
        Files.createDirectories(binnenste(object));
        Files.move(versleuteld, bestand(object), StandardCopyOption.ATOMIC_MOVE);
        // a name is not on the disk before its folder is, and each of these may be new
        for (Path folder : List.of(binnenste(object), buitenste(object), map, bijlagen)) {
            dwingNaarSchijf(folder, StandardOpenOption.READ);
        }
    }

    @Override
    public InputStream lees(UUID object) throws IOException {
        return Files.newInputStream(bestand(object));
    }

    @Override
    public void verwijder(UUID object) throws IOException {
        if (Files.deleteIfExists(bestand(object))) {
            dwingNaarSchijf(binnenste(object), StandardOpenOption.READ);
        }
    }

    private Path bestand(UUID object) {
        return binnenste(object).resolve(object.toString());
    }

    private Path binnenste(UUID object) {
        return buitenste(object).resolve(object.toString().substring(2, 4));
    }

    private Path buitenste(UUID object) {
        return map.resolve(object.toString().substring(0, 2));
    }

    private static void dwingNaarSchijf(Path pad, StandardOpenOption hoe) throws IOException {
        try (FileChannel kanaal = FileChannel.open(pad, hoe)) {
            kanaal.force(true);
        }
    }
}
