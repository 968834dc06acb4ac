package nl.machtigingen.afhandeling;

import java.util.regex.Pattern;
import nl.machtigingen.fout.Weigering;

/**
 * A place in a practice's ledger, as callers keep it. It opens nothing: whoever changes it reads another part of the same practice's
 * ledger.
 */
public final class Cursor {

    private static final Pattern VORM = Pattern.compile("n-([0-9]{1,18})");

    private Cursor() {}

    /** The cursor with which to go on after this number. */
    public static String na(long nummer) {
        return "n-" + nummer;
    }

    static long lees(String cursor) {
        if (cursor.isEmpty()) {
            return 0;
        }
        var gelezen = VORM.matcher(cursor);
        if (!gelezen.matches()) {
            throw Weigering.veld(
                    "/haalNotificaties/cursor",
                    "Geef de cursor die het vorige antwoord als volgendeCursor noemde, of laat hem leeg.");
        }
        return Long.parseLong(gelezen.group(1));
    }
}
