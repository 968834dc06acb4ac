package nl.machtigingen.instroom;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where people open what a ticket leads to. Thread-safe. */
public final class Portaaladres {

    private static final String PAD = "/portaal/instroom/";

    private final @Nullable URI portaal;

    Portaaladres(@Nullable URI portaal) {
        this.portaal = portaal;
    }

    /** The address to which a ticket is added; empty where the operator did not say where the portal is. */
    public Optional<URI> landing() {
        return Optional.ofNullable(portaal).map(adres -> adres.resolve(PAD));
    }
}
