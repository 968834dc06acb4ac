package nl.machtigingen.bijlage;

import nl.machtigingen.begrippen.Persoonsgegeven;
import org.jspecify.annotations.Nullable;

/**
 * A received file that becomes part of a machtiging, once {@link Bijlagen#controleer} had nothing against it.
 *
 * @param naam as the caller gave it
 * @param vraag the question of the form that it answers, where it answers one
 */
public record NieuweBijlage(
        OntvangenBijlage bestand, String naam, @Nullable String vraag) implements Persoonsgegeven {

    @Override
    public String toString() {
        return AFGESCHERMD;
    }
}
