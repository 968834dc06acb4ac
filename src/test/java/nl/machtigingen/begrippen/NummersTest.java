package nl.machtigingen.begrippen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NummersTest {

    @ParameterizedTest
    @ValueSource(strings = {"111222333", "999990019", "000000322"})
    void aBsnThatPassesTheElfproefKeepsItsLeadingZeros(String cijfers) {
        assertThat(new Bsn(cijfers).waarde()).isEqualTo(cijfers);
    }

    /** D35: nine zeros pass a bare modulo test, so the sum must be above zero. */
    @ParameterizedTest
    @ValueSource(
            strings = {"000000000", "111222334", "11122233", "1112223330", "11122233a", " 111222333", "", "１１１２２２３３３"})
    void refusesWhatIsNoBsn(String tekst) {
        assertThatExceptionOfType(OngeldigeWaarde.class).isThrownBy(() -> new Bsn(tekst));
    }

    /** What the 11-proef is for: one wrong digit, or two neighbours exchanged, never gives another BSN. */
    @Test
    void aSlipOfTheFingerIsNeverAnotherBsn() {
        for (String goed : List.of("111222333", "999990019", "123456782", "000000322")) {
            for (int plaats = 0; plaats < 9; plaats++) {
                for (char cijfer = '0'; cijfer <= '9'; cijfer++) {
                    if (cijfer != goed.charAt(plaats)) {
                        String fout = goed.substring(0, plaats) + cijfer + goed.substring(plaats + 1);
                        assertThatExceptionOfType(OngeldigeWaarde.class).isThrownBy(() -> new Bsn(fout));
                    }
                }
            }
            for (int plaats = 0; plaats < 8; plaats++) {
                if (goed.charAt(plaats) != goed.charAt(plaats + 1)) {
                    String verwisseld = goed.substring(0, plaats)
                            + goed.charAt(plaats + 1)
                            + goed.charAt(plaats)
                            + goed.substring(plaats + 2);
                    assertThatExceptionOfType(OngeldigeWaarde.class).isThrownBy(() -> new Bsn(verwisseld));
                }
            }
        }
    }

    @Test
    void aRefusalDoesNotRepeatTheNumber() {
        assertThatExceptionOfType(OngeldigeWaarde.class)
                .isThrownBy(() -> new Bsn("111222334"))
                .withMessageNotContaining("111222334");
    }

    @Test
    void aBsnDoesNotPrintItself() {
        assertThat(new Bsn("111222333")).hasToString("***");
        assertThat("bsn " + new Bsn("111222333")).doesNotContain("111222333");
    }

    /** S-35, D28. */
    @Test
    void anAgbCodeKnowsItsZorgverlenersoort() {
        AgbCode agb = new AgbCode("03001234");
        assertThat(agb.zorgverlenersoort()).isEqualTo("03");
        assertThat(agb.nummer()).isEqualTo("001234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1200000", "120000011", "1200000a", "12 00001"})
    void refusesWhatIsNoAgbCode(String tekst) {
        assertThatExceptionOfType(OngeldigeWaarde.class).isThrownBy(() -> new AgbCode(tekst));
    }

    @Test
    void aUzoviKeepsItsLeadingZero() {
        assertThat(new Uzovi("0101")).hasToString("0101");
        assertThatExceptionOfType(OngeldigeWaarde.class).isThrownBy(() -> new Uzovi("101"));
    }

    @Test
    void anAmountIsNeverRounded() {
        assertThat(new Bedrag(new BigDecimal("12.5"))).hasToString("12.50");
        assertThat(new Bedrag(new BigDecimal("12.500"))).isEqualTo(new Bedrag(new BigDecimal("12.5")));
        assertThatExceptionOfType(OngeldigeWaarde.class).isThrownBy(() -> new Bedrag(new BigDecimal("12.505")));
        assertThatExceptionOfType(OngeldigeWaarde.class).isThrownBy(() -> new Bedrag(new BigDecimal("-0.01")));
        assertThatExceptionOfType(OngeldigeWaarde.class).isThrownBy(() -> new Bedrag(new BigDecimal("10000000")));
    }

    /** Domain facts I2: exactly two years back is too old. */
    @Test
    void aPeildatumIsTooOldFromExactlyTwoYearsBack() {
        LocalDate vandaag = LocalDate.of(2026, 11, 21);
        assertThat(new Peildatum(LocalDate.of(2024, 11, 21)).isTeOud(vandaag)).isTrue();
        assertThat(new Peildatum(LocalDate.of(2024, 11, 22)).isTeOud(vandaag)).isFalse();
        assertThat(new Peildatum(LocalDate.of(2027, 1, 1)).isTeOud(vandaag)).isFalse();
    }

    /** S-107, D36. */
    @Test
    void aMachtigingsnummerHasAtMostFifteenLettersAndDigits() {
        assertThat(new Machtigingsnummer("A12345678901234")).hasToString("A12345678901234");
        assertThatExceptionOfType(OngeldigeWaarde.class).isThrownBy(() -> new Machtigingsnummer("A123456789012345"));
        assertThatExceptionOfType(OngeldigeWaarde.class).isThrownBy(() -> new Machtigingsnummer("A-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "01", "-1", "1 ", "abc", "1000000000000000000"})
    void refusesWhatIsNoMachtigingId(String tekst) {
        assertThatExceptionOfType(OngeldigeWaarde.class).isThrownBy(() -> MachtigingId.van(tekst));
    }
}
