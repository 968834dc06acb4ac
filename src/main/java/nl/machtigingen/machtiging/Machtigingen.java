package nl.machtigingen.machtiging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Machtigingsnummer;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.kluis.Inhoudsleutel;
import nl.machtigingen.machtiging.Zoekvraag.Plaats;
import org.jspecify.annotations.Nullable;

/** The store of machtigingen and their history. Thread-safe. Writing joins the transaction that is open. */
public interface Machtigingen {

    /** A number that was never given before. */
    MachtigingId volgendId();

    /** Stores a new machtiging with the first line of its history. */
    void bewaar(Machtiging nieuw);

    /**
     * Stores a new machtiging that was a draft, which is there no more afterwards. Its key goes along: what was sealed for the draft opens
     * for the machtiging.
     *
     * @param uit locked by the open transaction
     */
    void bewaar(Machtiging nieuw, Concept uit);

    Optional<Machtiging> zoek(MachtigingId id);

    /** The same, but nobody else can change it until the open transaction ends. */
    Optional<Machtiging> vergrendel(MachtigingId id);

    /** By the number that the insurer gave (S-107). */
    Optional<Machtiging> zoek(Uzovi uzovi, Machtigingsnummer nummer);

    /**
     * Stores how the machtiging stands now, and the line of history that made it so.
     *
     * @throws NummerAlUitgegeven when the insurer gave its number to another machtiging
     */
    void wijzig(Machtiging gewijzigd, Gebeurtenis gebeurtenis) throws NummerAlUitgegeven;

    /**
     * The key of its content, for what is kept beside it. Empty when it was removed since it was read: only what {@link #vergrendel} gave
     * stays.
     */
    Optional<Inhoudsleutel> sleutel(MachtigingId id);

    /** The history, oldest first; empty when the machtiging was removed since it was read, for each has one. */
    List<Gebeurtenis> geschiedenis(MachtigingId id);

    /** One line of the history; empty when the machtiging was removed since it was read. */
    Optional<Gebeurtenis> gebeurtenis(MachtigingId id, int nummer);

    /**
     * Searches among machtigingen and drafts, a page at a time.
     *
     * @param nu drafts past their date at this instant are not there
     * @param na the place after which to go on; absent for the beginning
     */
    List<Samenvatting> zoek(Zoekvraag vraag, Instant nu, @Nullable Plaats na, int hoogstens);

    /** What can be told of it without opening it; empty when it is gone, or was erased. */
    Optional<Opschrift> opschrift(MachtigingId id);

    /**
     * What can be told of it if its insurer still owes the answer that was expected before this moment; nothing can change that until the
     * open transaction ends.
     *
     * @param verwacht as in {@link Toezegging#verwacht()}
     */
    Optional<Opschrift> vergrendelZonderAntwoord(MachtigingId id, Instant verwacht);

    /** Submitted before a moment, and their end not announced yet; the oldest first. */
    List<MachtigingId> aanTeKondigen(Instant ingediendVoor, int hoogstens);

    /**
     * Notes that its practice is told of its end.
     *
     * @return whether it was to be told: it is there, and was not told before
     */
    boolean kondigAan(MachtigingId id, Instant nu);

    /** Submitted before a moment, and announced before another; the first announced first. */
    List<MachtigingId> teVerwijderen(Instant ingediendVoor, Instant aangekondigdVoor, int hoogstens);

    /**
     * Removes it with its history and its key, so that no copy of it can be read any more.
     *
     * @return whether it was there
     */
    boolean verwijder(MachtigingId id);

    /** An insurer used one machtigingsnummer for two machtigingen. */
    final class NummerAlUitgegeven extends Exception {
        private static final long serialVersionUID = 1L;

        public NummerAlUitgegeven(Throwable oorzaak) {
            super("machtigingsnummer is in use", oorzaak);
        }
    }
}
