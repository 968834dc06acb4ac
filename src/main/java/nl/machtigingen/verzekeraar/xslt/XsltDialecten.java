package nl.machtigingen.verzekeraar.xslt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.machtigingen.verzekeraar.Dialecten;
import nl.machtigingen.xml.OnveiligeXml;
import nl.machtigingen.xml.Stylesheet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pairs in a folder, compiled once. A stylesheet that does not compile, or has no other half, stops the start. */
final class XsltDialecten implements Dialecten {

    private static final Logger LOG = LoggerFactory.getLogger(XsltDialecten.class);
    private static final String UIT = "-uit.xsl";
    private static final String IN = "-in.xsl";

    private final Map<String, Dialect> dialecten = new TreeMap<>();

    XsltDialecten(Path map) {
        if (!Files.exists(map)) {
            LOG.info("No dialects of insurers: there is no folder {}", map);
            return;
        }
        try (Stream<Path> bestanden = Files.list(map)) {
            bestanden.map(bestand -> bestand.getFileName().toString()).sorted().forEach(naam -> laad(map, naam));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LOG.info("Dialects of insurers: {}", dialecten.keySet());
    }

    private void laad(Path map, String bestand) {
        if (bestand.endsWith(IN)) {
            eis(map, bestand.substring(0, bestand.length() - IN.length()) + UIT, bestand);
        } else if (bestand.endsWith(UIT)) {
            String naam = bestand.substring(0, bestand.length() - UIT.length());
            eis(map, naam + IN, bestand);
            dialecten.put(naam, new Paar(compileer(map.resolve(bestand)), compileer(map.resolve(naam + IN))));
        }
    }

    private static void eis(Path map, String bestand, String anderDeel) {
        if (!Files.isReadable(map.resolve(bestand))) {
            throw new IllegalStateException("gateway.verzekeraar.dialecten: bij " + map.resolve(anderDeel)
                    + " ontbreekt " + map.resolve(bestand));
        }
    }

    private static Stylesheet compileer(Path bestand) {
        try (InputStream bron = Files.newInputStream(bestand)) {
            return Stylesheet.compileer(bestand.toString(), bron);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Dialect> zoek(String naam) {
        return Optional.ofNullable(dialecten.get(naam));
    }

    private record Paar(Stylesheet heen, Stylesheet terug) implements Dialect {
        @Override
        public byte[] uit(byte[] verzoek) throws OnveiligeXml {
            return heen.pasToe(verzoek);
        }

        @Override
        public byte[] in(byte[] antwoord) throws OnveiligeXml {
            return terug.pasToe(antwoord);
        }
    }
}
