package nl.machtigingen.begrippen;

/** Who moved a machtiging: the practice, the insurer or the calendar. */
public enum Statusbron {
    PRAKTIJK,
    VERZEKERAAR,
    KLOK
}
