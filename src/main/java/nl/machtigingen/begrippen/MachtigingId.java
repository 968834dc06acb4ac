package nl.machtigingen.begrippen;

import java.util.regex.Pattern;

/**
 * The gateway's number for a machtiging: given at once, unique for ever, never used again; not the machtigingsnummer of the
 * insurer (S-92, S-106, S-107). It grants nothing: every access is checked against the caller.
 *
 * @param nummer one or more
 */
public record MachtigingId(long nummer) {

    private static final Pattern VORM = Pattern.compile("[1-9][0-9]{0,17}");

    /** @throws OngeldigeWaarde when not above zero */
    public MachtigingId {
        if (nummer < 1) {
            throw new OngeldigeWaarde("machtigingId", "een getal boven nul");
        }
    }

    /**
     * Reads the form that the contract uses.
     *
     * @throws OngeldigeWaarde when it is not a number without leading zeros
     */
    public static MachtigingId van(String tekst) {
        return new MachtigingId(
                Long.parseLong(OngeldigeWaarde.eis("machtigingId", "een getal zonder voorloopnullen", tekst, VORM)));
    }

    @Override
    public String toString() {
        return Long.toString(nummer);
    }
}
