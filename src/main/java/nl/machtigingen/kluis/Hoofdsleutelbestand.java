package nl.machtigingen.kluis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keystore as it is replaced while we run. A file that cannot be used never replaces what is in force. Thread-safe.
 *
 * <p>A new key opens from the first reading and wraps from the next regular one: so every node has had an interval to read it
 * before it is met.
 */
final class Hoofdsleutelbestand implements Hoofdsleutelbron {

    private static final Logger LOG = LoggerFactory.getLogger(Hoofdsleutelbestand.class);

    private final Path bestand;
    private final Supplier<Hoofdsleutels> lezer;
    private volatile Hoofdsleutels nu;
    private volatile @Nullable Uiterlijk gezien;
    private volatile @Nullable String geweigerd;

    /**
     * Reads for the first time.
     *
     * @param lezer reads the file anew
     * @throws RuntimeException what the reader throws: without keys there is no start
     */
    Hoofdsleutelbestand(Path bestand, Supplier<Hoofdsleutels> lezer) {
        this.bestand = bestand;
        this.lezer = lezer;
        this.gezien = uiterlijk();
        this.nu = lezer.get();
    }

    @Override
    public Hoofdsleutels nu() {
        return nu;
    }

    /** Looks at the file's name, time and size first: whoever makes up aliases must not make us read for each. */
    @Override
    public Hoofdsleutels ververst() {
        if (isVeranderd()) {
            synchronized (this) {
                if (isVeranderd()) {
                    lees(false);
                }
            }
        }
        return nu;
    }

    /** The regular look: takes over what is in the file, and takes into use the key that an earlier look announced. */
    synchronized void herlees() {
        lees(true);
    }

    /** Why the file of now is not in force, if it is not. */
    Optional<String> geweigerd() {
        return Optional.ofNullable(geweigerd);
    }

    private void lees(boolean neemInGebruik) {
        // before the reading: what changes meanwhile looks different next time
        gezien = uiterlijk();
        try {
            Hoofdsleutels gelezen = lezer.get();
            bewaak(gelezen);
            neemOver(gelezen, neemInGebruik);
            geweigerd = null;
        } catch (RuntimeException e) {
            meld(reden(e));
        }
    }

    private void neemOver(Hoofdsleutels gelezen, boolean neemInGebruik) {
        Hoofdsleutels vorige = nu;
        boolean aangekondigd = gelezen.opvolger().equals(vorige.opvolger());
        nu = neemInGebruik && aangekondigd ? gelezen : gelezen.nogMet(vorige.inGebruik());
        if (!aangekondigd) {
            LOG.info("Master key {} can be read, and wraps from the next look on", gelezen.opvolger());
        }
        if (!nu.inGebruik().equals(vorige.inGebruik())) {
            LOG.info("Master key {} wraps new keys from now on, after {}", nu.inGebruik(), vorige.inGebruik());
        }
        if (!nu.sleutels().keySet().equals(vorige.sleutels().keySet())) {
            LOG.info(
                    "Master keys in the keystore: {}",
                    nu.sleutels().keySet().stream().sorted().toList());
        }
    }

    /** What would make content or people unfindable is a mistake, whatever the file looks like. */
    private void bewaak(Hoofdsleutels gelezen) {
        Hoofdsleutels vorige = nu;
        if (gelezen.zoek(vorige.opvolger()).isEmpty()
                || gelezen.zoek(vorige.inGebruik()).isEmpty()) {
            throw new IllegalArgumentException("gateway.kluis.bestand does not hold the key in use any more");
        }
        vorige.sleutels().forEach((alias, sleutel) -> {
            if (gelezen.zoek(alias).filter(andere -> !andere.equals(sleutel)).isPresent()) {
                throw new IllegalArgumentException("gateway.kluis.bestand holds another key under the alias " + alias);
            }
        });
    }

    /** One line a reason and file, not one a look. */
    private void meld(String reden) {
        if (!reden.equals(geweigerd)) {
            LOG.warn("The keystore is not taken over, the keys of before stay in force: {}", reden);
        }
        geweigerd = reden;
    }

    /** Our own words, or the kind of failure: the message of a library may quote what it read. */
    private static String reden(RuntimeException e) {
        Throwable oorzaak = e.getCause();
        String eigen = String.valueOf(e.getMessage());
        return oorzaak == null ? eigen : eigen + " (" + oorzaak.getClass().getSimpleName() + ")";
    }

    private boolean isVeranderd() {
        Uiterlijk uiterlijk = uiterlijk();
        return uiterlijk != null && !uiterlijk.equals(gezien);
    }

    private @Nullable Uiterlijk uiterlijk() {
        try {
            BasicFileAttributes attributen = Files.readAttributes(bestand, BasicFileAttributes.class);
            return new Uiterlijk(attributen.lastModifiedTime(), attributen.size(), attributen.fileKey());
        } catch (IOException e) {
            return null;
        }
    }

    private record Uiterlijk(
            FileTime gewijzigd, long bytes, @Nullable Object nummer) {}
}
