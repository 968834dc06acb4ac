package nl.machtigingen.kluis;

/** A master key is not in the keystore: what it wrapped or digested is closed to this node. */
public final class SleutelWeg extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    SleutelWeg(String alias) {
        super("master key " + alias + " is not in the keystore");
    }
}
