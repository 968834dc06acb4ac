package nl.machtigingen.afhandeling;

import java.io.InputStream;
import java.nio.charset.Charset;
import nl.machtigingen.begrippen.Aanroep;
import nl.machtigingen.bijlage.Ontvangst;
import nl.machtigingen.fout.Weigering;
import org.jspecify.annotations.Nullable;

/**
 * Reads the element {@code stroomIn} as it stands, without an envelope: what software posts is what a person may bring by hand, and is read
 * as strictly. Thread-safe.
 */
public interface Instroomlezer {

    /**
     * Reads the whole of it, as it comes in. Does not close it.
     *
     * @param tekenset of the bytes; null when the message itself tells, by byte order mark or declaration
     * @param ontvangst takes in the files that are in it
     * @throws Weigering VAL-001 with the place of what is wrong, BIJ-001
     */
    StroomIn.Bericht lees(InputStream bericht, @Nullable Charset tekenset, Ontvangst ontvangst, Aanroep aanroep);
}
