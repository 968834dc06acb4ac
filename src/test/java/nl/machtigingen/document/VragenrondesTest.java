package nl.machtigingen.document;

import static nl.machtigingen.begrippen.Status.INGEDIEND;
import static nl.machtigingen.begrippen.Status.VERZEKERDE_OPGEROEPEN_SPREEKUUR;
import static nl.machtigingen.begrippen.Status.WACHT_OP_INFORMATIE_BEIDE;
import static nl.machtigingen.begrippen.Status.WACHT_OP_INFORMATIE_VERZEKERDE;
import static nl.machtigingen.begrippen.Status.WACHT_OP_INFORMATIE_ZORGVERLENER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** How a history reads as questions and answers. */
class VragenrondesTest {

    private static List<Blad.Ronde> rondes(DossierFixture dossier) {
        return Vragenrondes.van(dossier.dossier().gebeurtenissen());
    }

    private static List<String> teksten(Blad.Ronde ronde) {
        return ronde.vragen().stream().map(Blad.Vraag::tekst).toList();
    }

    @Test
    void aRequestWithoutQuestionsHasNoRounds() {
        assertThat(rondes(DossierFixture.ingediend().meldt(INGEDIEND))).isEmpty();
    }

    @Test
    void theOpenRoundComesFirstAndThenTheNewest() {
        List<Blad.Ronde> rondes = rondes(DossierFixture.ingediend()
                .vraagt(WACHT_OP_INFORMATIE_ZORGVERLENER, "een")
                .antwoordt("1")
                .vraagt(WACHT_OP_INFORMATIE_ZORGVERLENER, "twee")
                .antwoordt("2")
                .vraagt(WACHT_OP_INFORMATIE_ZORGVERLENER, "drie"));

        assertThat(rondes)
                .extracting(VragenrondesTest::teksten)
                .containsExactly(List.of("drie"), List.of("twee"), List.of("een"));
        assertThat(rondes).extracting(Blad.Ronde::open).containsExactly(true, false, false);
    }

    @Test
    void whatIsAskedWhileTheInsurerWaitsIsOneRound() {
        Blad.Ronde ronde = rondes(DossierFixture.ingediend()
                        .vraagt(WACHT_OP_INFORMATIE_ZORGVERLENER, "een")
                        .vraagt(WACHT_OP_INFORMATIE_BEIDE, "twee")
                        .antwoordt("1 en 2"))
                .getFirst();

        assertThat(teksten(ronde)).containsExactly("een", "twee");
        assertThat(Objects.requireNonNull(ronde.antwoord()).tekst()).isEqualTo("1 en 2");
    }

    @Test
    void theSameQuestionAgainIsOneQuestion() {
        Blad.Ronde ronde = rondes(DossierFixture.ingediend()
                        .vraagt(WACHT_OP_INFORMATIE_ZORGVERLENER, "een")
                        .vraagt(WACHT_OP_INFORMATIE_ZORGVERLENER, "een")
                        .vraagt(WACHT_OP_INFORMATIE_ZORGVERLENER, null))
                .getFirst();

        assertThat(teksten(ronde)).containsExactly("een");
    }

    @Test
    void aQuestionWithoutWordsIsSaidToBeOne() {
        assertThat(teksten(rondes(DossierFixture.ingediend().vraagt(VERZEKERDE_OPGEROEPEN_SPREEKUUR, null))
                        .getFirst()))
                .containsExactly("De verzekeraar wacht op informatie, maar noemde hier niet welke.");
    }

    @Test
    void aQuestionThatTheInsurerLetGoIsNotOpen() {
        Blad.Ronde ronde = rondes(DossierFixture.ingediend()
                        .vraagt(WACHT_OP_INFORMATIE_VERZEKERDE, "een")
                        .meldt(INGEDIEND))
                .getFirst();

        assertThat(ronde.open()).isFalse();
        assertThat(ronde.antwoord()).isNull();
        assertThat(ronde.afloop()).contains("Niet langs deze weg beantwoord", "In behandeling");
    }

    @Test
    void aWithdrawalClosesWhatWasOpen() {
        assertThat(rondes(DossierFixture.ingediend()
                        .vraagt(WACHT_OP_INFORMATIE_ZORGVERLENER, "een")
                        .trektIn("reden")))
                .extracting(Blad.Ronde::open)
                .containsExactly(false);
    }

    @Test
    void aQuestionThatCameTooLateIsShownButWaitsForNobody() {
        Blad.Ronde ronde = rondes(DossierFixture.ingediend()
                        .meldt(INGEDIEND)
                        .vraagtTeLaat(WACHT_OP_INFORMATIE_ZORGVERLENER, "laat"))
                .getFirst();

        assertThat(ronde.open()).isFalse();
        assertThat(teksten(ronde)).containsExactly("laat");
        assertThat(ronde.afloop()).contains("nieuwer bericht");
    }
}
