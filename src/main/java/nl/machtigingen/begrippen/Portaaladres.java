package nl.machtigingen.begrippen;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where people find the pages, for every link that leads to one.
 *
 * @param oorsprong scheme, host and port; null where the operator did not say it
 */
public record Portaaladres(@Nullable URI oorsprong) {

    /** Below this stand the details of machtigingen, by their number. */
    public Optional<URI> machtigingen() {
        return pagina("machtigingen/");
    }

    /** Below this stands what a ticket opens. */
    public Optional<URI> instroom() {
        return pagina("instroom/");
    }

    private Optional<URI> pagina(String pad) {
        return Optional.ofNullable(oorsprong).map(adres -> adres.resolve("/portaal/" + pad));
    }
}
