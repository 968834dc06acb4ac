package nl.machtigingen.bijlage;

import java.time.Instant;
import nl.machtigingen.begrippen.Persoonsgegeven;
import org.jspecify.annotations.Nullable;

/**
 * A file as it came in with a message, read to its end. Belongs to nothing yet: what is not laid down with
 * {@link Bijlagen#legVast} goes when its {@link Ontvangst} is closed. Does not print itself. Immutable.
 */
public final class OntvangenBijlage implements Persoonsgegeven {

    private final long grootte;
    private final String mediatype;
    private final String sha256;
    private final Scanoordeel onderzoek;
    private final Instant ontvangenOp;
    private final @Nullable Kluisobject bewaard;

    OntvangenBijlage(
            long grootte,
            String mediatype,
            String sha256,
            Scanoordeel onderzoek,
            Instant ontvangenOp,
            @Nullable Kluisobject bewaard) {
        this.grootte = grootte;
        this.mediatype = mediatype;
        this.sha256 = sha256;
        this.onderzoek = onderzoek;
        this.ontvangenOp = ontvangenOp;
        this.bewaard = bewaard;
    }

    /** In bytes of decoded content. */
    public long grootte() {
        return grootte;
    }

    /** As found in the content; {@code application/octet-stream} when nothing is recognised. */
    public String mediatype() {
        return mediatype;
    }

    /** Of the content, in small hexadecimal letters. */
    public String sha256() {
        return sha256;
    }

    public Scanoordeel onderzoek() {
        return onderzoek;
    }

    Instant ontvangenOp() {
        return ontvangenOp;
    }

    /** The object in the store; null for a file that cannot be accepted and was not kept. */
    @Nullable
    Kluisobject bewaard() {
        return bewaard;
    }

    @Override
    public String toString() {
        return AFGESCHERMD;
    }
}
