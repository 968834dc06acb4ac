package nl.machtigingen.begrippen;

/** Who moved a machtiging: the practice, the insurer, the calendar, or the rules of a form on behalf of an insurer that lets them decide. */
public enum Statusbron {
    PRAKTIJK,
    VERZEKERAAR,
    KLOK,
    BESLISBOOM
}
