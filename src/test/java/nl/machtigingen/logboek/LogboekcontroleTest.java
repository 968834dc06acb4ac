package nl.machtigingen.logboek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nl.machtigingen.logboek.Controleuitslag.Afwijking;
import nl.machtigingen.logboek.Controleuitslag.Soort;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to sealed lines past the gateway is found, at the right place. */
class LogboekcontroleTest {

    /** Anchored at 10 and, by number of lines, at 40. */
    private static final int REGELS = 43;

    private final LogboekFixture trail = new LogboekFixture();

    @BeforeEach
    void sealed() {
        trail.verzegeld(REGELS);
        assertThat(trail.controleer().geldig()).isTrue();
        assertThat(trail.controleer().naLaatsteAnker()).isEqualTo(3);
        assertThat(trail.controleerInSql()).isEmpty();
    }

    @AfterEach
    void close() {
        trail.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tijdstip = tijdstip + interval '1 microsecond'",
                "soort = 'ZORGMEDEWERKER'",
                "relatie = 'iemand-anders'",
                "relatie = null",
                "certificaat = ''",
                "handeling = 'ZOEK'",
                "machtiging = machtiging # 1",
                "aantal = 0",
                "correlatie = gen_random_uuid()",
                "uitkomst = 'STA-002'",
                "hash = set_bit(hash, 3, 1 - get_bit(hash, 3))"
            })
    void anAlteredValueOfAnyColumn(String verandering) {
        trail.knoei("update logboek set " + verandering + " where keten = 7");

        assertThat(afwijking()).isEqualTo(new Afwijking(7, Soort.GEWIJZIGD));
        assertThat(trail.controleerInSql()).contains(7L);
    }

    @Test
    void aDeletedLine() {
        trail.knoei("delete from logboek where keten = 7");

        assertThat(afwijking()).isEqualTo(new Afwijking(7, Soort.ONTBREEKT));
        assertThat(trail.controleerInSql()).contains(8L);
    }

    @Test
    void aDeletedLineWhosePlaceTheOthersTook() {
        trail.knoei("delete from logboek where keten = 7");
        trail.knoei("update logboek set keten = -keten where keten > 7");
        trail.knoei("update logboek set keten = -keten - 1 where keten < 0");
        trail.knoei("update logboek_kop set keten = keten - 1");
        trail.knoei("delete from logboek_anker where keten > 7");

        assertThat(afwijking()).isEqualTo(new Afwijking(7, Soort.GEWIJZIGD));
        assertThat(trail.controleerInSql()).contains(7L);
    }

    @Test
    void aLineThatWasPutIn() {
        trail.knoei("update logboek set keten = -keten where keten >= 7");
        trail.knoei("update logboek set keten = -keten + 1 where keten < 0");
        trail.knoei(
                "insert into logboek (tijdstip, soort, relatie, handeling, machtiging, uitkomst, keten, hash)"
                        + " select tijdstip, soort, relatie, handeling, machtiging, uitkomst, 7, hash from logboek where keten = 6");

        assertThat(afwijking()).isEqualTo(new Afwijking(7, Soort.GEWIJZIGD));
        assertThat(trail.controleerInSql()).contains(7L);
    }

    @Test
    void linesThatChangedPlaces() {
        trail.knoei("update logboek set keten = 1000 where keten = 7");
        trail.knoei("update logboek set keten = 7 where keten = 8");
        trail.knoei("update logboek set keten = 8 where keten = 1000");

        assertThat(afwijking()).isEqualTo(new Afwijking(7, Soort.GEWIJZIGD));
        assertThat(trail.controleerInSql()).contains(7L);
    }

    @Test
    void anEndThatWasCutOff() {
        trail.knoei("delete from logboek where keten > 41");

        assertThat(afwijking()).isEqualTo(new Afwijking(42, Soort.AFGEKAPT));
    }

    @Test
    void anEndThatWasCutOffTogetherWithTheHead() {
        trail.knoei("delete from logboek where keten > 39");
        headAt(39);

        assertThat(afwijking()).isEqualTo(new Afwijking(40, Soort.AFGEKAPT));
    }

    /** Nothing in the database tells any more; what the log said does. */
    @Test
    void anEndThatWasCutOffTogetherWithHeadAndAnchors() {
        Schakel gemeld = trail.schakel(40);
        trail.knoei("delete from logboek where keten > 20");
        trail.knoei("delete from logboek_anker where keten > 20");
        headAt(20);

        assertThat(afwijking()).isNull();
        assertThat(trail.controleer(gemeld).eersteAfwijking()).isEqualTo(new Afwijking(21, Soort.AFGEKAPT));
    }

    @Test
    void anEndThatWasCutOffAndGrewAgain() {
        Schakel gemeld = trail.schakel(40);
        trail.knoei("delete from logboek where keten > 20");
        trail.knoei("delete from logboek_anker where keten > 20");
        headAt(20);
        trail.verzegeld(30);

        assertThat(trail.controleer().geldig()).isTrue();
        assertThat(trail.controleer(gemeld).eersteAfwijking()).isEqualTo(new Afwijking(40, Soort.ANDERE_KETEN));
    }

    /** Whoever owns the database can compute hashes; he cannot mark an anchor. */
    @Test
    void aChainThatWasMadeAnewFromAnAlteredLine() {
        makeAnewFrom(7, "uitkomst = 'AUT-005'");
        assertThat(trail.controleerInSql()).isEmpty();

        assertThat(afwijking()).isEqualTo(new Afwijking(10, Soort.ANDERE_KETEN));
    }

    @Test
    void aChainThatWasMadeAnewWithAnchorsOfItsOwn() {
        makeAnewFrom(7, "uitkomst = 'AUT-005'");
        trail.knoei("update logboek_anker a set hash = l.hash from logboek l where l.keten = a.keten");

        assertThat(afwijking()).isEqualTo(new Afwijking(10, Soort.VALS_ANKER));
    }

    @Test
    void aHeadThatWasPutBack() {
        headAt(41);

        assertThat(afwijking()).isEqualTo(new Afwijking(42, Soort.ANDERE_KETEN));
    }

    @ParameterizedTest
    @CsvSource({"10", "40", "41", "43"})
    void aLinkFromTheLogIsFoundAgain(long keten) {
        assertThat(trail.controleer(Schakel.van(trail.schakel(keten).toString()))
                        .geldig())
                .isTrue();
    }

    @Test
    void whatIsNoLinkIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Schakel.van("7"));
        assertThatIllegalArgumentException().isThrownBy(() -> Schakel.van("0-" + "00".repeat(32)));
    }

    private @Nullable Afwijking afwijking() {
        return trail.controleer().eersteAfwijking();
    }

    private void headAt(long keten) {
        trail.knoei("update logboek_kop set keten = l.keten, hash = l.hash from logboek l where l.keten = " + keten);
    }

    /** Alters a line and everything after it so that it fits again: unseals, and lets the gateway's own code seal without the key. */
    private void makeAnewFrom(long keten, String verandering) {
        trail.knoei("update logboek set " + verandering + " where keten = " + keten);
        headAt(keten - 1);
        trail.knoei("create table ankers_van_toen as select * from logboek_anker");
        trail.knoei("update logboek set keten = null, hash = null where keten >= " + keten);
        trail.knoei("truncate logboek_anker");
        trail.knooppunt().verzegel();
        trail.knoei("truncate logboek_anker");
        trail.knoei("insert into logboek_anker select * from ankers_van_toen");
    }
}
