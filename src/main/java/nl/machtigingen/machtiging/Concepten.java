package nl.machtigingen.machtiging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.kluis.Inhoudsleutel;

/** The store of drafts. Thread-safe. Writing joins the transaction that is open. */
public interface Concepten {

    /** Stores a new draft. */
    void bewaar(Concept nieuw);

    Optional<Concept> zoek(MachtigingId id);

    /** The same, but nobody else can save, submit or remove it until the open transaction ends. */
    Optional<Concept> vergrendel(MachtigingId id);

    /**
     * The key of its content, for what is kept beside it; the machtiging that it becomes keeps it. Empty when it was submitted or removed
     * since it was read: only what {@link #vergrendel} gave stays.
     */
    Optional<Inhoudsleutel> sleutel(MachtigingId id);

    /** Stores what a draft is now; whoever was to be reminded of it is to be reminded anew. */
    void wijzig(Concept gewijzigd);

    /** Saved before a moment, not reminded of since, and still there at this instant; the oldest first. */
    List<MachtigingId> teHerinneren(Instant opgeslagenVoor, Instant nu, int hoogstens);

    /**
     * Notes that its practice is reminded of a draft.
     *
     * @return whether it was to be: saved before that moment, and not reminded of since
     */
    boolean herinner(MachtigingId id, Instant opgeslagenVoor, Instant nu);

    /** Past their date at this instant, the oldest first. */
    List<MachtigingId> verlopen(Instant nu, int hoogstens);

    /** Removes it with its key, so that no copy of it can be read any more. */
    void verwijder(MachtigingId id);

    /**
     * The same, if it is past its date at this instant, and without opening it: one that cannot be opened any more must go too.
     *
     * @return whether it was
     */
    boolean verwijderVerlopen(MachtigingId id, Instant nu);
}
