package nl.machtigingen.xml;

/** An expression that is not taken; says why, in Dutch, to whoever wrote it. */
public final class InvalidExpression extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidExpression(String reden) {
        super(reden);
    }

    public String reden() {
        return String.valueOf(getMessage());
    }
}
