package nl.machtigingen.portaal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.machtigingen.afhandeling.Raadpleeg;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.machtiging.Beoordeling;
import nl.machtigingen.machtiging.Stand;
import nl.machtigingen.machtiging.Toezegging;
import org.jspecify.annotations.Nullable;

/** What came of a submission: the decision with its conditions or its reason, or before when it comes (S-113..S-122). */
final class Uitslagpagina {

    private final Raadpleeg raadpleeg;

    Uitslagpagina(Raadpleeg raadpleeg) {
        this.raadpleeg = raadpleeg;
    }

    Antwoord toon(Bezoek bezoek) {
        MachtigingId id = bezoek.machtiging();
        return switch (raadpleeg.raadpleeg(bezoek.wie(), bezoek.correlatie(), id)) {
            case Raadpleeg.Opgeslagen opgeslagen -> new Antwoord.Naar(Stap.AANVRAGEN + "/" + id);
            case Raadpleeg.Dossier dossier ->
                dossier(bezoek, id, dossier.machtiging().stand());
        };
    }

    private static Antwoord dossier(Bezoek bezoek, MachtigingId id, Stand stand) {
        Teksten teksten = bezoek.teksten();
        Opmaak opmaak = new Opmaak(teksten.taal());
        Map<String, Object> waarden = new HashMap<>();
        waarden.put("id", id.toString());
        waarden.put("status", Statusteken.van(stand.status(), teksten));
        waarden.put("redenen", redenen(stand.beoordeling()));
        waarden.put("afgewezen", stand.status() == nl.machtigingen.begrippen.Status.AFGEWEZEN);
        waarden.put("ingangsdatum", opmaak.datum(stand.ingangsdatum()));
        waarden.put("einddatum", opmaak.datum(stand.einddatum()));
        waarden.put(
                "nummer",
                stand.machtigingsnummer() == null
                        ? ""
                        : stand.machtigingsnummer().toString());
        waarden.put("verder", verder(stand, teksten));
        waarden.put("wanneer", wanneer(stand.toezegging(), opmaak, teksten));
        waarden.put("magAanvragen", bezoek.mag(Recht.INDIENEN));
        return Antwoord.Pagina.van("aanvraag-uitslag", waarden);
    }

    private static List<String> redenen(@Nullable Beoordeling van) {
        return van == null
                ? List.of()
                : Stream.of(
                                Stream.ofNullable(van.reden()),
                                van.voorwaarden().stream(),
                                Stream.ofNullable(van.toelichting()))
                        .flatMap(deel -> deel)
                        .toList();
    }

    private static String verder(Stand stand, Teksten teksten) {
        return switch (stand.status()) {
            case GOEDGEKEURD, GEDEELTELIJK_GOEDGEKEURD ->
                teksten.van(
                        stand.machtigingsnummer() == null
                                ? "uitslag.goedgekeurd.zonderNummer"
                                : "uitslag.goedgekeurd.metNummer");
            case AFGEWEZEN -> teksten.van("uitslag.afgewezen");
            case INGEDIEND -> teksten.van("uitslag.ingediend");
            default -> teksten.van("status." + stand.status() + ".uitleg");
        };
    }

    private static String wanneer(@Nullable Toezegging toezegging, Opmaak opmaak, Teksten teksten) {
        if (toezegging == null) {
            return "";
        }
        return toezegging.uiterlijk() == null
                ? teksten.van("uitslag.verwacht", opmaak.datum(toezegging.verwacht()))
                : teksten.van(
                        "uitslag.uiterlijk", opmaak.datum(toezegging.verwacht()), opmaak.datum(toezegging.uiterlijk()));
    }
}
