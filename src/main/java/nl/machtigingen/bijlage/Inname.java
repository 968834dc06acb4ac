package nl.machtigingen.bijlage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.kluis.Objectsleutel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes one file in: encrypted into a draft while it is read, scanned when it is whole, then noted and kept. Holds a few segments of it in
 * memory, whatever its size. A file that cannot be accepted anyhow is not kept. Thread-safe.
 */
final class Inname {

    private static final Logger log = LoggerFactory.getLogger(Inname.class);

    /** What is read at once, and what a kind is told by. */
    private static final int STUK = 1 << 16;

    private final Kladmap kladmap;
    private final Opslag opslag;
    private final Bijlageboek boek;
    private final Soorten soorten;
    private final Virusscanner scanner;
    private final BijlageSettings settings;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final SecureRandom toeval = new SecureRandom();

    Inname(
            Kladmap kladmap,
            Opslag opslag,
            Bijlageboek boek,
            Soorten soorten,
            Virusscanner scanner,
            BijlageSettings settings,
            Clock clock,
            Supplier<UUID> ids) {
        this.kladmap = kladmap;
        this.opslag = opslag;
        this.boek = boek;
        this.soorten = soorten;
        this.scanner = scanner;
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * @throws IOException when {@code inhoud} cannot be read to its end
     * @throws UncheckedIOException when our own disk or store fails
     */
    OntvangenBijlage neemIn(InputStream inhoud, Ruimte ruimte) throws IOException {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A transaction must not wait for a caller, a scanner and a store");
        }
        Kluisobject object = new Kluisobject(ids.get(), Objectsleutel.nieuw(toeval));
        try {
            Gelezen gelezen = lees(inhoud, ruimte, object);
            if (gelezen.grootte() == 0 || !soorten.mag(gelezen.mediatype())) {
                return gelezen.zonderObject(Scanoordeel.NIET_ONDERZOCHT, clock);
            }
            Scanoordeel oordeel = onderzoek(object);
            if (oordeel == Scanoordeel.BESMET) {
                log.warn("An attachment was refused: the virus scanner found something in it");
                return gelezen.zonderObject(oordeel, clock);
            }
            bewaar(object);
            return gelezen.metObject(oordeel, clock, object);
        } finally {
            kladmap.verwijder(object.id());
        }
    }

    private Gelezen lees(InputStream inhoud, Ruimte ruimte, Kluisobject object) throws IOException {
        MessageDigest digest = sha256();
        String mediatype = "application/octet-stream";
        long grootte = 0;
        byte[] stuk = new byte[STUK];
        try (Schrijver klad = new Schrijver(object)) {
            int gelezen;
            while ((gelezen = inhoud.readNBytes(stuk, 0, ruimte.teLezen(STUK))) > 0) {
                ruimte.neem(gelezen);
                if (grootte == 0) {
                    mediatype = soorten.vanInhoud(stuk, gelezen);
                }
                grootte += gelezen;
                digest.update(stuk, 0, gelezen);
                klad.schrijf(stuk, gelezen);
            }
        }
        return new Gelezen(grootte, mediatype, HexFormat.of().formatHex(digest.digest()));
    }

    private Scanoordeel onderzoek(Kluisobject object) {
        try (InputStream klaar = object.ontsleutel(Files.newInputStream(kladmap.klad(object.id())))) {
            return scanner.onderzoek(klaar);
        } catch (Virusscanner.Onbereikbaar e) {
            log.warn("The virus scanner gave no verdict: {}", e.getMessage());
            return switch (settings.zonderScanner()) {
                case WEIGER -> throw Weigering.teDruk(settings.scannerWachttijd());
                case BEWAAR -> Scanoordeel.NIET_ONDERZOCHT;
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The intent is committed before the act: whatever dies in between, the object is found again. */
    private void bewaar(Kluisobject object) {
        boek.noteer(object.id(), clock.instant());
        try {
            opslag.bewaar(object.id(), kladmap.klad(object.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Gelezen(long grootte, String mediatype, String sha256) {

        OntvangenBijlage metObject(Scanoordeel oordeel, Clock clock, Kluisobject object) {
            return new OntvangenBijlage(grootte, mediatype, sha256, oordeel, clock.instant(), object);
        }

        OntvangenBijlage zonderObject(Scanoordeel oordeel, Clock clock) {
            return new OntvangenBijlage(grootte, mediatype, sha256, oordeel, clock.instant(), null);
        }
    }

    /** Writes the draft. Our own failures are not the caller's: they come out unchecked. */
    private final class Schrijver implements AutoCloseable {

        private final OutputStream klad;

        Schrijver(Kluisobject object) {
            try {
                klad = object.versleutel(kladmap.begin(object.id()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void schrijf(byte[] stuk, int lengte) {
            try {
                klad.write(stuk, 0, lengte);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                klad.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
