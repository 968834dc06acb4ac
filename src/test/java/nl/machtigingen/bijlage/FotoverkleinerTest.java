package nl.machtigingen.bijlage;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** S-87, S-88: nobody shrinks photos by hand to stay under the limit. */
class FotoverkleinerTest {

    private static final String PLAATS = "N 52.0907 E 5.1214";

    private final Fotoverkleiner verkleiner =
            new Fotoverkleiner(new BijlageSettings.Fotos(2_400, 85, DataSize.ofMegabytes(1), 50_000_000));

    @Test
    void aPhotoGetsFewerPixelsAndKeepsItsColours() throws IOException {
        byte[] foto = bestand(foto(4_000, 3_000, BufferedImage.TYPE_INT_RGB), "jpg");

        BufferedImage kleiner = beeld(verkleind(foto).orElseThrow());

        assertThat(kleiner.getWidth()).isEqualTo(2_400);
        assertThat(kleiner.getHeight()).isEqualTo(1_800);
        isOngeveer(kleiner.getRGB(100, 900), Color.RED);
        isOngeveer(kleiner.getRGB(2_300, 900), Color.BLUE);
    }

    /** A telephone stores what its sensor saw, and writes beside it how it was held, and where. */
    @Test
    void aPhotoIsSetUprightAndForgetsWhereItWasTaken() throws IOException {
        byte[] foto = metExif(bestand(foto(4_000, 3_000, BufferedImage.TYPE_INT_RGB), "jpg"), 6);
        assertThat(new String(foto, StandardCharsets.ISO_8859_1)).contains(PLAATS);

        byte[] jpeg = verkleind(foto).orElseThrow();

        BufferedImage kleiner = beeld(jpeg);
        assertThat(kleiner.getWidth()).isEqualTo(1_800);
        assertThat(kleiner.getHeight()).isEqualTo(2_400);
        isOngeveer(kleiner.getRGB(900, 100), Color.RED);
        isOngeveer(kleiner.getRGB(900, 2_300), Color.BLUE);
        assertThat(new String(jpeg, StandardCharsets.ISO_8859_1)).doesNotContain(PLAATS, "Exif");
    }

    /** A sensor in the mouth gives no more pixels than this; only the packing changes. */
    @Test
    void whatIsSmallEnoughKeepsItsPixels() throws IOException {
        byte[] foto = bestand(foto(1_700, 1_300, BufferedImage.TYPE_INT_RGB), "png");

        BufferedImage kleiner = beeld(verkleind(foto).orElseThrow());

        assertThat(kleiner.getWidth()).isEqualTo(1_700);
    }

    @Test
    void whatWasTransparentBecomesWhite() throws IOException {
        BufferedImage foto = foto(2_000, 2_000, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < 100; x++) {
            for (int y = 0; y < 100; y++) {
                foto.setRGB(x, y, 0);
            }
        }

        BufferedImage kleiner = beeld(verkleind(bestand(foto, "png")).orElseThrow());

        isOngeveer(kleiner.getRGB(50, 50), Color.WHITE);
    }

    @Test
    void whatWouldHardlyBecomeSmallerStaysAsItIs() throws IOException {
        byte[] eenmaal = verkleind(bestand(foto(4_000, 3_000, BufferedImage.TYPE_INT_RGB), "jpg"))
                .orElseThrow();

        assertThat(verkleind(eenmaal)).isEmpty();
    }

    /** A few bytes that unpack to ten gigabytes. */
    @Test
    void aBombIsNotUnpacked() throws IOException {
        byte[] png = bestand(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png");
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);

        assertThat(verkleind(png)).isEmpty();
    }

    @Test
    void whatIsNoPictureIsLeftAlone() throws IOException {
        byte[] png = bestand(foto(1_500, 1_500, BufferedImage.TYPE_INT_RGB), "png");

        assertThat(verkleind(new byte[0])).isEmpty();
        assertThat(verkleind("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(verkleind(Arrays.copyOf(png, png.length / 2))).isEmpty();
        assertThat(verkleiner.isGroteFoto("application/pdf", 9 << 20)).isFalse();
        assertThat(verkleiner.isGroteFoto("image/tiff", 9 << 20)).isFalse();
        assertThat(verkleiner.isGroteFoto("image/jpeg", (1 << 20) - 1)).isFalse();
        assertThat(verkleiner.isGroteFoto("image/jpeg", 1 << 20)).isTrue();
    }

    /** Else the library leaves pictures of patients in the folder for temporary files. */
    @Test
    void nothingOfItIsWrittenToADisk() throws IOException {
        verkleind(new byte[0]);

        assertThat(ImageIO.getUseCache()).isFalse();
    }

    @Test
    void itsNameSaysWhatItHasBecome() {
        assertThat(Fotoverkleiner.naam("scan.png")).isEqualTo("scan.jpg");
        assertThat(Fotoverkleiner.naam("foto.van.boven.jpeg")).isEqualTo("foto.van.boven.jpg");
        assertThat(Fotoverkleiner.naam("zonder")).isEqualTo("zonder.jpg");
    }

    private Optional<byte[]> verkleind(byte[] bestand) throws IOException {
        return verkleiner.verklein(new ByteArrayInputStream(bestand));
    }

    /** Red at the left, blue at the right, and grain all over. */
    private static BufferedImage foto(int breed, int hoog, int soort) {
        BufferedImage foto = new BufferedImage(breed, hoog, soort);
        Graphics2D pen = foto.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, breed / 2, hoog);
        pen.setColor(Color.BLUE);
        pen.fillRect(breed / 2, 0, breed - breed / 2, hoog);
        pen.dispose();
        Random toeval = new Random(breed);
        for (int x = 0; x < breed; x++) {
            for (int y = 0; y < hoog; y++) {
                foto.setRGB(x, y, foto.getRGB(x, y) ^ (toeval.nextInt() & 0x1F1F1F));
            }
        }
        return foto;
    }

    private static byte[] bestand(BufferedImage beeld, String soort) throws IOException {
        ByteArrayOutputStream naar = new ByteArrayOutputStream();
        assertThat(ImageIO.write(beeld, soort, naar)).isTrue();
        return naar.toByteArray();
    }

    /** In the place of the first segment, as telephones write it: a TIFF with one field, the orientation, and words behind it. */
    private static byte[] metExif(byte[] jpeg, int stand) {
        byte[] woorden = PLAATS.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(36 + woorden.length);
        exif.putShort((short) 0xFFE1).putShort((short) (34 + woorden.length));
        exif.put("Exif".getBytes(StandardCharsets.US_ASCII)).putShort((short) 0);
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) stand).putShort((short) 0).putInt(0).put(woorden);
        int eerste = 2 + 2 + ByteBuffer.wrap(jpeg).getShort(4);
        return ByteBuffer.allocate(2 + exif.position() + jpeg.length - eerste)
                .put(jpeg, 0, 2)
                .put(exif.array(), 0, exif.position())
                .put(jpeg, eerste, jpeg.length - eerste)
                .array();
    }

    private static BufferedImage beeld(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static void isOngeveer(int rgb, Color verwacht) {
        Color kleur = new Color(rgb);
        assertThat(Math.abs(kleur.getRed() - verwacht.getRed())
                        + Math.abs(kleur.getGreen() - verwacht.getGreen())
                        + Math.abs(kleur.getBlue() - verwacht.getBlue()))
                .as("%s for %s", kleur, verwacht)
                .isLessThan(120);
    }
}
