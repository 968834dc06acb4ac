package nl.machtigingen.afhandeling;

import java.time.LocalDate;
import java.time.ZoneId;
import nl.machtigingen.machtiging.Machtigingen;
import nl.machtigingen.machtiging.Opschrift;
import nl.machtigingen.notificatie.Notificatie;
import nl.machtigingen.notificatie.Notificaties;
import nl.machtigingen.outbox.Verdict;
import nl.machtigingen.outbox.Worker;

/**
 * Tells a practice that its insurer let the moment pass before which it usually answers (S-121, S-166, S-167). Looks, when that moment has
 * come, whether the same answer is still owed; the line and the end of the work are one transaction, so that it is told once, and not
 * after a decision.
 */
final class Antwoordwacht implements Worker {

    static final String KIND = "antwoordtermijn";

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private final Machtigingen machtigingen;
    private final Notificaties notificaties;

    Antwoordwacht(Machtigingen machtigingen, Notificaties notificaties) {
        this.machtigingen = machtigingen;
        this.notificaties = notificaties;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Verdict attempt(String key, int attempt) {
        Antwoordwerk werk = Antwoordwerk.van(key);
        return new Verdict.Done(() -> machtigingen
                .vergrendelZonderAntwoord(werk.machtiging(), werk.verwacht())
                .ifPresent(van -> meld(werk, van)));
    }

    private void meld(Antwoordwerk werk, Opschrift van) {
        notificaties.schrijf(
                van.instantie(),
                new Notificatie.Wijziging(
                        Notificatie.Soort.ANTWOORDTERMIJN_VERSTREKEN,
                        werk.machtiging(),
                        van.referentie(),
                        van.gebeurtenissen(),
                        van.status(),
                        van.beoordelingsstatus(),
                        van.machtigingsnummer(),
                        van.ingangsdatum(),
                        van.einddatum(),
                        laatsteDag(werk)));
    }

    /** A term that ends at midnight was over with the day before. */
    private static LocalDate laatsteDag(Antwoordwerk werk) {
        return LocalDate.ofInstant(werk.verwacht().minusNanos(1), NEDERLAND);
    }
}
