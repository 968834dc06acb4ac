package nl.machtigingen.mogelijkheden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of a folder of rules that a test may write in. */
public final class RegelsKopie {

    private RegelsKopie() {}

    public static void van(Path bron, Path doel) throws IOException {
        try (Stream<Path> bestanden = Files.walk(bron)) {
            for (Path bestand :
                    bestanden.filter(naam -> naam.toString().endsWith(".xml")).toList()) {
                Path kopie = doel.resolve(bron.relativize(bestand).toString());
                Files.createDirectories(kopie.resolve(".."));
                Files.copy(bestand, kopie);
            }
        }
    }

    /** Replaces what stands there first; it must stand there. */
    public static void vervang(Path bestand, String oud, String nieuw) throws IOException {
        String tekst = Files.readString(bestand);
        int plaats = tekst.indexOf(oud);
        assertThat(plaats).as("%s in %s", oud, bestand).isNotNegative();
        Files.writeString(bestand, tekst.substring(0, plaats) + nieuw + tekst.substring(plaats + oud.length()));
    }
}
