package nl.machtigingen.mogelijkheden;

import java.util.List;
import java.util.Set;
import nl.machtigingen.regelset.Geldigheid;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of an insurer's policy.
 *
 * @param zorg what it is about: verstrekkingen; with {@code prestatiecodes} also empty it is about everything
 * @param declarant only with {@code DECLARATIE}, and not always then
 * @param documenten what to send along when a machtiging is needed
 * @param kanaal how to ask; a demand has one where its policy names one, a remark only where it changes the way
 */
record Beleidsregel(
        Plicht.Grond grond,
        Soort soort,
        Set<String> zorg,
        Set<String> prestatiecodes,
        Voorwaarde voorwaarde,
        List<String> documenten,
        @Nullable Kanaal kanaal,
        Plicht.@Nullable Declarant declarant,
        Geldigheid geldigheid) {

    Beleidsregel {
        zorg = Set.copyOf(zorg);
        prestatiecodes = Set.copyOf(prestatiecodes);
        documenten = List.copyOf(documenten);
    }

    /** What it decides. */
    enum Soort {
        PLICHTIG,
        VRIJ,
        DECLARATIE,
        TOELICHTING
    }

    boolean gaatOver(Zorgvraag vraag) {
        if (zorg.isEmpty() && prestatiecodes.isEmpty()) {
            return true;
        }
        return switch (vraag) {
            case Zorgvraag.Verstrekking verstrekking -> zorg.contains(verstrekking.code());
            case Zorgvraag.Prestatie prestatie -> prestatiecodes.contains(prestatie.code());
        };
    }

    /** One of the things that a question is about. */
    sealed interface Zorgvraag {

        String code();

        record Verstrekking(String code) implements Zorgvraag {}

        record Prestatie(String code) implements Zorgvraag {}
    }
}
