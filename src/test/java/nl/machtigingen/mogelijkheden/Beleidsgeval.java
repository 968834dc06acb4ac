package nl.machtigingen.mogelijkheden;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.validation.Schema;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Zorgsoort;
import nl.machtigingen.mogelijkheden.Plicht.Grond;
import nl.machtigingen.xml.Bronelement;
import nl.machtigingen.xml.OngeldigBestand;
import nl.machtigingen.xml.Parsers;
import nl.machtigingen.xml.Schemas;

/**
 * A folder with a question and what is expected of the answer. Its name begins with the number of the sentence that it proves.
 *
 * @param verwacht the expectation as it is written
 */
record Beleidsgeval(Path map, Vraag vraag, Bronelement verwacht) {

    private static final Path MAP = Path.of("src/test/resources/machtigingsplicht");
    private static final Schema SCHEMA = Schemas.van("machtigingsplicht/geval-v1.xsd");

    static Stream<Beleidsgeval> alle() {
        try (Stream<Path> gevallen = Files.walk(MAP, 2)) {
            return gevallen
                    .filter(map -> Files.exists(map.resolve("vraag.xml")))
                    .sorted()
                    .map(map ->
                            new Beleidsgeval(map, vraag(map.resolve("vraag.xml")), lees(map.resolve("verwacht.xml"))))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Vraag vraag(Path bestand) {
        Bronelement element = lees(bestand);
        return new Vraag(
                new Uzovi(element.attribuut("uzovi")),
                element.optie("zorgsoort").map(Zorgsoort::valueOf).orElse(null),
                element.optie("verstrekking").orElse(null),
                element.kinderen("prestatiecode").stream()
                        .map(Bronelement::tekst)
                        .toList(),
                LocalDate.parse(element.attribuut("peildatum")),
                element.kinderen("feit").stream()
                        .map(feit -> new Vraag.Opgave(feit.attribuut("naam"), feit.tekst()))
                        .toList());
    }

    private static Bronelement lees(Path bestand) {
        try (InputStream in = Files.newInputStream(bestand)) {
            return Parsers.bron(in, SCHEMA);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OngeldigBestand e) {
            throw new IllegalStateException(bestand + ": " + e.reden(), e);
        }
    }

    /** The insurer and the case, for instance {@code salland/S-253-te-ver}. */
    String naam() {
        return MAP.relativize(map).toString();
    }

    /** The number of the sentence, for instance {@code S-253}. */
    String bron() {
        return map.getFileName().toString().replaceFirst("^([SD]-?[0-9.]+)-.*", "$1");
    }

    List<String> verwacht(String element) {
        return verwacht.kinderen(element).stream().map(Bronelement::tekst).toList();
    }

    static List<String> namen(List<Grond> gronden) {
        return gronden.stream().map(Grond::regel).toList();
    }
}
