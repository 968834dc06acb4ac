package nl.machtigingen.instroom;

import java.time.Instant;
import java.util.Optional;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.MachtigingId;

/** What is written down about tickets. Joins an open transaction. Thread-safe. */
public interface Ticketboek {

    /** Notes a ticket by its digest. */
    void schrijf(byte[] hash, Inschrijving inschrijving, Instant nu);

    /** Nobody else can open it until the open transaction ends. */
    Optional<Inschrijving> vergrendel(byte[] hash);

    /**
     * Notes the first opening; a later one changes nothing.
     *
     * @param door digest of the certificate that was shown
     */
    void geopend(byte[] hash, String door, Instant nu);

    /** Removes the oldest of those past their time. */
    void verwijderVerlopen(Instant nu, int hoogstens);

    /** @param geldigTot first instant at which it opens nothing any more */
    record Inschrijving(MachtigingId concept, AgbCode agb, Instant geldigTot) {}
}
