package nl.machtigingen.contract;

/** The white space rule of XML Schema, which a value that is not a string has gone through before its pattern is tried. */
final class Lexical {

    private Lexical() {}

    static String collapse(String lexical) {
        int start = 0;
        int end = lexical.length();
        while (start < end && isWhiteSpace(lexical.charAt(start))) {
            start++;
        }
        while (end > start && isWhiteSpace(lexical.charAt(end - 1))) {
            end--;
        }
        return lexical.substring(start, end);
    }

    /** The four characters of XML, not those of {@link String#strip}: another blank is not white space to a validator. */
    private static boolean isWhiteSpace(char character) {
        return character == ' ' || character == '\t' || character == '\n' || character == '\r';
    }
}
