package nl.machtigingen.machtiging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.machtigingen.begrippen.Status;
import nl.machtigingen.begrippen.Statusbron;
import org.junit.jupiter.api.Test;

/** The page for readers and the enumeration on the wire say what the table in code does. */
class StatussenPageTest {

    private static final Path PAGE = Path.of("docs/statussen.md");

    @Test
    void thePageShowsTheTable() throws IOException {
        String generated = page();
        if (Boolean.getBoolean("machtigingen.docs.schrijf")) {
            Files.writeString(PAGE, generated);
        }
        assertThat(PAGE)
                .as("regenerate with: mvn test -Dtest=StatussenPageTest -Dmachtigingen.docs.schrijf=true")
                .hasContent(generated);
    }

    @Test
    void theContractKnowsTheSameStatuses() {
        assertThat(Arrays.stream(nl.machtigingen.contract.typen.Status.values()).map(Enum::name))
                .containsExactlyElementsOf(
                        Arrays.stream(Status.values()).map(Enum::name).toList());
    }

    /** Who searches can name every status at once, and none twice needs to. */
    @Test
    void aSearchCanNameEveryStatus() throws IOException {
        assertThat(Files.readString(Path.of("xsd/machtiging-v1.xsd")))
                .containsOnlyOnce("<xs:element name=\"status\" type=\"typen:Status\" minOccurs=\"0\" maxOccurs=\""
                        + Status.values().length + "\">");
    }

    private static String page() {
        return """
                # Statussen

                Generated from the table in `Statusovergangen`; a test holds this page against it. An insurer that reports the status in
                force again brings new particulars: a machtigingsnummer, an einddatum. A report with an older volgnummer is kept in the
                history and moves nothing. A move that is not in this table is refused with STA-001 and changes nothing.

                OPGESLAGEN is a draft: no insurer knows of it, and the practice may also remove it. What the calendar lets expire is removed.
                The decision rules of a form (beslisboom) move a request once, when it is submitted, and only for an insurer that lets them.

                The insurer is to move in %s. A term for its answer runs only then.

                | van | praktijk mag naar | verzekeraar mag naar | klok mag naar | beslisboom mag naar |
                | --- | --- | --- | --- | --- |
                %s
                """.formatted(
                        Arrays.stream(Status.values())
                                .filter(Statusovergangen::isAanVerzekeraar)
                                .map(Enum::name)
                                .collect(Collectors.joining(" and ")),
                        Arrays.stream(Status.values())
                                .map(van -> "| %s | %s | %s | %s | %s |"
                                        .formatted(
                                                van,
                                                naar(Statusbron.PRAKTIJK, van)
                                                        + (Statusovergangen.magVerwijderen(van) ? ", (weg)" : ""),
                                                naar(Statusbron.VERZEKERAAR, van),
                                                naar(Statusbron.KLOK, van),
                                                naar(Statusbron.BESLISBOOM, van)))
                                .collect(Collectors.joining("\n")));
    }

    private static String naar(Statusbron wie, Status van) {
        Stream<Status> toegestaan = Arrays.stream(Status.values()).filter(naar -> Statusovergangen.mag(wie, van, naar));
        String lijst = toegestaan.map(Enum::name).collect(Collectors.joining(", "));
        return lijst.isEmpty() ? "-" : lijst;
    }
}
