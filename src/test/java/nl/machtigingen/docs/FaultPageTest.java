package nl.machtigingen.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Foutcode.Schuldige;
import org.junit.jupiter.api.Test;

/** {@code docs/fouten.md} is what the catalogue says, to the letter. */
class FaultPageTest {

    private static final Path PAGE = Path.of("docs/fouten.md");
    private static final String WRITE = "docs.write";

    private static final String HEAD = """
            <!-- Generated from nl.machtigingen.fout.Foutcode: mvn -q test -Dtest=FaultPageTest -Ddocs.write=true -->
            # Faults

            Every refusal is a SOAP Fault with one detail element `fout` (namespace `urn:nl:machtigingen:fout:v1`). HTTP status 500 in both SOAP
            versions, 415 when the kind of message is wrong; without an envelope the status says more, see [instroom.md](instroom.md). `omschrijving` is Dutch, made for the person at the screen. `veld` is the XPath of the
            culprit where there is one, `bevinding` holds every finding where there are several. Keep `correlatieId`: the operator finds the call by it.

            A fault means that nothing was changed, except SYS-002, after which you cannot know: repeat with the same `referentie`. `herhaalbaar` says
            whether the very same call can succeed later; with SYS-001 `wachtSeconden` says after how long.

            | code | side | herhaalbaar | wat er is | wat te doen |
            | --- | --- | --- | --- | --- |
            """;

    @Test
    void saysWhatTheCatalogueSays() throws IOException {
        String generated =
                Arrays.stream(Foutcode.values()).map(FaultPageTest::row).collect(Collectors.joining("\n", HEAD, "\n"));
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(PAGE, generated);
        }

        assertThat(Files.readString(PAGE))
                .as(
                        "%s differs from Foutcode; write it anew with: mvn -q test -Dtest=FaultPageTest -D%s=true",
                        PAGE, WRITE)
                .isEqualTo(generated);
    }

    private static String row(Foutcode code) {
        String side = code.schuldige() == Schuldige.AANROEPER ? "Client / Sender" : "Server / Receiver";
        return "| %s | %s | %s | %s | %s |"
                .formatted(code.code(), side, code.herhaalbaar() ? "ja" : "nee", code.wanneer(), code.watTeDoen());
    }
}
