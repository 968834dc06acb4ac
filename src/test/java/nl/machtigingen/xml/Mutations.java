package nl.machtigingen.xml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A message with one to three things changed at random: bytes, or tags and texts. The same number gives the same mutation. */
public final class Mutations {

    private static final Pattern PIECE = Pattern.compile("<[^>]*>|[^<]+");
    private static final List<String> ODD = List.of(
            "<![CDATA[<]]>",
            "<!-- - -->",
            "<?doe iets?>",
            "&amp;",
            "&#0;",
            "&#x10FFFF;",
            "&onbekend;",
            "&lt;!DOCTYPE a>",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "<xop:Include xmlns:xop=\"http://www.w3.org/2004/08/xop/include\" href=\"cid:x\"/>",
            "<a xmlns=\"\"/>",
            "<a:b/>",
            "\u0000",
            "\uFFFE",
            "\uD83E\uDDB7",
            "]]>",
            "9".repeat(400),
            "-1",
            "NaN",
            "0000-00-00",
            "9999-12-31",
            " ");

    private Mutations() {}

    public static Stream<byte[]> of(String message, int number) {
        return IntStream.range(0, number).mapToObj(seed -> of(message, new Random(seed)));
    }

    private static byte[] of(String message, Random random) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(3); i >= 0; i--) {
            bytes = random.nextBoolean() ? inBytes(bytes, random) : inPieces(bytes, random);
        }
        return bytes;
    }

    private static byte[] inBytes(byte[] from, Random random) {
        if (from.length == 0) {
            return from;
        }
        int at = random.nextInt(from.length);
        int until = Math.min(from.length, at + 1 + random.nextInt(40));
        return switch (random.nextInt(5)) {
            case 0 -> {
                byte[] changed = from.clone();
                changed[at] ^= (byte) (1 << random.nextInt(8));
                yield changed;
            }
            case 1 -> joined(from, at, new byte[0], until);
            case 2 -> joined(from, until, Arrays.copyOfRange(from, at, until), until);
            case 3 -> Arrays.copyOf(from, at);
            default -> {
                byte[] noise = new byte[1 + random.nextInt(4)];
                random.nextBytes(noise);
                yield joined(from, at, noise, at);
            }
        };
    }

    private static byte[] inPieces(byte[] from, Random random) {
        List<String> pieces = new ArrayList<>();
        for (Matcher piece = PIECE.matcher(new String(from, StandardCharsets.UTF_8)); piece.find(); ) {
            pieces.add(piece.group());
        }
        if (pieces.isEmpty()) {
            return from;
        }
        int at = random.nextInt(pieces.size());
        switch (random.nextInt(5)) {
            case 0 -> pieces.remove(at);
            case 1 -> pieces.add(at, pieces.get(random.nextInt(pieces.size())));
            case 2 -> pieces.add(at, ODD.get(random.nextInt(ODD.size())));
            case 3 ->
                pieces.set(
                        at,
                        pieces.get(at)
                                .replaceFirst(
                                        "[A-Za-z0-9]+",
                                        ODD.get(random.nextInt(ODD.size()))
                                                .replace("\\", "")
                                                .replace("$", "")));
            default -> pieces.set(at, pieces.get(at).replaceFirst(">", " xmlns:x=\"urn:x\" x:y='z'>"));
        }
        return String.join("", pieces).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] from, int until, byte[] middle, int on) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(from, 0, until);
        out.write(middle, 0, middle.length);
        out.write(from, on, from.length - on);
        return out.toByteArray();
    }
}
