package nl.machtigingen.bijlage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.machtigingen.outbox.Outbox;
import nl.machtigingen.outbox.Verdict;
import nl.machtigingen.outbox.Worker;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds what a crash left behind: drafts, and objects without an attachment. Each round promises the next under the time at which it is
 * due, so that any number of nodes that start together keep one series going.
 */
final class Opruiming implements Worker, ApplicationRunner {

    static final String KIND = "bijlage-opruimen";

    /** Objects in one round; what is left waits for the next. */
    private static final int HOOGSTENS = 1000;

    private final Kladmap kladmap;
    private final Bijlageboek boek;
    private final Verwijdering verwijdering;
    private final Outbox outbox;
    private final TransactionTemplate transactie;
    private final BijlageSettings settings;
    private final Clock clock;

    Opruiming(
            Kladmap kladmap,
            Bijlageboek boek,
            Verwijdering verwijdering,
            Outbox outbox,
            TransactionTemplate transactie,
            BijlageSettings settings,
            Clock clock) {
        this.kladmap = kladmap;
        this.boek = boek;
        this.verwijdering = verwijdering;
        this.outbox = outbox;
        this.transactie = transactie;
        this.settings = settings;
        this.clock = clock;
    }

    /** One round. */
    void ruimOp() {
        Instant verlatenVoor = clock.instant().minus(settings.opruimenNa());
        kladmap.ruimOp(verlatenVoor);
        List<UUID> verlaten = boek.verlaten(verlatenVoor, HOOGSTENS);
        verwijdering.beloof(verlaten);
    }

    @Override
    public void run(ApplicationArguments args) {
        transactie.executeWithoutResult(
                status -> outbox.promise(KIND, ronde(clock.instant()).toString()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Verdict attempt(String key, int attempt) {
        ruimOp();
        return new Verdict.Done(this::beloofVolgende);
    }

    private void beloofVolgende() {
        Instant nu = clock.instant();
        Instant volgende = ronde(nu).plus(settings.opruimInterval());
        outbox.promise(KIND, volgende.toString(), Duration.between(nu, volgende));
    }

    /** The beginning of the interval that a moment is in: the same on every node. */
    private Instant ronde(Instant moment) {
        long interval = settings.opruimInterval().toMillis();
        return Instant.ofEpochMilli(moment.toEpochMilli() / interval * interval);
    }
}
