package nl.machtigingen.begrippen;

import java.util.regex.Pattern;

/**
 * A text that is no valid value of the type it was meant for. Says which type and which rule, never the text itself: it may
 * be personal.
 */
public final class OngeldigeWaarde extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String begrip;
    private final String regel;

    OngeldigeWaarde(String begrip, String regel) {
        super(begrip + ": " + regel);
        this.begrip = begrip;
        this.regel = regel;
    }

    /** The name of the type, as in the glossary, for instance {@code BSN}. */
    public String begrip() {
        return begrip;
    }

    /** The rule that is broken, in Dutch. */
    public String regel() {
        return regel;
    }

    static String eis(String begrip, String regel, String waarde, Pattern vorm) {
        if (!vorm.matcher(waarde).matches()) {
            throw new OngeldigeWaarde(begrip, regel);
        }
        return waarde;
    }
}
