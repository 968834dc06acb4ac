package nl.machtigingen.machtiging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.machtiging.Conceptaanvraag.Volledigheid;
import org.junit.jupiter.api.Test;

/** Drafts: what they lack, and how long they are kept. */
class ConceptTest {

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

    /** S-94: the term ends to the millisecond, and begins anew with every saving. */
    @Test
    void aDraftIsKeptUntilItsTermEnds() {
        Duration termijn = Duration.ofDays(10);
        Instant nu = MachtigingFixture.INGEDIEND;
        Conceptaanvraag aanvraag = concept(MachtigingFixture.eenAanvraagVoor("M01"));
        Concept concept = Concept.nieuw(
                new MachtigingId(1), new AgbCode("12000001"), new Referentie("c-1"), aanvraag, List.of(), nu, termijn);

        assertThat(concept.isBewaardOp(nu.plus(termijn).minusMillis(1))).isTrue();
        assertThat(concept.isBewaardOp(nu.plus(termijn))).isFalse();
        Instant later = nu.plus(Duration.ofDays(9));
        Concept opnieuw = concept.opnieuw(new Referentie("c-2"), aanvraag, List.of(), later, termijn);
        assertThat(opnieuw.isBewaardOp(later.plus(termijn).minusMillis(1))).isTrue();
        assertThat(opnieuw.isBewaardOp(later.plus(termijn))).isFalse();
        assertThat(opnieuw.versie()).isEqualTo(2);
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
