package nl.machtigingen.fout;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an operator may read of an unexpected exception: the classes and the places, never the texts. A parser, a driver or a mapper
 * quotes the value that it stumbled over, and that may be a BSN.
 */
public final class Oorzaken {

    private static final int PLAATSEN = 12;

    private Oorzaken() {}

    public static String zonderTekst(@Nullable Throwable oorzaak) {
        return Stream.iterate(oorzaak, Objects::nonNull, Throwable::getCause)
                .map(t -> t.getClass().getName() + sqlState(t) + plaatsen(t))
                .collect(Collectors.joining("; caused by "));
    }

    /** Five characters of the standard: say whether it was a constraint, a deadlock or a lost connection. */
    private static String sqlState(Throwable t) {
        return t instanceof SQLException sql ? " (SQLState " + sql.getSQLState() + ")" : "";
    }

    private static String plaatsen(Throwable t) {
        return Arrays.stream(t.getStackTrace())
                .limit(PLAATSEN)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < ", " at ", ""));
    }
}
