package nl.machtigingen.formulier;

import java.math.BigDecimal;
import java.util.Set;
import nl.machtigingen.regelset.Geldigheid;
import org.jspecify.annotations.Nullable;

/**
 * A code of a treatment in one period of its validity.
 *
 * @param techniek materials and technique may be charged apart: the asterisk (D42)
 * @param element an element number belongs with it
 * @param elementen for which elements it exists; for all when empty
 * @param tarief price of one in euros, where known; only to tell a unit price from a total (S-101)
 * @param nu the code that took its place (D44)
 */
public record Prestatiecode(
        String code,
        String omschrijving,
        Geldigheid geldigheid,
        boolean techniek,
        boolean element,
        Set<String> elementen,
        @Nullable BigDecimal tarief,
        @Nullable String nu,
        String bron) {}
