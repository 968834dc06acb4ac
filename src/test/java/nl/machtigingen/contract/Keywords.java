package nl.machtigingen.contract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Reserved words of the languages that clients are generated in. Compared without case: PHP ignores case, and some
 * generators change it.
 */
final class Keywords {

    private static final String JAVA = """
            abstract assert boolean break byte case catch char class const continue default do double else enum extends \
            final finally float for goto if implements import instanceof int interface long native new package private \
            protected public return short static strictfp super switch synchronized this throw throws transient try void \
            volatile while true false null""";

    private static final String CSHARP = """
            abstract as base bool break byte case catch char checked class const continue decimal default delegate do \
            double else enum event explicit extern false finally fixed float for foreach goto if implicit in int \
            interface internal is lock long namespace new null object operator out override params private protected \
            public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true \
            try typeof uint ulong unchecked unsafe ushort using virtual void volatile while""";

    private static final String PHP = """
            __halt_compiler abstract and array as break callable case catch class clone const continue declare default \
            die do echo else elseif empty enddeclare endfor endforeach endif endswitch endwhile eval exit extends final \
            finally fn for foreach function global goto if implements include include_once instanceof insteadof \
            interface isset list match namespace new or print private protected public readonly require require_once \
            return static switch throw trait try unset use var while xor yield self parent true false null int float \
            bool string void iterable object mixed never enum""";

    private static final String PYTHON = """
            false none true and as assert async await break class continue def del elif else except finally for from \
            global if import in is lambda nonlocal not or pass raise return try while with yield""";

    private static final Set<String> ALL =
            Set.copyOf(Arrays.asList(String.join(" ", JAVA, CSHARP, PHP, PYTHON).split(" ")));

    private Keywords() {}

    static boolean contains(String name) {
        return ALL.contains(name.toLowerCase(Locale.ROOT));
    }
}
