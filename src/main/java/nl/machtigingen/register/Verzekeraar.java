package nl.machtigingen.register;

import java.net.URI;
import nl.machtigingen.begrippen.Uzovi;
import org.jspecify.annotations.Nullable;

/**
 * An insurer that takes requests.
 *
 * @param adres https address of its VerzekeraarService
 * @param dialect name of the pair of stylesheets for an insurer that speaks another dialect; absent for the contract itself
 */
public record Verzekeraar(
        Uzovi uzovi, String naam, URI adres, @Nullable String dialect) {}
