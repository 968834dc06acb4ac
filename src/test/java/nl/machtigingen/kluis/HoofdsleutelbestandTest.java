package nl.machtigingen.kluis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** The keystore is replaced while the gateway runs. */
class HoofdsleutelbestandTest {

    private record Inhoud(String waarde) {}

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "sleutel, sleutel, sleutel",
        "sleutel, 'sleutel,sleutel-2,sleutel-10,sleutel-9', sleutel-10",
        "sleutel, 'sleutel-3', sleutel-3",
        "SLEUTEL-2027, 'sleutel-2027,Sleutel-2027-2', sleutel-2027-2",
        "sleutel, 'sleutel,sleutel-1,sleutel-02,sleutel-2-3,sleutel-oud,andere-7', sleutel",
        "sleutel-2027, 'sleutel-2027,sleutel-2028', sleutel-2027",
    })
    void theSuccessorWithTheHighestNumberWraps(String eerste, String aliassen, String inGebruik) {
        Sleutelbestand bestand = Sleutelbestand.met(folder, "index");
        for (String alias : aliassen.split(",")) {
            bestand.erbij(alias);
        }

        assertThat(bestand.knoop(eerste).nu().inGebruik()).isEqualTo(inGebruik);
    }

    @Test
    void aKeyOfTheRowIsNoKeyOfTheIndexes() {
        Path pad = folder.resolve("kluis.p12");
        Sleutelbestand.met(folder, "sleutel", "sleutel-2", "index");

        for (String alias : List.of("sleutel", "sleutel-2", "sleutel-3")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Hoofdsleutels.lees(pad, Sleutelbestand.WACHTWOORD, "sleutel", alias))
                    .withMessageContaining("gateway.kluis.index-sleutel");
        }
    }

    @Test
    void aNewKeyOpensAtOnceAndWrapsFromTheNextLookOn() {
        Sleutelbestand bestand = Sleutelbestand.met(folder, "sleutel", "index");
        Hoofdsleutelbestand knoop = bestand.knoop("sleutel");
        bestand.erbij("sleutel-2");

        knoop.herlees();
        assertThat(knoop.nu().inGebruik()).isEqualTo("sleutel");
        assertThat(knoop.nu().zoek("sleutel-2")).isPresent();
        assertThat(knoop.nu().isAchterhaald("sleutel-2"))
                .as("never back to the old one")
                .isFalse();

        knoop.herlees();
        assertThat(knoop.nu().inGebruik()).isEqualTo("sleutel-2");
        assertThat(knoop.nu().isAchterhaald("sleutel")).isTrue();
    }

    /** Another node looked earlier, and wraps with a key that this one has not read. */
    @Test
    void aKeyThatAnotherNodeReadEarlierIsReadAtOnceWhenItIsMet() {
        Sleutelbestand bestand = Sleutelbestand.met(folder, "sleutel", "index");
        Kluis achter = new Kluis(bestand.knoop("sleutel"), new SecureRandom());
        Kluis voor = bestand.erbij("sleutel-2").kluis("sleutel");
        Inhoudsleutel sleutel = voor.nieuweSleutel();
        byte[] zegel = voor.verzegel(sleutel, "hier", new Inhoud("tekst"));

        assertThat(achter.open(achter.sleutel(sleutel.verpakt()), "hier", zegel, Inhoud.class))
                .isEqualTo(new Inhoud("tekst"));
        assertThat(achter.klopt(voor.vingerafdruk(new Inhoud("a")), new Inhoud("a")))
                .isTrue();
    }

    /** Places in a search result are handed in by callers: who makes up aliases must not keep us opening the keystore. */
    @Test
    void anUnknownAliasIsNoReasonToReadAnUnchangedFile() {
        Sleutelbestand bestand = Sleutelbestand.met(folder, "sleutel", "index");
        int[] gelezen = {0};
        Path pad = folder.resolve("kluis.p12");
        Kluis kluis = new Kluis(
                new Hoofdsleutelbestand(pad, () -> {
                    gelezen[0]++;
                    return Hoofdsleutels.lees(pad, Sleutelbestand.WACHTWOORD, "sleutel", "index");
                }),
                new SecureRandom());
        byte[] vreemd = bestand.erbij("vreemd").weg("vreemd").kluis("sleutel").vingerafdruk(new Inhoud("a"));
        vreemd[1] = 'x';

        for (int i = 0; i < 100; i++) {
            assertThatExceptionOfType(SleutelWeg.class).isThrownBy(() -> kluis.klopt(vreemd, new Inhoud("a")));
        }

        assertThat(gelezen[0])
                .as("at the start, and once because the file was written")
                .isEqualTo(2);
    }

    @Test
    void aFileThatCannotBeUsedNeverReplacesAGoodOneAndIsToldOnce() {
        for (Consumer<Sleutelbestand> fout : List.<Consumer<Sleutelbestand>>of(
                Sleutelbestand::stuk,
                bestand -> bestand.schrijf(new byte[0]),
                bestand -> bestand.weg("sleutel"),
                bestand -> bestand.weg("sleutel").erbij("sleutel-2"),
                bestand -> bestand.weg("index"),
                bestand -> bestand.erbij("index"),
                bestand -> bestand.erbij("sleutel"))) {
            Sleutelbestand bestand = Sleutelbestand.met(folder, "sleutel", "index");
            byte[] goed = bestand.inhoud();
            Hoofdsleutelbestand knoop = bestand.knoop("sleutel");
            Hoofdsleutels voor = knoop.nu();

            fout.accept(bestand);
            List<ILoggingEvent> regels = gelogd(() -> {
                knoop.herlees();
                knoop.herlees();
            });

            assertThat(knoop.nu()).isEqualTo(voor);
            assertThat(knoop.geweigerd()).isPresent();
            assertThat(regels).singleElement().satisfies(regel -> {
                assertThat(regel.getLevel()).isEqualTo(Level.WARN);
                assertThat(regel.getFormattedMessage())
                        .contains("gateway.kluis.")
                        .doesNotContain(Sleutelbestand.WACHTWOORD);
                assertThat(regel.getThrowableProxy()).isNull();
            });
            bestand.schrijf(goed);
            knoop.herlees();
            assertThat(knoop.geweigerd()).isEmpty();
        }
    }

    @Test
    void afterARotationTheOldKeyMayGo() {
        Sleutelbestand bestand = Sleutelbestand.met(folder, "sleutel", "index");
        Hoofdsleutelbestand knoop = bestand.knoop("sleutel");
        bestand.erbij("sleutel-2");
        knoop.herlees();
        knoop.herlees();

        bestand.weg("sleutel");
        knoop.herlees();

        assertThat(knoop.geweigerd()).isEmpty();
        assertThat(knoop.nu().sleutels()).containsOnlyKeys("sleutel-2", "index");
        assertThat(bestand.knoop("sleutel").nu().inGebruik())
                .as("after a restart")
                .isEqualTo("sleutel-2");
    }

    private static List<ILoggingEvent> gelogd(Runnable handeling) {
        Logger logger = (Logger) LoggerFactory.getLogger(Hoofdsleutelbestand.class);
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        logger.addAppender(appender);
        try {
            handeling.run();
        } finally {
            logger.detachAppender(appender);
        }
        return List.copyOf(appender.list);
    }
}
