package nl.machtigingen.bijlage.clamd;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.machtigingen.bijlage.Scanoordeel;
import nl.machtigingen.bijlage.Virusscanner;

/** Asks a clamd over TCP. An address is looked up for every scan: clamd may move. */
final class ClamdScanner implements Virusscanner {

    private static final int STUK = 1 << 15;

    private final ClamdSettings settings;
    private final Semaphore plaatsen;

    ClamdScanner(ClamdSettings settings) {
        this.settings = settings;
        this.plaatsen = new Semaphore(settings.gelijktijdig());
    }

    @Override
    public Scanoordeel onderzoek(InputStream inhoud) throws Onbereikbaar, IOException {
        long uiterlijk = System.nanoTime() + settings.geheel().toNanos();
        neemPlaats();
        try {
            return onderzoek(inhoud, uiterlijk);
        } finally {
            plaatsen.release();
        }
    }

    private void neemPlaats() throws Onbereikbaar {
        try {
            if (!plaatsen.tryAcquire(settings.geheel().toNanos(), TimeUnit.NANOSECONDS)) {
                throw new Onbereikbaar("busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Onbereikbaar("interrupted");
        }
    }

    private Scanoordeel onderzoek(InputStream inhoud, long uiterlijk) throws Onbereikbaar, IOException {
        InetSocketAddress adres = new InetSocketAddress(Objects.requireNonNull(settings.host()), settings.poort());
        if (adres.isUnresolved()) {
            throw new Onbereikbaar("unknown-host");
        }
        try (Clamdverbinding clamd = Clamdverbinding.begin(adres, settings.verbinden(), uiterlijk)) {
            byte[] stuk = new byte[STUK];
            long gestuurd = 0;
            int gelezen;
            while ((gelezen = inhoud.readNBytes(stuk, 0, STUK)) > 0) {
                gestuurd += gelezen;
                if (gestuurd > settings.grootste().toBytes()) {
                    throw new Onbereikbaar("too-large");
                }
                clamd.stuur(stuk, gelezen);
            }
            return oordeel(clamd.eindigEnLeesAntwoord());
        }
    }

    private static Scanoordeel oordeel(String antwoord) throws Onbereikbaar {
        if (antwoord.equals("stream: OK")) {
            return Scanoordeel.SCHOON;
        }
        if (antwoord.startsWith("stream: ") && antwoord.endsWith(" FOUND")) {
            return Scanoordeel.BESMET;
        }
        throw new Onbereikbaar(antwoord.endsWith("ERROR") ? "scanner-error" : "nonsense");
    }
}
