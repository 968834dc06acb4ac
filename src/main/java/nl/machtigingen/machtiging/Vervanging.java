package nl.machtigingen.machtiging;

import nl.machtigingen.begrippen.MachtigingId;
import org.jspecify.annotations.Nullable;

/**
 * Which machtiging came in the place of which (S-155).
 *
 * @param vervangt the earlier one, in whose place this one came
 * @param vervangenDoor the later one, that came in the place of this one
 */
public record Vervanging(
        @Nullable MachtigingId vervangt, @Nullable MachtigingId vervangenDoor) {

    static final Vervanging GEEN = new Vervanging(null, null);

    Vervanging door(MachtigingId opvolger) {
        return new Vervanging(vervangt, opvolger);
    }
}
