package nl.machtigingen.begrippen;

/** The kind of an insurance as COV tells it; AWBZ, the name before 2015, is read as its heir WLZ (C11). */
public enum Verzekeringsoort {
    BASIS,
    AANVULLEND,
    AANVULLEND_PLUS_TAND,
    TAND,
    HOOFDVERZEKERING,
    WLZ;

    /** Whether care under the Zorgverzekeringswet is paid from it. */
    public boolean isBasis() {
        return this == BASIS || this == HOOFDVERZEKERING;
    }
}
