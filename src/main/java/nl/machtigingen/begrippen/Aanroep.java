package nl.machtigingen.begrippen;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call in progress: who makes it, under which mark, and, once known, what it asked and what came of it. Made by {@code toegang}, read
 * at the edge, described by the one log line of the call. Belongs to one thread at a time.
 */
public final class Aanroep {

    /** Name of the request attribute that carries it. */
    public static final String ATTRIBUUT = Aanroep.class.getName();

    private final CorrelatieId correlatie;
    private final Supplier<Aanroeper> herkenning;

    @Nullable
    private Aanroeper aanroeper;

    @Nullable
    private String operatie;

    @Nullable
    private String fout;

    /** @param herkenning answers who calls, or throws the refusal that says why nobody may */
    public Aanroep(CorrelatieId correlatie, Supplier<Aanroeper> herkenning) {
        this.correlatie = correlatie;
        this.herkenning = herkenning;
    }

    public CorrelatieId correlatie() {
        return correlatie;
    }

    /** Who calls; throws the refusal where the certificate may not be used here. */
    public Aanroeper aanroeper() {
        if (aanroeper == null) {
            aanroeper = herkenning.get();
        }
        return aanroeper;
    }

    /** Who was found to call, if that was asked and answered. */
    public @Nullable Aanroeper herkend() {
        return aanroeper;
    }

    /** Notes the operation of the contract, for the log line. */
    public void operatie(String naam) {
        operatie = naam;
    }

    public @Nullable String operatie() {
        return operatie;
    }

    /** Notes the code of the refusal, for the log line. */
    public void fout(String code) {
        fout = code;
    }

    public @Nullable String fout() {
        return fout;
    }
}
