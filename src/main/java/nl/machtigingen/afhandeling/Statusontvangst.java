package nl.machtigingen.afhandeling;

import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Status;

/**
 * What an act of a practice came to. The same act again gets the same one.
 *
 * @param status in force after it
 */
public record Statusontvangst(CorrelatieId correlatie, MachtigingId machtiging, Status status)
        implements Verantwoording.Antwoord {}
