package nl.machtigingen.portaal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.fout.Foutcode;
import org.junit.jupiter.api.Test;

class TekstenTest {

    private static final String WEIGERING = "weigering.";
    private static final Path MAP = Path.of("src/main/resources/portaal");
    private static final Pattern IN_SJABLOON = Pattern.compile("#\\{([A-Za-z.]+)[(}]|teksten\\.van\\('([A-Za-z.]+)'");
    private static final Pattern PLAATS = Pattern.compile("\\{[0-9]}");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Properties nederlands = lees("teksten.properties");
        Properties engels = lees("teksten_en.properties");

        assertThat(engels.stringPropertyNames().stream().filter(sleutel -> !sleutel.startsWith(WEIGERING)))
                .containsExactlyInAnyOrderElementsOf(nederlands.stringPropertyNames());
        nederlands.forEach((sleutel, tekst) -> assertThat(plaatsen(String.valueOf(engels.get(sleutel))))
                .as("values in %s", sleutel)
                .isEqualTo(plaatsen(tekst.toString())));
    }

    /** A refusal says by itself in Dutch what it is; whoever reads English gets at least the sentence of its code. */
    @Test
    void everyRefusalIsSaidInEnglish() throws IOException {
        assertThat(lees("teksten_en.properties").stringPropertyNames().stream()
                        .filter(sleutel -> sleutel.startsWith(WEIGERING)))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Foutcode.values())
                        .map(code -> WEIGERING + code.code())
                        .toList());
        assertThat(Teksten.ENGELS.weigering(Foutcode.COV_001, "Niet gevonden."))
                .startsWith("The insured was not found.");
        assertThat(Teksten.NEDERLANDS.weigering(Foutcode.COV_001, "Niet gevonden."))
                .isEqualTo("Niet gevonden.");
    }

    @Test
    void everythingThatATemplateSaysIsWritten() throws IOException {
        Set<String> gevraagd = new TreeSet<>();
        try (Stream<Path> sjablonen = Files.list(MAP)) {
            for (Path sjabloon :
                    sjablonen.filter(pad -> pad.toString().endsWith(".html")).toList()) {
                IN_SJABLOON
                        .matcher(Files.readString(sjabloon))
                        .results()
                        .forEach(gevonden ->
                                gevraagd.add(gevonden.group(1) == null ? gevonden.group(2) : gevonden.group(1)));
            }
        }

        assertThat(gevraagd).hasSizeGreaterThan(50);
        assertThat(lees("teksten.properties").stringPropertyNames()).containsAll(gevraagd);
    }

    @Test
    void onlyAHospitalAbroadReadsEnglish() {
        assertThat(Teksten.voor(new AgbCode("06500004"))).isSameAs(Teksten.ENGELS);
        assertThat(Teksten.voor(new AgbCode("06000004"))).isSameAs(Teksten.NEDERLANDS);
        assertThat(Teksten.NEDERLANDS.van("detail.titel", 12)).isEqualTo("Machtiging 12");
    }

    private static Set<String> plaatsen(String tekst) {
        return PLAATS.matcher(tekst).results().map(gevonden -> gevonden.group()).collect(Collectors.toSet());
    }

    private static Properties lees(String naam) throws IOException {
        Properties teksten = new Properties();
        try (Reader bestand = Files.newBufferedReader(MAP.resolve(naam))) {
            teksten.load(bestand);
        }
        return teksten;
    }
}
