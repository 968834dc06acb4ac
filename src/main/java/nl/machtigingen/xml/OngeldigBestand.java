package nl.machtigingen.xml;

import org.jspecify.annotations.Nullable;

/** A file of our own kind that is not well-formed or not valid. Written by an operator, so its text may quote the file. */
public final class OngeldigBestand extends Exception {

    private static final long serialVersionUID = 1L;

    private final int regel;

    OngeldigBestand(int regel, String reden, @Nullable Throwable oorzaak) {
        super(reden, oorzaak);
        this.regel = regel;
    }

    /** Line, from one. */
    public int regel() {
        return regel;
    }

    /** What the parser or the schema objects to. */
    public String reden() {
        return String.valueOf(getMessage());
    }
}
