package nl.machtigingen.kluis;

/** Who must act when another master key is taken into use; a bean of the feature that acts. */
public interface Sleutelvolger {

    /** Told after the start and after every look at the keystore, on each node, whether it changed or not. May throw: is told again then. */
    void inGebruik(String alias);
}
