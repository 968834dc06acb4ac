package nl.machtigingen.formulier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check on the prestaties together as data (S-98, D55), for software that wants to apply it before it submits.
 *
 * @param codes what it is about, in the order of the form
 * @param met the codes that exclude or are asked for; empty for kinds that know none
 * @param min least number; absent where there is none
 * @param max greatest number, of one code or of all together; absent where there is none
 * @param wanneer condition under which it holds, in the XPath of the rules; always when absent
 * @param zin Dutch, one sentence
 * @param bron a number of the sources, or {@code aanname}
 */
public record Jvcregel(
        Soort soort,
        List<String> codes,
        List<String> met,
        @Nullable Integer min,
        @Nullable Integer max,
        @Nullable String wanneer,
        String zin,
        String bron) {

    /** Above this no number can be asked for, so it stands for no limit. */
    static final int ONBEGRENSD = 9999;

    public Jvcregel {
        codes = List.copyOf(codes);
        met = List.copyOf(met);
    }

    /** The four documented kinds. */
    public enum Soort {
        MAG_NIET_MET,
        VERPLICHT_MET,
        MIN_MAX,
        GECOMBINEERDE_MAX
    }
}
