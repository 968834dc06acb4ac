package nl.machtigingen.kluis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ObjectsleutelTest {

    private final Objectsleutel sleutel = Objectsleutel.nieuw(new SecureRandom());

    @Test
    void whatWasEncryptedOpensAtTheSamePlaceWithTheStoredKey() throws Exception {
        byte[] inhoud = inhoud(200_000);
        Objectsleutel bewaard = Schrift.lees(Schrift.schrijf(sleutel), Objectsleutel.class);
        assertThat(ontsleuteld(bewaard, "hier", versleuteld(inhoud))).isEqualTo(inhoud);
    }

    @Test
    void anotherPlaceOrKeyDoesNotOpen() throws Exception {
        byte[] versleuteld = versleuteld(inhoud(100));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> ontsleuteld(sleutel, "daar", versleuteld));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> ontsleuteld(Objectsleutel.nieuw(new SecureRandom()), "hier", versleuteld));
    }

    @Test
    void theSameContentNeverLooksTheSame() throws Exception {
        assertThat(versleuteld(inhoud(100))).isNotEqualTo(versleuteld(inhoud(100)));
    }

    @Test
    void doesNotPrintItself() {
        assertThat(sleutel.toString()).doesNotContain(sleutel.schrijf());
    }

    private byte[] versleuteld(byte[] inhoud) throws IOException {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        try (OutputStream stroom = sleutel.versleutel(uit, "hier")) {
            stroom.write(inhoud);
        }
        return uit.toByteArray();
    }

    private static byte[] ontsleuteld(Objectsleutel sleutel, String plaats, byte[] versleuteld) throws IOException {
        try (InputStream stroom = sleutel.ontsleutel(new ByteArrayInputStream(versleuteld), plaats)) {
            return stroom.readAllBytes();
        }
    }

    private static byte[] inhoud(int grootte) {
        byte[] inhoud = new byte[grootte];
        new Random(1).nextBytes(inhoud);
        return inhoud;
    }
}
