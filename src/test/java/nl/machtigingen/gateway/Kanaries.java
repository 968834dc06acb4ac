package nl.machtigingen.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Words that must not be found again, in the shapes that software gives to text: UTF-8, UTF-16 both ways round, and base64 of each. */
final class Kanaries {

    private static final int FROM_THREE_BYTES = 4;

    /** By what it says, and in which shape; one char a byte. */
    private final Map<String, String> shapes = new LinkedHashMap<>();

    Kanaries(List<String> words) {
        for (String word : words) {
            for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                byte[] bytes = word.getBytes(charset);
                shapes.put(word + " in " + charset, latin(bytes));
                for (int offset = 0; offset < 3; offset++) {
                    shapes.put(word + " in base64 of " + charset + " at " + offset, base64(bytes, offset));
                }
            }
        }
    }

    /** The characters that do not depend on what stands before and after. */
    private static String base64(byte[] bytes, int offset) {
        byte[] shifted = new byte[offset + bytes.length - (offset + bytes.length) % 3];
        System.arraycopy(bytes, 0, shifted, offset, shifted.length - offset);
        String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        return offset == 0 ? text : text.substring(FROM_THREE_BYTES);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Which of them are in these bytes. */
    List<String> in(byte[] bytes) {
        String text = latin(bytes);
        return shapes.entrySet().stream()
                .filter(shape -> text.contains(shape.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Which of them are in the files under a folder, and where; a file that goes away meanwhile is not there. */
    List<String> under(Path folder) {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                in(read(file)).forEach(kanarie -> found.add(folder.relativize(file) + ": " + kanarie));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static byte[] read(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new byte[0];
        }
    }
}
