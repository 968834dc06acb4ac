package nl.machtigingen.bijlage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.Map;
import nl.machtigingen.begrippen.Zorgsoort;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits hold while a message streams in (S-87, S-88, S-89). */
class OntvangstTest {

    private static final int MB = 1 << 20;

    @TempDir
    private static Path map;

    private static Bijlageomgeving omgeving;

    @BeforeAll
    static void begin() {
        omgeving = Bijlageomgeving.in(map, Map.of("gateway.bijlage.aantal", "3"), null);
    }

    @AfterAll
    static void eind() {
        omgeving.close();
    }

    @AfterEach
    void nietsBlijftLiggen() {
        omgeving.doeWatTeDoenStaat();
        assertThat(omgeving.bestanden()).isEmpty();
        assertThat(omgeving.genoteerdeObjecten()).isZero();
    }

    @Test
    void mondzorgMayBring22MbAndOtherCare7() {
        assertThat(omgeving.bijlagen().limiet(Zorgsoort.MONDZORG)).isEqualTo(new Limiet(22L * MB));
        for (Zorgsoort anders :
                new Zorgsoort[] {Zorgsoort.MEDISCH_SPECIALISTISCH, Zorgsoort.KAAKCHIRURGIE, Zorgsoort.BUITENLAND}) {
            assertThat(omgeving.bijlagen().limiet(anders)).as("%s", anders).isEqualTo(new Limiet(7L * MB));
        }
        assertThat(omgeving.bijlagen().ruimsteLimiet()).isEqualTo(new Limiet(22L * MB));
    }

    /** S-89: the limit is on the total. */
    @Test
    void theLastByteThatFitsIsTakenAndOneMoreIsRefused() throws Exception {
        try (Ontvangst ontvangst = ontvangst(Zorgsoort.KAAKCHIRURGIE)) {
            ontvangst.neemIn(pdf(3 * MB));
            ontvangst.neemIn(pdf(4 * MB));
            assertThat(ontvangst.totaal()).isEqualTo(7L * MB);
            weigertMet("7 MB", () -> ontvangst.neemIn(pdf(1)));
        }
        try (Ontvangst ontvangst = ontvangst(Zorgsoort.KAAKCHIRURGIE)) {
            ontvangst.neemIn(pdf(3 * MB));
            weigertMet("7 MB", () -> ontvangst.neemIn(pdf(4 * MB + 1)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 65535, 65536, 65537, 131072, 300000})
    void notAByteIsReadBeyondTheOneThatShowsIt(int limiet) {
        Teller eindeloos = new Teller(new SequenceInputStream(pdf(40), new Eindeloos()));
        try (Ontvangst ontvangst = omgeving.bijlagen().begin(new Limiet(limiet))) {
            weigertMet("0 MB", () -> ontvangst.neemIn(eindeloos));
        }
        assertThat(eindeloos.gelezen).isEqualTo(limiet + 1L);
    }

    @Test
    void theLimitCanBeLoweredOnceTheCareIsKnown() throws Exception {
        try (Ontvangst ontvangst = ontvangst(Zorgsoort.MONDZORG)) {
            ontvangst.neemIn(pdf(7 * MB));
            ontvangst.verlaagTot(omgeving.bijlagen().limiet(Zorgsoort.BUITENLAND));
            ontvangst.verlaagTot(omgeving.bijlagen().limiet(Zorgsoort.MONDZORG));
            weigertMet("7 MB", () -> ontvangst.neemIn(pdf(1)));
        }
        try (Ontvangst ontvangst = ontvangst(Zorgsoort.MONDZORG)) {
            ontvangst.neemIn(pdf(7 * MB + 1));
            weigertMet("7 MB", () -> ontvangst.verlaagTot(omgeving.bijlagen().limiet(Zorgsoort.BUITENLAND)));
        }
    }

    @Test
    void oneFileTooManyIsRefused() throws Exception {
        try (Ontvangst ontvangst = ontvangst(Zorgsoort.MONDZORG)) {
            for (int i = 0; i < 3; i++) {
                ontvangst.neemIn(pdf(10));
            }
            weigertMet("3 bijlagen", () -> ontvangst.neemIn(pdf(10)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65536, 200_000})
    void aSenderThatBreaksOffLeavesNothing(int na) {
        try (Ontvangst ontvangst = ontvangst(Zorgsoort.MONDZORG)) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> ontvangst.neemIn(new SequenceInputStream(pdf(na), new Afgebroken())))
                    .withMessage("verbinding weg");
        }
    }

    @Test
    void aFileThatIsNotAcceptedIsReadButNotKept() throws Exception {
        try (Ontvangst ontvangst = ontvangst(Zorgsoort.MONDZORG)) {
            OntvangenBijlage zip = ontvangst.neemIn(new ByteArrayInputStream(Voorbeeldbestand.zip()));
            assertThat(zip.bewaard()).isNull();
            assertThat(ontvangst.totaal()).isEqualTo(zip.grootte()).isPositive();
            assertThat(omgeving.bestanden()).isEmpty();
        }
    }

    private static Ontvangst ontvangst(Zorgsoort zorgsoort) {
        return omgeving.bijlagen().begin(omgeving.bijlagen().limiet(zorgsoort));
    }

    private static InputStream pdf(int grootte) {
        return new ByteArrayInputStream(Voorbeeldbestand.pdf(grootte, 1));
    }

    private static void weigertMet(String limiet, org.assertj.core.api.ThrowableAssert.ThrowingCallable werk) {
        assertThatExceptionOfType(Weigering.class).isThrownBy(werk).satisfies(weigering -> {
            assertThat(weigering.code()).isEqualTo(Foutcode.BIJ_001);
            assertThat(weigering.omschrijving()).contains(limiet);
        });
    }

    private static final class Eindeloos extends InputStream {
        @Override
        public int read() {
            return 'x';
        }
    }

    private static final class Afgebroken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("verbinding weg");
        }

        /** As a socket does; the default of InputStream hides a failure after the first byte. */
        @Override
        public int read(byte[] naar, int vanaf, int lengte) throws IOException {
            throw new IOException("verbinding weg");
        }
    }

    private static final class Teller extends FilterInputStream {

        private long gelezen;

        Teller(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int teken = super.read();
            gelezen += teken < 0 ? 0 : 1;
            return teken;
        }

        @Override
        public int read(byte[] naar, int vanaf, int lengte) throws IOException {
            int aantal = super.read(naar, vanaf, lengte);
            gelezen += Math.max(0, aantal);
            return aantal;
        }
    }
}
