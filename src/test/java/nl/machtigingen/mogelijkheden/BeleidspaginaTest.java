package nl.machtigingen.mogelijkheden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import nl.machtigingen.regelset.OngeldigeRegel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of {@code docs/beleid.md} does what the page says; and a question of one's own can be put, as the page says too. */
class BeleidspaginaTest {

    private static final Path PAGINA = Path.of("docs/beleid.md");
    private static final String VRAAG = "vraag";

    @TempDir
    private Path map;

    @Test
    void theWorkedExampleGivesTheAnswerThatThePageShows() throws IOException, OngeldigeRegel {
        List<String> xml = blokken("xml");
        RegelsKopie.van(Regelfixture.MAP, map);
        RegelsKopie.vervang(map.resolve("feiten/feiten.xml"), "</feiten>", xml.get(0) + "</feiten>");
        Path beleid = map.resolve("machtigingsplicht/zilveren-kruis.xml");
        RegelsKopie.vervang(
                beleid, "<zorgvorm code=\"IMPLANTOLOGIE\"", xml.get(1) + "<zorgvorm code=\"IMPLANTOLOGIE\"");
        RegelsKopie.vervang(beleid, "</machtigingsplicht>", xml.get(2) + "</machtigingsplicht>");
        Path vraag = Files.writeString(map.resolve("vraag.xml"), xml.get(3));

        assertThat(antwoord(Regelfixture.uit(map), vraag))
                .isEqualTo(blokken("text").getFirst());
    }

    @Test
    void aQuestionOfOnesOwnIsAnsweredByTheRulesAsTheyLieThere() {
        Path vraag = Path.of(
                System.getProperty(VRAAG, "src/test/resources/machtigingsplicht/salland/S-253-201-km/vraag.xml"));

        String antwoord = antwoord(Regelfixture.geleverd(), vraag);

        if (System.getProperty(VRAAG) != null) {
            System.out.println(antwoord);
        }
        assertThat(antwoord).containsPattern("\\A(PLICHTIG|VRIJ|ONBEKEND)\n");
    }

    private static String antwoord(Regelfixture regels, Path vraag) {
        return new Plichttekst(regels.machtigingsplicht().bepaal(Beleidsgeval.vraag(vraag))).volledig();
    }

    /** The blocks of that language, without the indent that a list gives them. */
    private static List<String> blokken(String taal) throws IOException {
        return Pattern.compile("^ {3}```" + taal + "\\n(.*?)^ {3}```$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(Files.readString(PAGINA))
                .results()
                .map(blok -> blok.group(1).replaceAll("(?m)^ {3}", ""))
                .toList();
    }
}
