package nl.machtigingen.portaal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.machtigingen.afhandeling.RaadpleegMogelijkheden;
import nl.machtigingen.afhandeling.RaadpleegMogelijkheden.Keuze;
import nl.machtigingen.afhandeling.RaadpleegMogelijkheden.PerVerzekeraar;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Zorgsoort;
import nl.machtigingen.mogelijkheden.Mogelijkheid;
import org.jspecify.annotations.Nullable;

/** What can be asked of which insurer, and how else (S-15). */
final class Mogelijkhedenpagina {

    private static final String UZOVI = "uzovi";
    private static final String ZORGSOORT = "zorgsoort";

    private final RaadpleegMogelijkheden mogelijkheden;

    Mogelijkhedenpagina(RaadpleegMogelijkheden mogelijkheden) {
        this.mogelijkheden = mogelijkheden;
    }

    record Optie(String waarde, String tekst) {}

    /** What is asked in the same way. */
    private record Groep(String zorgsoort, String specialisme, String terug) {}

    /** @param terug how far a request may go back, in words */
    record Regel(String zorgsoort, String specialisme, String terug, List<String> verstrekkingen) {}

    record Blok(String uzovi, String naam, boolean aangesloten, List<Regel> regels, List<Anderewegen> anders) {}

    Antwoord toon(Bezoek bezoek) {
        bezoek.vereis(Recht.RAADPLEGEN);
        Teksten teksten = bezoek.teksten();
        List<PerVerzekeraar> alle = bij(bezoek, null, null);
        Uzovi uzovi = alle.stream()
                .map(PerVerzekeraar::uzovi)
                .filter(een -> een.waarde().equals(bezoek.vraag(UZOVI)))
                .findFirst()
                .orElse(null);
        Zorgsoort zorgsoort = Arrays.stream(Zorgsoort.values())
                .filter(een -> een.name().equals(bezoek.vraag(ZORGSOORT)))
                .findFirst()
                .orElse(null);
        Map<String, Object> waarden = new HashMap<>();
        waarden.put(
                "verzekeraars",
                alle.stream()
                        .map(een -> new Optie(een.uzovi().waarde(), een.naam() + " (" + een.uzovi() + ")"))
                        .toList());
        waarden.put(
                "zorgsoorten",
                Arrays.stream(Zorgsoort.values())
                        .map(een -> new Optie(een.name(), teksten.van("zorgsoort." + een)))
                        .toList());
        waarden.put(
                "blokken",
                bij(bezoek, uzovi, zorgsoort).stream()
                        .sorted(Comparator.comparing(een -> !een.aangesloten()))
                        .map(een -> blok(een, teksten))
                        .toList());
        waarden.put(
                "invoer",
                new Ingevuld(
                        new Invoer(
                                Map.of(
                                        UZOVI, List.of(uzovi == null ? "" : uzovi.waarde()),
                                        ZORGSOORT, List.of(zorgsoort == null ? "" : zorgsoort.name())),
                                List.of()),
                        List.of()));
        waarden.put("magAanvragen", bezoek.mag(Recht.INDIENEN));
        return Antwoord.Pagina.van("mogelijkheden", waarden);
    }

    private List<PerVerzekeraar> bij(Bezoek bezoek, @Nullable Uzovi uzovi, @Nullable Zorgsoort zorgsoort) {
        return mogelijkheden
                .raadpleeg(bezoek.wie(), new RaadpleegMogelijkheden.Vraag(uzovi, zorgsoort))
                .verzekeraars();
    }

    private static Blok blok(PerVerzekeraar van, Teksten teksten) {
        return new Blok(
                van.uzovi().waarde(),
                van.naam(),
                van.aangesloten(),
                regels(van, teksten),
                Anderewegen.van(van.anders(), teksten));
    }

    private static List<Regel> regels(PerVerzekeraar van, Teksten teksten) {
        Map<Groep, List<String>> groepen = new LinkedHashMap<>();
        van.keuzes()
                .forEach(keuze -> groepen.computeIfAbsent(groep(keuze, teksten), nieuw -> new ArrayList<>())
                        .add(verstrekking(keuze, teksten)));
        return groepen.entrySet().stream()
                .map(groep -> new Regel(
                        groep.getKey().zorgsoort(),
                        groep.getKey().specialisme(),
                        groep.getKey().terug(),
                        groep.getValue()))
                .toList();
    }

    private static Groep groep(Keuze van, Teksten teksten) {
        Mogelijkheid regel = van.mogelijkheid();
        String specialisme = van.specialisme() == null ? regel.specialisme() : van.specialisme();
        return new Groep(
                teksten.van("zorgsoort." + regel.zorgsoort()),
                specialisme == null ? "" : specialisme,
                terug(regel.terugwerkendeDagen(), teksten));
    }

    private static String verstrekking(Keuze van, Teksten teksten) {
        String code = van.mogelijkheid().verstrekking();
        return code == null
                ? teksten.van("mogelijkheden.alles")
                : code + (van.naam() == null || van.naam().equals(code) ? "" : " – " + van.naam());
    }

    private static String terug(int dagen, Teksten teksten) {
        return dagen == 0
                ? teksten.van("mogelijkheden.nietTerug")
                : dagen > 366 ? teksten.van("mogelijkheden.langTerug") : teksten.van("mogelijkheden.dagenTerug", dagen);
    }
}
