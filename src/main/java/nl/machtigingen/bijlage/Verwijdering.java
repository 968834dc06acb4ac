package nl.machtigingen.bijlage;

import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import nl.machtigingen.outbox.Outbox;
import nl.machtigingen.outbox.Verdict;
import nl.machtigingen.outbox.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes objects from the store: the intent is committed, then the act is tried until the store confirms. */
final class Verwijdering implements Worker {

    static final String KIND = "bijlage-verwijderen";

    private static final Logger log = LoggerFactory.getLogger(Verwijdering.class);

    private final Bijlageboek boek;
    private final Opslag opslag;
    private final Outbox outbox;
    private final TransactionTemplate transactie;
    private final Clock clock;

    Verwijdering(Bijlageboek boek, Opslag opslag, Outbox outbox, TransactionTemplate transactie, Clock clock) {
        this.boek = boek;
        this.opslag = opslag;
        this.outbox = outbox;
        this.transactie = transactie;
        this.clock = clock;
    }

    /** Joins the open transaction, or makes one; passes over objects that an attachment is bound to. */
    void beloof(Collection<UUID> objecten) {
        transactie.executeWithoutResult(status ->
                boek.geefVrij(objecten, clock.instant()).forEach(object -> outbox.promise(KIND, object.toString())));
    }

    /** The same for a caller that cannot do anything about a failure. */
    void belooftStil(Collection<UUID> objecten) {
        try {
            beloof(objecten);
        } catch (RuntimeException e) {
            log.warn(
                    "Objects of attachments wait for the sweep: {}",
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Verdict attempt(String key, int attempt) {
        UUID object = UUID.fromString(key);
        try {
            opslag.verwijder(object);
        } catch (IOException e) {
            return new Verdict.Later("store: " + e.getClass().getSimpleName(), () -> {});
        }
        return new Verdict.Done(() -> boek.vergeet(object));
    }
}
