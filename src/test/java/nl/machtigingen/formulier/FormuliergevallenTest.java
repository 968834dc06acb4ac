package nl.machtigingen.formulier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.machtigingen.formulier.Uitslag.Gebrek;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A folder a case, under the form it is for: {@code aanvraag.xml} is what was filled in, {@code verwacht.txt} what comes of it, to the
 * letter. After a change of the rules, write what comes now with {@code -Dgevallen.write=true} and read the difference.
 */
class FormuliergevallenTest {

    private static final Path MAP = Path.of("src/test/resources/formulieren");
    private static final String WRITE = "gevallen.write";
    private static final int MINSTENS = 3;

    private final Formulieren formulieren = RegelsFixture.deGeleverde();

    @TestFactory
    Stream<DynamicTest> whatComesOfARequest() {
        return mappen(MAP)
                .flatMap(formulier -> mappen(formulier))
                .map(geval -> DynamicTest.dynamicTest(MAP.relativize(geval).toString(), () -> {
                    Formulier formulier = RegelsFixture.formulier(
                            formulieren, MAP.relativize(geval).getName(0).toString());
                    Feiten feiten = RegelsFixture.aanvraag(geval.resolve("aanvraag.xml"));
                    String uitslag = tekst(Controle.van(formulier, feiten, "/dienIn/aanvraag"));
                    Path verwacht = geval.resolve("verwacht.txt");
                    if (Boolean.getBoolean(WRITE)) {
                        Files.writeString(verwacht, uitslag);
                    }
                    assertThat(uitslag).isEqualTo(Files.readString(verwacht));
                }));
    }

    @Test
    void everyShippedFormHasItsCases() {
        assertThat(formulieren.alle())
                .hasSizeGreaterThanOrEqualTo(13)
                .allSatisfy(formulier -> assertThat(mappen(MAP.resolve(formulier.code())))
                        .as(formulier.code())
                        .hasSizeGreaterThanOrEqualTo(MINSTENS));
    }

    private static Stream<Path> mappen(Path map) {
        try (Stream<Path> inhoud = Files.list(map)) {
            List<Path> mappen = inhoud.filter(Files::isDirectory).sorted().toList();
            return mappen.stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String tekst(Uitslag uitslag) {
        return switch (uitslag) {
            case Uitslag.Akkoord akkoord ->
                switch (akkoord.beslissing()) {
                    case Beslissing.Goedgekeurd ja -> "GOEDGEKEURD | " + ja.toelichting() + " | " + ja.bron() + "\n";
                    case Beslissing.Afgewezen nee -> "AFGEWEZEN | " + nee.reden() + " | " + nee.bron() + "\n";
                    case Beslissing.Voorleggen voor ->
                        "VOORLEGGEN | " + voor.toelichting() + " | " + voor.bron() + "\n";
                };
            case Uitslag.Onjuist onjuist ->
                onjuist.gebreken().stream().map(FormuliergevallenTest::regel).collect(Collectors.joining())
                        + (onjuist.prestatiesSamen().gevonden()
                                ? "SAMEN | " + onjuist.prestatiesSamen().tekst() + "\n"
                                : "");
        };
    }

    private static String regel(Gebrek gebrek) {
        return String.join(
                        " | ",
                        String.valueOf(gebrek.bevinding().veld()),
                        gebrek.bevinding().omschrijving(),
                        String.valueOf(gebrek.bevinding().herstel()),
                        String.valueOf(gebrek.bevinding().bron()))
                + "\n";
    }
}
