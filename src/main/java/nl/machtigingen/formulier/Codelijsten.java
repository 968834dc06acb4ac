package nl.machtigingen.formulier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.machtigingen.regelset.Geldigheid;
import nl.machtigingen.regelset.Lading;
import nl.machtigingen.regelset.OngeldigeRegel;
import nl.machtigingen.regelset.Regelbestand;
import nl.machtigingen.regelset.Soort;
import nl.machtigingen.xml.Bronelement;

/** The code lists: kinds of care providers, specialisms, treatments. Immutable. */
public final class Codelijsten {

    /** Files in {@code codelijsten}. */
    public static final Soort<Codelijsten> SOORT =
            new Soort<>("codelijsten", "regels/xsd/codelijst-v1.xsd", Codelijsten::compileer);

    private static final String PRESTATIES = "prestatiecodes";

    private final Map<String, Map<String, List<Prestatiecode>>> lijsten;

    private Codelijsten(Map<String, Map<String, List<Prestatiecode>>> lijsten) {
        this.lijsten = lijsten;
    }

    /** The treatment that this code means on that day. */
    public Optional<Prestatiecode> prestatie(String code, LocalDate dag) {
        return perioden(PRESTATIES, code).stream()
                .filter(periode -> periode.geldigheid().geldtOp(dag))
                .findFirst();
    }

    /** Every period of a treatment code, whatever the day; empty when there never was such a code. */
    List<Prestatiecode> prestaties(String code) {
        return perioden(PRESTATIES, code);
    }

    /** What this kind of care provider (two digits) is called on that day. */
    public Optional<String> zorgverlenersoort(String code, LocalDate dag) {
        return omschrijving("zorgverlenersoorten", code, dag);
    }

    /** What this specialism (four digits) is called on that day. */
    public Optional<String> specialisme(String code, LocalDate dag) {
        return omschrijving("specialismen", code, dag);
    }

    private Optional<String> omschrijving(String lijst, String code, LocalDate dag) {
        return perioden(lijst, code).stream()
                .filter(periode -> periode.geldigheid().geldtOp(dag))
                .map(Prestatiecode::omschrijving)
                .findFirst();
    }

    private List<Prestatiecode> perioden(String lijst, String code) {
        return lijsten.getOrDefault(lijst, Map.of()).getOrDefault(code, List.of());
    }

    private static Codelijsten compileer(List<Regelbestand> bestanden, Lading lading) throws OngeldigeRegel {
        Map<String, Map<String, List<Prestatiecode>>> lijsten = new LinkedHashMap<>();
        for (Regelbestand bestand : bestanden) {
            Map<String, List<Prestatiecode>> lijst =
                    lijsten.computeIfAbsent(bestand.wortel().attribuut("naam"), naam -> new LinkedHashMap<>());
            for (Bronelement element : bestand.wortel().kinderen("code")) {
                Prestatiecode code = code(bestand, element);
                List<Prestatiecode> perioden = lijst.computeIfAbsent(code.code(), waarde -> new ArrayList<>());
                if (perioden.stream().anyMatch(ander -> ander.geldigheid().overlapt(code.geldigheid()))) {
                    throw bestand.weiger(element, "De code " + code.code() + " geldt al op een van deze dagen.");
                }
                perioden.add(code);
            }
        }
        return new Codelijsten(lijsten);
    }

    private static Prestatiecode code(Regelbestand bestand, Bronelement element) throws OngeldigeRegel {
        try {
            Geldigheid eigen = element.optie("geldigVan").isPresent()
                            || element.optie("geldigTot").isPresent()
                    ? Geldigheid.van(element)
                    : bestand.geldigheid();
            return new Prestatiecode(
                    element.attribuut("waarde"),
                    element.tekst(),
                    eigen,
                    Boolean.parseBoolean(element.attribuut("techniek")),
                    Boolean.parseBoolean(element.attribuut("element")),
                    Set.copyOf(element.lijst("elementen")),
                    element.optie("tarief").map(BigDecimal::new).orElse(null),
                    element.optie("nu").orElse(null),
                    element.attribuut("bron"));
        } catch (IllegalArgumentException e) {
            throw bestand.weiger(element, String.valueOf(e.getMessage()));
        }
    }
}
