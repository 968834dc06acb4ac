package nl.machtigingen.bijlage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as practices send them, and as they had better not. */
public final class Voorbeeldbestand {

    private Voorbeeldbestand() {}

    /** Begins as a PDF, and goes on with noise that repeats for the same seed. */
    public static byte[] pdf(int grootte, long zaad) {
        byte[] inhoud = new byte[grootte];
        new Random(zaad).nextBytes(inhoud);
        byte[] begin = tekst("%PDF-1.7\n%Een voorbeeld zonder patient.\n");
        System.arraycopy(begin, 0, inhoud, 0, Math.min(begin.length, grootte));
        return inhoud;
    }

    static byte[] jpeg() {
        return bytes(0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, 'J', 'F', 'I', 'F', 0x00, 0x01, 0x01, 0, 0, 1, 0, 1, 0, 0);
    }

    static byte[] png() {
        return bytes(0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1);
    }

    static byte[] tiff() {
        return bytes('I', 'I', 42, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    static byte[] html() {
        return tekst("<!DOCTYPE html><html><head><script>alert(1)</script></head><body>foto</body></html>");
    }

    static byte[] zip() {
        return archief("factuur.exe");
    }

    static byte[] docx() {
        return archief("[Content_Types].xml");
    }

    private static byte[] archief(String naam) {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(uit)) {
            zip.putNextEntry(new ZipEntry(naam));
            zip.write(tekst("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return uit.toByteArray();
    }

    static byte[] tekst(String tekst) {
        return tekst.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(int... waarden) {
        byte[] bytes = new byte[waarden.length];
        for (int i = 0; i < waarden.length; i++) {
            bytes[i] = (byte) waarden[i];
        }
        return bytes;
    }
}
