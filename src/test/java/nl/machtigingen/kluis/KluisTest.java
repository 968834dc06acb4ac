package nl.machtigingen.kluis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nl.machtigingen.begrippen.Bsn;
import nl.machtigingen.begrippen.Zoeksleutel;
import org.junit.jupiter.api.Test;

class KluisTest {

    private static final Zoeksleutel INHOUD = new Zoeksleutel.OpBsn(new Bsn("111222333"), LocalDate.of(1980, 2, 29));

    private static final Duration MINUUT = Duration.ofMinutes(1);

    private final SecretKey oude = sleutel(1);
    private final SecretKey nieuwe = sleutel(2);
    private final Kluis kluis = kluis("oud", Map.of("oud", oude));

    @Test
    void whatIsSealedOpensAgainAtTheSamePlace() {
        Inhoudsleutel sleutel = kluis.nieuweSleutel();
        byte[] zegel = kluis.verzegel(sleutel, "machtiging/1", new Drager(INHOUD));
        assertThat(kluis.open(kluis.sleutel(sleutel.verpakt()), "machtiging/1", zegel, Drager.class))
                .isEqualTo(new Drager(INHOUD));
    }

    @Test
    void sealedContentShowsNothing() {
        byte[] zegel = kluis.verzegel(kluis.nieuweSleutel(), "machtiging/1", new Drager(INHOUD));
        assertThat(new String(zegel, StandardCharsets.ISO_8859_1)).doesNotContain("111222333", "1980", "bsn");
    }

    @Test
    void whatWasMovedToAnotherPlaceDoesNotOpen() {
        Inhoudsleutel sleutel = kluis.nieuweSleutel();
        byte[] zegel = kluis.verzegel(sleutel, "machtiging/1", new Drager(INHOUD));
        assertThatIllegalStateException().isThrownBy(() -> kluis.open(sleutel, "machtiging/2", zegel, Drager.class));
    }

    @Test
    void oneFlippedBitDoesNotOpen() {
        Inhoudsleutel sleutel = kluis.nieuweSleutel();
        byte[] zegel = kluis.verzegel(sleutel, "machtiging/1", new Drager(INHOUD));
        zegel[zegel.length - 1] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> kluis.open(sleutel, "machtiging/1", zegel, Drager.class));
    }

    @Test
    void afterARotationTheOldKeyStillOpensAndTheNewOneSeals() {
        Inhoudsleutel vanVroeger = kluis.nieuweSleutel();
        byte[] zegel = kluis.verzegel(vanVroeger, "machtiging/1", new Drager(INHOUD));
        byte[] afdruk = kluis.vingerafdruk(new Drager(INHOUD));
        Kluis daarna = kluis("nieuw", Map.of("oud", oude, "nieuw", nieuwe));

        assertThat(daarna.open(daarna.sleutel(vanVroeger.verpakt()), "machtiging/1", zegel, Drager.class))
                .isEqualTo(new Drager(INHOUD));
        assertThat(daarna.klopt(afdruk, new Drager(INHOUD))).isTrue();
        Kluis zonderOude = kluis("nieuw", Map.of("nieuw", nieuwe));
        assertThat(zonderOude.sleutel(daarna.nieuweSleutel().verpakt())).isNotNull();
        assertThatIllegalStateException().isThrownBy(() -> zonderOude.sleutel(vanVroeger.verpakt()));
    }

    @Test
    void aDigestTellsContentsApartAndNeedsTheKey() {
        byte[] afdruk = kluis.vingerafdruk(new Drager(INHOUD));
        assertThat(kluis.klopt(afdruk, new Drager(INHOUD))).isTrue();
        assertThat(kluis.klopt(afdruk, new Drager(new Zoeksleutel.OpBsn(new Bsn("999990019"), null))))
                .isFalse();
        assertThat(kluis("oud", Map.of("oud", nieuwe)).klopt(afdruk, new Drager(INHOUD)))
                .isFalse();
    }

    /** Otherwise nobody would be found any more by what he was found by before. */
    @Test
    void aBlindIndexStaysTheSameAfterARotationAndTellsPurposesApart() {
        Bsn bsn = new Bsn("111222333");
        byte[] index = kluis.blindeIndex("verzekerde", bsn);
        Kluis daarna = kluis("nieuw", Map.of("oud", oude, "nieuw", nieuwe));

        assertThat(daarna.blindeIndex("verzekerde", bsn)).isEqualTo(index);
        assertThat(kluis.blindeIndex("iets anders", bsn)).isNotEqualTo(index);
        assertThat(kluis.blindeIndex("verzekerde", new Bsn("999990019"))).isNotEqualTo(index);
        assertThat(kluis("nieuw", Map.of("nieuw", nieuwe)).blindeIndex("verzekerde", bsn))
                .isNotEqualTo(index);
    }

    @Test
    void aMissingSettingNamesItsKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KluisSettings(null, "x", "y", "y", MINUUT))
                .withMessageContaining("gateway.kluis.bestand");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KluisSettings(Path.of("certs-sample/kluis.p12"), "", "y", "y", MINUUT))
                .withMessageContaining("gateway.kluis.wachtwoord");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Hoofdsleutels.lees(Path.of("certs-sample/kluis.p12"), "voorbeeld", "bestaat-niet", "index-1"))
                .withMessageContaining("gateway.kluis.sleutel");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hoofdsleutels.lees(Path.of("certs-sample/kluis.p12"), "fout", "sleutel-1", "index-1"))
                .withMessageContaining("gateway.kluis.wachtwoord");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new KluisSettings(Path.of("certs-sample/kluis.p12"), "x", "y", "y", Duration.ofMillis(999)))
                .withMessageContaining("gateway.kluis.reload-interval");
    }

    @Test
    void settingsDoNotPrintTheirPassword() {
        assertThat(new KluisSettings(Path.of("certs-sample/kluis.p12"), "geheim", "sleutel-1", "index-1", MINUUT)
                        .toString())
                .doesNotContain("geheim");
    }

    private record Drager(Zoeksleutel sleutel) {}

    private static Kluis kluis(String inGebruik, Map<String, SecretKey> sleutels) {
        return new Kluis(
                new Hoofdsleutels(inGebruik, sleutels.containsKey("oud") ? "oud" : inGebruik, sleutels),
                new SecureRandom());
    }

    private static SecretKey sleutel(int vulling) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) vulling);
        return new SecretKeySpec(bytes, "AES");
    }
}
