package nl.machtigingen.bijlage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.machtigingen.begrippen.BijlageId;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.kluis.Inhoudsleutel;

/** What is written down about attachments and about the objects that hold them. Joins an open transaction. Thread-safe. */
public interface Bijlageboek {

    /** Notes that an object is about to be written. */
    void noteer(UUID object, Instant nu);

    /**
     * Writes an attachment down and binds its object to it.
     *
     * @throws IllegalStateException when the object was never noted, is bound already, or is about to be removed
     */
    void schrijf(MachtigingId machtiging, Inhoudsleutel sleutel, Bijlage bijlage, Kluisobject object);

    /** In the order in which they came. */
    List<Bijlage> van(MachtigingId machtiging, Inhoudsleutel sleutel);

    /** One of them, with its object as long as that is there. */
    Optional<Ingeschreven> zoek(MachtigingId machtiging, Inhoudsleutel sleutel, BijlageId bijlage);

    /** Machtigingen with content received before a moment whose end was not announced yet, the oldest first. Drafts have no part in this. */
    List<MachtigingId> aanTeKondigen(Instant ontvangenVoor, int hoogstens);

    /** Notes the announcement of content received before a moment; answers when the oldest of what was announced now had come. */
    Optional<Instant> kondigAan(MachtigingId machtiging, Instant ontvangenVoor, Instant nu);

    /** Machtigingen with content received before a moment and announced before another, the first announced first. */
    List<MachtigingId> teVerwijderen(Instant ontvangenVoor, Instant aangekondigdVoor, int hoogstens);

    /** Takes the content of those attachments away, and answers their objects; the rows stay. */
    List<UUID> ontneemInhoud(MachtigingId machtiging, Instant ontvangenVoor, Instant aangekondigdVoor, Instant nu);

    /** Removes the rows of a machtiging, and answers the objects that they had. */
    List<UUID> verwijder(MachtigingId machtiging);

    /** Removes some rows of a draft, and answers the objects that they had. */
    List<UUID> verwijder(MachtigingId concept, List<BijlageId> bijlagen);

    /** Moves what came with line zero to this line of history. */
    void hoortBij(MachtigingId machtiging, int gebeurtenis);

    /** Objects noted before a moment that no attachment was bound to and whose removal has not begun, the oldest first. */
    List<UUID> verlaten(Instant genoteerdVoor, int hoogstens);

    /** Notes that objects are about to be removed, and answers those of them that no attachment is bound to. */
    List<UUID> geefVrij(Collection<UUID> objecten, Instant nu);

    /** Forgets an object that is gone from the store. */
    void vergeet(UUID object);

    /** @param object empty once the content was removed */
    record Ingeschreven(Bijlage bijlage, Optional<Kluisobject> object) {}
}
