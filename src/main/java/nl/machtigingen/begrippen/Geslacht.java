package nl.machtigingen.begrippen;

/** As COV gives it (C11). */
public enum Geslacht {
    MAN,
    VROUW,
    ONBEKEND,
    NIET_GESPECIFICEERD
}
