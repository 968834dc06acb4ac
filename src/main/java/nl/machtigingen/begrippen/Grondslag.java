package nl.machtigingen.begrippen;

/** The act under which is asked (S-135). */
public enum Grondslag {
    ZVW,
    WLZ
}
