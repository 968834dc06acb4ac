package nl.machtigingen.xml;

import java.util.regex.Pattern;

/**
 * How much of a sender's own words a refusal repeats: names of elements, attributes, prefixes and namespaces, cut short. A stray {@code <}
 * in free text makes a name of whatever follows it, so long numbers (a BSN, a date of birth) are left out of names too.
 */
final class Genoemd {

    private static final int LANGSTE_NAAM = 40;
    private static final int LANGSTE_NAMESPACE = 80;
    private static final Pattern GEEN_NAAMTEKEN = Pattern.compile("[^\\p{L}\\p{N}_.:\\-]");
    private static final Pattern GEEN_ADRESTEKEN = Pattern.compile("[^A-Za-z0-9_.:/#?=&%~+\\-]");
    private static final Pattern LANG_GETAL = Pattern.compile("\\p{N}{5,}|\\p{N}[\\p{N}.:\\-]{6,}\\p{N}");

    private Genoemd() {}

    static String naam(String naam) {
        return kort(GEEN_NAAMTEKEN.matcher(naam).replaceAll(""), LANGSTE_NAAM);
    }

    static String namespace(String namespace) {
        return kort(GEEN_ADRESTEKEN.matcher(namespace).replaceAll(""), LANGSTE_NAMESPACE);
    }

    private static String kort(String tekst, int hoogstens) {
        String zonderGetal = LANG_GETAL.matcher(tekst).replaceAll("…");
        return zonderGetal.length() <= hoogstens ? zonderGetal : zonderGetal.substring(0, hoogstens - 1) + "…";
    }
}
