package nl.machtigingen.machtiging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import nl.machtigingen.machtiging.Conceptaanvraag.Volledigheid;
import org.junit.jupiter.api.Test;

class ConceptaanvraagTest {

    @Test
    void whatLacksNothingIsTheRequestItself() {
        Aanvraag aanvraag = MachtigingFixture.eenAanvraagVoor("M01");

        assertThat(concept(aanvraag).volledig()).isEqualTo(new Volledigheid.Volledig(aanvraag));
    }

    @Test
    void whatHasOnlyAFormLacksEverythingThatTheContractWants() {
        Conceptaanvraag begonnen = new Conceptaanvraag(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new Aanvraag.Formulier("M01", "1.0"),
                List.of(),
                List.of(),
                null,
                null);

        assertThat(begonnen.volledig())
                .isEqualTo(new Volledigheid.Onvolledig(
                        List.of("verzekerde", "peildatum", "instantieAgb", "zorgsoort", "verstrekking", "grondslag")));
    }

    private static Conceptaanvraag concept(Aanvraag van) {
        return new Conceptaanvraag(
                van.verzekerde(),
                van.uzovi(),
                van.peildatum(),
                van.instantie(),
                van.zorgverlener(),
                van.zorgsoort(),
                van.specialisme(),
                van.verstrekking(),
                van.grondslag(),
                Objects.requireNonNull(van.formulier()),
                van.antwoorden(),
                van.prestaties(),
                van.ingangsdatum(),
                van.toelichting());
    }
}
