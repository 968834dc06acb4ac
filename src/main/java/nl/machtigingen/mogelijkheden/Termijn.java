package nl.machtigingen.mogelijkheden;

import java.time.Duration;
import java.time.Instant;

/** How long an insurer takes to answer. Insurers promise it in hours or in working days (tension 2 of the checklist). */
public sealed interface Termijn {

    /** The moment before which the answer is expected. */
    Instant na(Instant ingediendOp);

    /** Hours, of which those on days that nobody works do not count. */
    record Uren(int aantal) implements Termijn {
        @Override
        public Instant na(Instant ingediendOp) {
            return Werkkalender.naTijdOpWerkdagen(ingediendOp, Duration.ofHours(aantal));
        }
    }

    /** Whole working days; the day of submission does not count, the last day counts to its end. */
    record Werkdagen(int aantal) implements Termijn {
        @Override
        public Instant na(Instant ingediendOp) {
            return Werkkalender.naWerkdagen(ingediendOp, aantal);
        }
    }
}
