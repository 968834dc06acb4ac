package nl.machtigingen.portaal;

import java.time.LocalDate;
import java.util.List;
import nl.machtigingen.machtiging.Samenvatting;
import org.jspecify.annotations.Nullable;

/** Results of a search as a page shows them (S-140..S-142); nothing in it tells who the patient is. */
record Lijst(List<Regel> regels) {

    Lijst {
        regels = List.copyOf(regels);
    }

    /** @param voorbij whether the last day has passed (S-131) */
    record Regel(
            String id,
            Statusteken status,
            String datum,
            String zorgsoort,
            String verstrekking,
            String uzovi,
            String nummer,
            String einddatum,
            boolean voorbij) {}

    static Lijst van(List<Samenvatting> gevonden, Teksten teksten, LocalDate vandaag) {
        Opmaak opmaak = new Opmaak(teksten.taal());
        return new Lijst(gevonden.stream()
                .map(een -> regel(een, teksten, opmaak, vandaag))
                .toList());
    }

    private static Regel regel(Samenvatting van, Teksten teksten, Opmaak opmaak, LocalDate vandaag) {
        return new Regel(
                van.id().toString(),
                Statusteken.van(van.status(), teksten),
                opmaak.datum(van.ingediendOp()),
                van.zorgsoort() == null ? "" : teksten.van("zorgsoort." + van.zorgsoort()),
                tekst(van.verstrekking()),
                tekst(van.uzovi()),
                tekst(van.machtigingsnummer()),
                opmaak.datum(van.einddatum()),
                van.einddatum() != null && van.einddatum().isBefore(vandaag));
    }

    private static String tekst(@Nullable Object waarde) {
        return waarde == null ? "" : waarde.toString();
    }
}
