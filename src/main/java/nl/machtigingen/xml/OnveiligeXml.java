package nl.machtigingen.xml;

/** XML that is not well-formed, or holds what is never accepted (a DTD, too deep a nesting). Its text is in Dutch and free of content. */
public final class OnveiligeXml extends Exception {

    private static final long serialVersionUID = 1L;

    public OnveiligeXml(String reden) {
        super(reden);
    }

    OnveiligeXml(String reden, Throwable oorzaak) {
        super(reden, oorzaak);
    }

    /** Why, in Dutch, fit for a caller. */
    public String reden() {
        return String.valueOf(getMessage());
    }
}
