package nl.machtigingen.document;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.machtigingen.fout.Weigering;

/**
 * Makes the two PDFs of a machtiging (S-148), as it stands now: nothing of them is kept. Every document is PDF/A-2a and PDF/UA-1. The same
 * dossier at the same instant gives the same bytes. Thread-safe; holds only so many documents in memory at once.
 */
public final class Documenten {

    private final Sjablonen sjablonen = new Sjablonen();
    private final PdfPrinter printer = new PdfPrinter();
    private final Clock clock;
    private final DocumentSettings settings;
    private final Semaphore plaatsen;

    Documenten(Clock clock, DocumentSettings settings) {
        this.clock = clock;
        this.settings = settings;
        this.plaatsen = new Semaphore(settings.gelijktijdig(), true);
    }

    /**
     * The whole PDF. Who may have it is for the caller to decide.
     *
     * @throws Weigering SYS-001 when no place came free in time
     */
    public byte[] maak(Documentsoort soort, Dossier dossier) {
        neemPlaats();
        try {
            Instant nu = clock.instant();
            return printer.print(sjablonen.vul(soort, Bladen.van(soort, dossier, nu)), nu);
        } finally {
            plaatsen.release();
        }
    }

    private void neemPlaats() {
        try {
            if (!plaatsen.tryAcquire(settings.wachten().toMillis(), TimeUnit.MILLISECONDS)) {
                throw Weigering.teDruk(settings.wachten());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Weigering.teDruk(settings.wachten());
        }
    }
}
