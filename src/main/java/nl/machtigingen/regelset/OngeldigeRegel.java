package nl.machtigingen.regelset;

/** Why a file of rules is refused, for whoever wrote it: file, line and reason in Dutch. */
public final class OngeldigeRegel extends Exception {

    private static final long serialVersionUID = 1L;

    private final String bestand;
    private final int regel;

    /**
     * @param bestand path under the folder of rules, for instance {@code formulieren/m01.xml}
     * @param regel line, from one
     */
    public OngeldigeRegel(String bestand, int regel, String reden) {
        super(bestand + ", regel " + regel + ": " + reden);
        this.bestand = bestand;
        this.regel = regel;
    }

    public String bestand() {
        return bestand;
    }

    public int regel() {
        return regel;
    }
}
