package nl.machtigingen.machtiging;

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

    /** The key of its content, for what is kept beside it; the machtiging that it becomes keeps it. */
    Inhoudsleutel sleutel(MachtigingId id);

    /** Stores what a draft is now; whoever was to be reminded of it is to be reminded anew. */
    void wijzig(Concept gewijzigd);

    /** Removes it with its key, so that no copy of it can be read any more. */
    void verwijder(MachtigingId id);
}
