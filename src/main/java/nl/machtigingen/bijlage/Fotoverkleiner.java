package nl.machtigingen.bijlage;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import nl.machtigingen.fout.Weigering;

/**
 * Makes a photo smaller and keeps it legible (S-87, S-88): fewer pixels, upright, in the colours of a screen, and without what the telephone
 * wrote into it, such as the place where it was taken. Always gives a JPEG. One at a time, because an opened picture takes much memory;
 * thread-safe.
 */
public final class Fotoverkleiner {

    private static final Set<String> SOORTEN = Set.of("image/jpeg", "image/png");

    /** Less is not worth a picture that is not the original any more. */
    private static final double HOOGSTENS = 0.9;

    private static final Duration WACHT = Duration.ofSeconds(20);

    static {
        // Otherwise ImageIO writes what it reads into a temporary file, in the clear.
        ImageIO.setUseCache(false);
    }

    private final BijlageSettings.Fotos settings;
    private final Semaphore beurt = new Semaphore(1, true);

    Fotoverkleiner(BijlageSettings.Fotos settings) {
        this.settings = settings;
    }

    /** Whether it is worth trying. */
    public boolean isGroteFoto(String mediatype, long grootte) {
        return SOORTEN.contains(mediatype) && grootte >= settings.vanaf().toBytes();
    }

    /** What it is called when it has become a JPEG. */
    public static String naam(String naam) {
        return naam.replaceFirst("\\.[^.]*$", "") + ".jpg";
    }

    /**
     * The smaller one.
     *
     * @param foto read to its end; not closed
     * @return empty when it would hardly be smaller, has too many pixels to be opened, or is no picture that can be read
     * @throws Weigering SYS-001 when others keep it busy
     * @throws IOException when {@code foto} cannot be read to its end
     */
    public Optional<byte[]> verklein(InputStream foto) throws IOException {
        neemBeurt();
        try {
            byte[] origineel = foto.readAllBytes();
            return verklein(origineel).filter(kleiner -> kleiner.length <= HOOGSTENS * origineel.length);
        } finally {
            beurt.release();
        }
    }

    private Optional<byte[]> verklein(byte[] origineel) {
        try {
            double schaal = schaal(origineel);
            if (schaal == 0) {
                return Optional.empty();
            }
            BufferedImage beeld = Thumbnails.of(new ByteArrayInputStream(origineel))
                    .scale(schaal)
                    .asBufferedImage();
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            Thumbnails.of(opWit(beeld))
                    .scale(1)
                    .outputFormat("jpg")
                    .outputQuality(settings.kwaliteit() / 100.0)
                    .toOutputStream(jpeg);
            return Optional.of(jpeg.toByteArray());
        } catch (IOException | RuntimeException e) {
            // what somebody else made can break in every way; its text may hold what is in the file
            return Optional.empty();
        }
    }

    /** By its first bytes, before anything of it is unpacked; zero when it is not to be opened. */
    private double schaal(byte[] origineel) throws IOException {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(origineel))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return 0;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int breed = reader.getWidth(0);
                int hoog = reader.getHeight(0);
                return (long) breed * hoog > settings.beeldpunten()
                        ? 0
                        : Math.min(1, (double) settings.langsteZijde() / Math.max(breed, hoog));
            } finally {
                reader.dispose();
            }
        }
    }

    /** A JPEG cannot be transparent. */
    private static BufferedImage opWit(BufferedImage beeld) {
        if (beeld.getType() == BufferedImage.TYPE_INT_RGB) {
            return beeld;
        }
        BufferedImage wit = new BufferedImage(beeld.getWidth(), beeld.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = wit.createGraphics();
        try {
            pen.drawImage(beeld, 0, 0, Color.WHITE, null);
        } finally {
            pen.dispose();
        }
        return wit;
    }

    private void neemBeurt() {
        try {
            if (!beurt.tryAcquire(WACHT.toSeconds(), TimeUnit.SECONDS)) {
                throw Weigering.teDruk(WACHT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Weigering.teDruk(WACHT);
        }
    }
}
