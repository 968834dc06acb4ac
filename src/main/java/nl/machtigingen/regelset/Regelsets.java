package nl.machtigingen.regelset;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules in force. The folder is taken as one whole: all kinds switch together, and one broken file leaves everything as it was.
 * Take what a request needs once, at its beginning, so that it is judged by one set. Thread-safe.
 */
public final class Regelsets {

    private static final Logger LOG = LoggerFactory.getLogger(Regelsets.class);

    private final Regelmap map;
    private final Clock clock;
    private volatile Stand stand;

    /** The last content that was looked at, good or bad, so that a broken file is reported once; guarded by this. */
    @Nullable
    private String gezien;

    private Regelsets(Regelmap map, Clock clock) throws OngeldigeRegel {
        this.map = map;
        this.clock = clock;
        Regelmap.Inhoud inhoud = map.lees();
        this.stand = stand(inhoud);
        this.gezien = stand.vingerafdruk;
    }

    /**
     * Reads and compiles everything.
     *
     * @param map folder with a folder per kind; what does not exist holds no rules
     * @throws OngeldigeRegel there is nothing yet that could stay in force
     */
    public static Regelsets lees(Path map, List<Soort<?>> soorten, Clock clock) throws OngeldigeRegel {
        Regelsets regelsets = new Regelsets(new Regelmap(map, soorten), clock);
        LOG.info("Regels van kracht: {} bestanden, {}", regelsets.stand.bestanden, regelsets.stand.kort());
        return regelsets;
    }

    /** What the files of that kind became; the same object until the folder changes. */
    @SuppressWarnings("unchecked") // a kind is its own key
    public <T> T huidig(Soort<T> soort) {
        Object gevonden = stand.soorten.get(soort);
        if (gevonden == null) {
            throw new IllegalStateException("no kind of rules that was declared: " + soort.map());
        }
        return (T) gevonden;
    }

    /** Looks whether the folder changed, and if so switches to the new rules, or says why not and keeps the old. */
    synchronized void herlees() {
        String vorige = gezien;
        // what cannot be read has no digest: the next look begins anew
        gezien = null;
        try {
            Regelmap.Inhoud inhoud = map.lees();
            gezien = inhoud.vingerafdruk();
            if (!gezien.equals(vorige)) {
                stand = stand(inhoud);
                LOG.info("Nieuwe regels van kracht: {} bestanden, {}", stand.bestanden, stand.kort());
            }
        } catch (OngeldigeRegel e) {
            String reden = String.valueOf(e.getMessage());
            if (!reden.equals(stand.geweigerd)) {
                LOG.error("Nieuwe regels geweigerd, de oude blijven van kracht: {}", reden);
            }
            stand = stand.metGeweigerd(reden);
        }
    }

    private Stand stand(Regelmap.Inhoud inhoud) throws OngeldigeRegel {
        return new Stand(map.compileer(inhoud), inhoud.vingerafdruk(), inhoud.aantal(), clock.instant(), null);
    }

    Stand stand() {
        return stand;
    }

    /**
     * All that requests read, replaced as a whole.
     *
     * @param geweigerd why what lies in the folder now is not in force
     */
    record Stand(
            Map<Soort<?>, Object> soorten,
            String vingerafdruk,
            int bestanden,
            Instant sinds,
            @Nullable String geweigerd) {

        Stand metGeweigerd(String reden) {
            return new Stand(soorten, vingerafdruk, bestanden, sinds, reden);
        }

        /** Enough of the digest to compare nodes by. */
        String kort() {
            return vingerafdruk.substring(0, 12);
        }
    }
}
