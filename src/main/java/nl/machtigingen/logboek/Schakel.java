package nl.machtigingen.logboek;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the chain and the hash there: whoever knows it, knows everything before it. Says nothing about anybody.
 *
 * @param keten 1 for the first line; 0 for the beginning, before it
 * @param hash 32 bytes
 */
record Schakel(long keten, byte[] hash) {

    private static final Pattern VORM = Pattern.compile("([1-9][0-9]{0,17})-([0-9a-f]{64})");

    /** @throws IllegalArgumentException when it is not what {@link #toString} writes */
    static Schakel van(String tekst) {
        Matcher gelezen = VORM.matcher(tekst);
        if (!gelezen.matches()) {
            throw new IllegalArgumentException("an anchor is a number, a hyphen and 64 hexadecimal digits");
        }
        return new Schakel(Long.parseLong(gelezen.group(1)), HexFormat.of().parseHex(gelezen.group(2)));
    }

    Schakel volgende(Logregel regel) {
        return new Schakel(keten + 1, regel.hash(hash, keten + 1));
    }

    boolean heeft(byte[] andere) {
        return Arrays.equals(hash, andere);
    }

    @Override
    public boolean equals(Object ander) {
        return ander instanceof Schakel schakel && schakel.keten == keten && heeft(schakel.hash);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(keten);
    }

    /** As it stands in the log: {@code 1234-0123…}. */
    @Override
    public String toString() {
        return keten + "-" + HexFormat.of().formatHex(hash);
    }
}
