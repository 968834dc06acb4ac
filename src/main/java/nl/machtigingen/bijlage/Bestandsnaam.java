package nl.machtigingen.bijlage;

import org.jspecify.annotations.Nullable;

/** What may be in the name of a file. A name is shown to people and handed on; it is never used as a path. */
final class Bestandsnaam {

    private static final int LANGSTE = 255;

    private Bestandsnaam() {}

    /**
     * Whether the name is one to 255 characters without any that cannot be seen: control characters break logs and headers, and those that
     * turn the direction of writing around show another extension than there is.
     */
    static boolean kan(String naam) {
        int lengte = naam.codePointCount(0, naam.length());
        return lengte >= 1
                && lengte <= LANGSTE
                && !naam.isBlank()
                && naam.codePoints().noneMatch(Bestandsnaam::isOnzichtbaar);
    }

    /** What stands after the last dot of the last part of the name; null without a dot. */
    static @Nullable String extensie(String naam) {
        String laatste = naam.substring(Math.max(naam.lastIndexOf('/'), naam.lastIndexOf('\\')) + 1);
        int punt = laatste.lastIndexOf('.');
        return punt < 0 ? null : laatste.substring(punt + 1);
    }

    private static boolean isOnzichtbaar(int teken) {
        return switch (Character.getType(teken)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
