package nl.machtigingen.machtiging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.machtigingen.begrippen.Beoordelingsstatus;
import nl.machtigingen.begrippen.Status;
import nl.machtigingen.begrippen.Statusbron;
import nl.machtigingen.machtiging.Machtiging.Verwerking;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status, every actor, every target. */
class StatusovergangenTest {

    static Stream<Arguments> vanEnNaar() {
        return Stream.of(Status.values())
                .flatMap(van -> Stream.of(Status.values()).map(naar -> Arguments.of(van, naar)));
    }

    @ParameterizedTest(name = "insurer: {0} to {1}")
    @MethodSource("vanEnNaar")
    void anInsurerMovesAMachtigingWhereTheTableSaysAndNowhereElse(Status van, Status naar) {
        Statusmelding melding = new Statusmelding(1, naar, MachtigingFixture.INGEDIEND, null, null, null, null, null);

        assertThat(naar(in(van).verwerk(melding, false)))
                .isEqualTo(Statusovergangen.mag(Statusbron.VERZEKERAAR, van, naar) ? naar : van);
    }

    @ParameterizedTest
    @EnumSource
    void aPracticeMovesAMachtigingWhereTheTableSaysAndNowhereElse(Status van) {
        Machtiging machtiging = in(van);

        assertThat(naar(machtiging.trekIn("reden", MachtigingFixture.INGEDIEND)))
                .isEqualTo(na(van, Status.INGETROKKEN));
        assertThat(naar(machtiging.vulAan("tekst", MachtigingFixture.INGEDIEND)))
                .isEqualTo(na(van, Status.AANVULLENDE_INFORMATIE_ONTVANGEN));
        assertThat(machtiging.isIntrekbaar())
                .isEqualTo(Statusovergangen.mag(Statusbron.PRAKTIJK, van, Status.INGETROKKEN));
    }

    /** S-77: and nothing else moves because time goes by. */
    @ParameterizedTest(name = "clock: {0} to {1}")
    @MethodSource("vanEnNaar")
    void theCalendarOnlyLetsDraftsExpire(Status van, Status naar) {
        assertThat(Statusovergangen.mag(Statusbron.KLOK, van, naar))
                .isEqualTo(van == Status.OPGESLAGEN && naar == Status.VERLOPEN);
    }

    /** S-113: once, at submission. */
    @ParameterizedTest(name = "decision rules: {0} to {1}")
    @MethodSource("vanEnNaar")
    void theDecisionRulesOnlyDecideWhatWasJustSubmitted(Status van, Status naar) {
        assertThat(Statusovergangen.mag(Statusbron.BESLISBOOM, van, naar))
                .isEqualTo(van == Status.INGEDIEND && (naar == Status.GOEDGEKEURD || naar == Status.AFGEWEZEN));
    }

    /** S-154, S-77. */
    @ParameterizedTest
    @EnumSource(names = {"INGETROKKEN", "VERLOPEN"})
    void whatIsFinalGoesNowhere(Status van) {
        assertThat(Stream.of(Statusbron.values())
                        .flatMap(wie -> Stream.of(Status.values())
                                .filter(naar -> naar != van && Statusovergangen.mag(wie, van, naar))))
                .isEmpty();
    }

    /** What was submitted is never a draft again (S-104). */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OPGESLAGEN")
    void nothingBecomesADraft(Status van) {
        assertThat(Stream.of(Statusbron.values())).noneMatch(wie -> Statusovergangen.mag(wie, van, Status.OPGESLAGEN));
        assertThat(Statusovergangen.magVerwijderen(van)).isFalse();
    }

    private static Status na(Status van, Status naar) {
        return Statusovergangen.mag(Statusbron.PRAKTIJK, van, naar) ? naar : van;
    }

    private static Status naar(Verwerking verwerking) {
        return switch (verwerking) {
            case Verwerking.Gewijzigd gewijzigd ->
                gewijzigd.machtiging().stand().status();
            case Verwerking.TeLaat teLaat -> teLaat.machtiging().stand().status();
            case Verwerking.NietToegestaan nietToegestaan -> nietToegestaan.vanuit();
        };
    }

    private static Machtiging in(Status status) {
        Machtiging machtiging = MachtigingFixture.eenMachtigingBij("9991");
        return new Machtiging(
                machtiging.id(),
                machtiging.instantie(),
                machtiging.referentie(),
                machtiging.aanvraag(),
                machtiging.verzekerde(),
                machtiging.dekking(),
                machtiging.toetsing(),
                machtiging.emailadressen(),
                machtiging.ingediendOp(),
                machtiging.stand().met(status, Beoordelingsstatus.IN_BEHANDELING),
                machtiging.volgnummerVerzekeraar(),
                machtiging.gebeurtenissen(),
                machtiging.vervanging());
    }
}
