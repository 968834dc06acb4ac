package nl.machtigingen.regelset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.validation.Schema;
import nl.machtigingen.xml.Bronelement;
import nl.machtigingen.xml.OngeldigBestand;
import nl.machtigingen.xml.Parsers;
import nl.machtigingen.xml.Schemas;

/** The folder of rules as it lies on disk, and what it becomes. */
final class Regelmap {

    private static final int MEESTE_BESTANDEN = 2_000;
    private static final long GROOTSTE_BESTAND = 2L << 20;
    private static final String XML = ".xml";

    private final Path map;
    private final Map<Soort<?>, Schema> soorten = new LinkedHashMap<>();

    Regelmap(Path map, List<Soort<?>> soorten) {
        this.map = map;
        soorten.forEach(soort -> this.soorten.put(soort, Schemas.van(soort.schema())));
    }

    /** The bytes of all files, read once, so that what is compared is what is compiled. */
    Inhoud lees() throws OngeldigeRegel {
        Map<Soort<?>, Map<String, byte[]>> inhoud = new LinkedHashMap<>();
        for (Soort<?> soort : soorten.keySet()) {
            inhoud.put(soort, lees(soort.map()));
        }
        return new Inhoud(inhoud);
    }

    private Map<String, byte[]> lees(String soort) throws OngeldigeRegel {
        Map<String, byte[]> bestanden = new LinkedHashMap<>();
        Path eigen = map.resolve(soort);
        if (!Files.isDirectory(eigen)) {
            return bestanden;
        }
        for (Path bestand : namen(soort, eigen)) {
            String naam = soort + "/" + bestand.getFileName();
            try (InputStream in = Files.newInputStream(bestand)) {
                byte[] bytes = in.readNBytes((int) GROOTSTE_BESTAND + 1);
                if (bytes.length > GROOTSTE_BESTAND) {
                    throw new OngeldigeRegel(naam, 1, "Het bestand is groter dan " + GROOTSTE_BESTAND + " bytes.");
                }
                bestanden.put(naam, bytes);
            } catch (IOException e) {
                throw new OngeldigeRegel(
                        naam, 1, "Het bestand is niet te lezen: " + e.getClass().getSimpleName());
            }
        }
        return bestanden;
    }

    private static List<Path> namen(String soort, Path eigen) throws OngeldigeRegel {
        try (Stream<Path> bestanden = Files.list(eigen)) {
            List<Path> namen = bestanden
                    .filter(bestand -> bestand.getFileName().toString().endsWith(XML))
                    .sorted()
                    .limit(MEESTE_BESTANDEN + 1)
                    .toList();
            if (namen.size() > MEESTE_BESTANDEN) {
                throw new OngeldigeRegel(soort, 1, "De map heeft meer dan " + MEESTE_BESTANDEN + " bestanden.");
            }
            return namen;
        } catch (IOException e) {
            throw new OngeldigeRegel(
                    soort, 1, "De map is niet te lezen: " + e.getClass().getSimpleName());
        }
    }

    Map<Soort<?>, Object> compileer(Inhoud inhoud) throws OngeldigeRegel {
        Map<Soort<?>, List<Regelbestand>> ontleed = new LinkedHashMap<>();
        for (Map.Entry<Soort<?>, Map<String, byte[]>> soort : inhoud.bestanden.entrySet()) {
            List<Regelbestand> bestanden = new ArrayList<>();
            for (Map.Entry<String, byte[]> bestand : soort.getValue().entrySet()) {
                bestanden.add(ontleed(bestand.getKey(), bestand.getValue(), schema(soort.getKey())));
            }
            ontleed.put(soort.getKey(), List.copyOf(bestanden));
        }
        return new Lading(ontleed).alles();
    }

    private Schema schema(Soort<?> soort) {
        Schema schema = soorten.get(soort);
        if (schema == null) {
            throw new IllegalStateException("no schema for " + soort.map());
        }
        return schema;
    }

    private static Regelbestand ontleed(String naam, byte[] bytes, Schema schema) throws OngeldigeRegel {
        try {
            Bronelement wortel = Parsers.bron(new ByteArrayInputStream(bytes), schema);
            try {
                return new Regelbestand(naam, wortel.attribuut("versie"), Geldigheid.van(wortel), wortel);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new OngeldigeRegel(naam, wortel.regel(), String.valueOf(e.getMessage()));
            }
        } catch (OngeldigBestand e) {
            throw new OngeldigeRegel(naam, e.regel(), e.reden());
        } catch (IOException e) {
            throw new IllegalStateException("no IO in memory", e);
        }
    }

    /** What lay in the folder at one moment. */
    record Inhoud(Map<Soort<?>, Map<String, byte[]>> bestanden) {

        /** Changes with every change of a name or a byte. */
        String vingerafdruk() {
            try {
                MessageDigest geheel = MessageDigest.getInstance("SHA-256");
                MessageDigest deel = MessageDigest.getInstance("SHA-256");
                for (Map<String, byte[]> soort : bestanden.values()) {
                    for (Map.Entry<String, byte[]> bestand : soort.entrySet()) {
                        geheel.update(deel.digest(bestand.getKey().getBytes(StandardCharsets.UTF_8)));
                        geheel.update(deel.digest(bestand.getValue()));
                    }
                }
                return HexFormat.of().formatHex(geheel.digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        int aantal() {
            return bestanden.values().stream().mapToInt(Map::size).sum();
        }
    }
}
