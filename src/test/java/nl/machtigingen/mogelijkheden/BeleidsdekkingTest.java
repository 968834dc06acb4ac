package nl.machtigingen.mogelijkheden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No sentence of the policies that the sources give is forgotten: each is a rule with a case that proves it, or is no rule and says why. */
class BeleidsdekkingTest {

    private static final Pattern BRON = Pattern.compile("bron=\"([^\"]*)\"");
    private static final Pattern NUMMER = Pattern.compile("S-[0-9]+");

    /** Sentences between S-186 and S-270 that decide nothing and tell a practice nothing to do. */
    private static final Map<String, String> GEEN_REGEL =
            Map.of("S-211", "why the insurer has a policy; no case comes out differently by it");

    /** Sentences whose proof lies elsewhere than in a folder of cases. */
    private static final Map<String, String> ELDERS_BEWEZEN = Map.of("S-167", "AntwoordtermijnTest");

    private static final List<String> ZINNEN = Stream.concat(
                    Stream.of("S-166", "S-167", "S-168", "S-185"),
                    IntStream.rangeClosed(186, 270).mapToObj(nummer -> "S-" + nummer))
            .toList();

    @Test
    void everySentenceIsInTheDataOrSaysWhyNot() {
        Set<String> inDeRegels = nummersInDeRegels();

        assertThat(ZINNEN)
                .allSatisfy(zin -> assertThat(inDeRegels.contains(zin) != GEEN_REGEL.containsKey(zin))
                        .as("%s is cited by a rule, or stands on the list of those that are none; not both", zin)
                        .isTrue());
    }

    @Test
    void everySentenceThatIsARuleHasACaseThatIsDecidedByIt() {
        Machtigingsplicht machtigingsplicht = Regelfixture.geleverd().machtigingsplicht();
        Set<String> bewezen = Beleidsgeval.alle()
                .filter(geval -> noemt(machtigingsplicht.bepaal(geval.vraag()), geval.bron()))
                .map(Beleidsgeval::bron)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> metTermijn = Beleidsgeval.alle()
                .filter(geval -> geval.verwacht().optie("antwoordtermijn").isPresent()
                        || geval.verwacht().optie("geldigheid").isPresent())
                .map(Beleidsgeval::bron)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(ZINNEN)
                .filteredOn(zin -> !GEEN_REGEL.containsKey(zin) && !ELDERS_BEWEZEN.containsKey(zin))
                .filteredOn(zin -> !zin.equals("S-213"))
                .allSatisfy(zin -> assertThat(bewezen.contains(zin) || metTermijn.contains(zin))
                        .as("a case for %s", zin)
                        .isTrue());
    }

    /** S-213 is about whom the policy is for, so no rule cites it; a case for each label does. */
    @Test
    void thePolicyOfVgzHoldsForEachOfItsLabels() {
        assertThat(Beleidsgeval.alle().filter(geval -> geval.bron().equals("S-213")))
                .hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void everyRuleIsSpokenInSomeCase() {
        Machtigingsplicht machtigingsplicht = Regelfixture.geleverd().machtigingsplicht();
        Set<String> gesproken = Beleidsgeval.alle()
                .map(geval -> machtigingsplicht.bepaal(geval.vraag()))
                .flatMap(plicht -> Stream.of(
                                plicht.gronden(),
                                plicht.toelichtingen(),
                                plicht.declaratie().gronden())
                        .flatMap(List::stream))
                .map(Plicht.Grond::regel)
                .collect(Collectors.toSet());

        assertThat(Regelfixture.geleverd().beleid().polissen().stream()
                        .flatMap(polis -> polis.regels().stream())
                        .map(regel -> regel.grond().regel()))
                .isNotEmpty()
                .allMatch(gesproken::contains);
    }

    private static boolean noemt(Plicht plicht, String bron) {
        return Stream.of(
                        plicht.gronden(),
                        plicht.toelichtingen(),
                        plicht.declaratie().gronden())
                .flatMap(List::stream)
                .anyMatch(grond -> List.of(grond.bron().split(", *", -1)).contains(bron));
    }

    private static Set<String> nummersInDeRegels() {
        try (Stream<Path> bestanden = Files.walk(Regelfixture.MAP)) {
            return bestanden
                    .filter(bestand -> bestand.toString().endsWith(".xml"))
                    .filter(bestand -> bestand.toString().matches(".*(machtigingsplicht|termijnen).*"))
                    .map(BeleidsdekkingTest::lees)
                    .flatMap(tekst -> BRON.matcher(tekst).results())
                    .flatMap(bron -> NUMMER.matcher(bron.group(1)).results())
                    .map(MatchResult::group)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lees(Path bestand) {
        try {
            return Files.readString(bestand);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
