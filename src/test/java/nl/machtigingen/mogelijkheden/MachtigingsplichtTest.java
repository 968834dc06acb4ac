package nl.machtigingen.mogelijkheden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Walks the folders of cases; a new case needs no new test code. */
class MachtigingsplichtTest {

    private final Machtigingsplicht machtigingsplicht = Regelfixture.geleverd().machtigingsplicht();

    @TestFactory
    Stream<DynamicTest> thePolicyAnswersAsItsSentencesSay() {
        List<Beleidsgeval> gevallen = Beleidsgeval.alle().toList();
        assertThat(gevallen).hasSizeGreaterThan(100);
        return gevallen.stream().map(geval -> DynamicTest.dynamicTest(geval.naam(), () -> controleer(geval)));
    }

    private void controleer(Beleidsgeval geval) {
        Plicht plicht = machtigingsplicht.bepaal(geval.vraag());
        Plichttekst tekst = new Plichttekst(plicht);
        SoftAssertions.assertSoftly(alles -> {
            alles.assertThat(plicht.oordeel().name())
                    .as("oordeel")
                    .isEqualTo(geval.verwacht().attribuut("oordeel"));
            alles.assertThat(Beleidsgeval.namen(plicht.gronden()))
                    .as("regels")
                    .containsExactlyInAnyOrderElementsOf(geval.verwacht("regel"));
            alles.assertThat(plicht.documenten())
                    .as("documenten")
                    .containsExactlyElementsOf(geval.verwacht("document"));
            alles.assertThat(plicht.ontbrekendeFeiten().stream().map(Feit::naam))
                    .as("ontbrekende feiten")
                    .containsExactlyInAnyOrderElementsOf(geval.verwacht("ontbreekt"));
            alles.assertThat(plicht.nietGeregeld())
                    .as("niet geregeld")
                    .containsExactlyElementsOf(geval.verwacht("niet-geregeld"));
            alles.assertThat(Beleidsgeval.namen(plicht.toelichtingen()))
                    .as("toelichtingen")
                    .containsAll(geval.verwacht("toelichting"));
            alles.assertThat(Beleidsgeval.namen(plicht.declaratie().gronden()))
                    .as("declaratieregels")
                    .containsExactlyInAnyOrderElementsOf(geval.verwacht("declaratieregel"));
            alles.assertThat(plicht.declaratie().ontbrekendeFeiten().stream().map(Feit::naam))
                    .as("feiten voor de declaratie")
                    .containsExactlyInAnyOrderElementsOf(geval.verwacht("declaratie-ontbreekt"));
            for (String onderdeel : List.of("kanaal", "declarant", "antwoordtermijn", "geldigheid")) {
                geval.verwacht()
                        .optie(onderdeel)
                        .ifPresent(waarde -> alles.assertThat(tekst.onderdeel(onderdeel))
                                .as(onderdeel)
                                .isEqualTo(waarde));
            }
        });
    }
}
