package nl.machtigingen.verzekeraar.xslt;

import java.nio.file.Path;
import nl.machtigingen.verzekeraar.Dialecten;

/** The dialects of a folder, for tests of other packages. */
public final class SampleDialecten {

    private SampleDialecten() {}

    /** As the gateway would load them at its start. */
    public static Dialecten uit(Path map) {
        return new XsltDialecten(map);
    }
}
