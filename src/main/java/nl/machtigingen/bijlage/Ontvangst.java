package nl.machtigingen.bijlage;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.machtigingen.fout.Weigering;

/**
 * The attachments of one message while they come in. Close it when the message has been dealt with: what was not laid down by then is
 * removed. Not thread-safe: a message is read by one thread.
 */
public final class Ontvangst implements AutoCloseable {

    private final Inname inname;
    private final Verwijdering verwijdering;
    private final Ruimte ruimte;
    private final int hoogstens;
    private final List<OntvangenBijlage> bestanden = new ArrayList<>();

    Ontvangst(Inname inname, Verwijdering verwijdering, Limiet limiet, int hoogstens) {
        this.inname = inname;
        this.verwijdering = verwijdering;
        this.ruimte = new Ruimte(limiet);
        this.hoogstens = hoogstens;
    }

    /**
     * Reads a file to its end and keeps it encrypted. Outside any transaction. Does not close {@code inhoud}.
     *
     * @throws Weigering BIJ-001 as soon as the limit of the message is passed, without reading on, or with one file too many; SYS-001 when
     *     the virus scanner gives no verdict and the settings want one
     * @throws IOException when {@code inhoud} cannot be read to its end; nothing of it is kept
     */
    public OntvangenBijlage neemIn(InputStream inhoud) throws IOException {
        if (bestanden.size() == hoogstens) {
            throw Weigering.bijlagenTeTalrijk(hoogstens);
        }
        OntvangenBijlage bestand = inname.neemIn(inhoud, ruimte);
        bestanden.add(bestand);
        return bestand;
    }

    /**
     * Lowers the limit, once it is known what the message asks; a higher one changes nothing.
     *
     * @throws Weigering BIJ-001 when more was received already
     */
    public void verlaagTot(Limiet limiet) {
        ruimte.verlaagTot(limiet);
    }

    /** Bytes received so far, of all files together. */
    public long totaal() {
        return ruimte.gebruikt();
    }

    /** Never throws: the message has been dealt with, and what cannot be removed now is found by the sweep. */
    @Override
    public void close() {
        List<UUID> objecten = bestanden.stream()
                .map(OntvangenBijlage::bewaard)
                .filter(Objects::nonNull)
                .map(Kluisobject::id)
                .toList();
        if (!objecten.isEmpty()) {
            verwijdering.belooftStil(objecten);
        }
    }
}
