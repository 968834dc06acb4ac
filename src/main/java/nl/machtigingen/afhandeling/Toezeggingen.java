package nl.machtigingen.afhandeling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.machtigingen.machtiging.Machtiging;
import nl.machtigingen.machtiging.Machtiging.Verwerking.Gewijzigd;
import nl.machtigingen.machtiging.Toezegging;
import nl.machtigingen.mogelijkheden.Antwoordtermijn;
import nl.machtigingen.mogelijkheden.Antwoordtermijn.Verwachting;
import nl.machtigingen.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/**
 * Before when insurers answer. Their rules are asked when a turn of the insurer begins: at submission, and when it can go on after a
 * question. What they say is kept with the machtiging, and watched from then on.
 */
final class Toezeggingen {

    private final Antwoordtermijn termijnen;
    private final Outbox outbox;
    private final Clock clock;

    Toezeggingen(Antwoordtermijn termijnen, Outbox outbox, Clock clock) {
        this.termijnen = termijnen;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The same, about to be submitted, with what its insurer's rules say of the answer. */
    Machtiging bij(Machtiging nieuw) {
        return nieuw.met(van(nieuw, nieuw.ingediendOp()));
    }

    /** The same, with a promise of its own if it began a turn of the insurer; which is watched, inside the open transaction. */
    Gewijzigd bij(Machtiging voor, Gewijzigd gewijzigd) {
        Machtiging na = gewijzigd.machtiging();
        if (voor.isAanVerzekeraar() || !na.isAanVerzekeraar()) {
            return gewijzigd;
        }
        Gewijzigd aanVerzekeraar = gewijzigd.met(van(na, clock.instant()));
        bewaak(aanVerzekeraar.machtiging());
        return aanVerzekeraar;
    }

    /** Promises, inside the open transaction, that somebody looks when the moment has come. */
    void bewaak(Machtiging machtiging) {
        Toezegging toezegging = machtiging.stand().toezegging();
        if (toezegging != null) {
            outbox.promise(
                    Antwoordwacht.KIND,
                    new Antwoordwerk(machtiging.id(), toezegging.verwacht()).key(),
                    Duration.between(clock.instant(), toezegging.verwacht()));
        }
    }

    private @Nullable Toezegging van(Machtiging machtiging, Instant begin) {
        return termijnen
                .van(machtiging.uzovi(), machtiging.aanvraag().zorgsoort(), begin)
                .map(Toezeggingen::toezegging)
                .orElse(null);
    }

    private static Toezegging toezegging(Verwachting verwachting) {
        Instant verwacht = verwachting.verwachtAntwoordVoor();
        Instant uiterlijk = verwachting.uiterlijk();
        return new Toezegging(verwacht, uiterlijk.isAfter(verwacht) ? uiterlijk : null);
    }
}
