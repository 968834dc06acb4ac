package nl.machtigingen.formulier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.machtigingen.regelset.OngeldigeRegel;
import nl.machtigingen.regelset.Regelbestand;
import nl.machtigingen.xml.Bronelement;
import nl.machtigingen.xml.Expression;
import nl.machtigingen.xml.ExpressionLanguage;
import nl.machtigingen.xml.ExpressionLanguage.Type;
import nl.machtigingen.xml.InvalidExpression;
import org.jspecify.annotations.Nullable;

/** Makes questions, in order: a condition knows the facts and the questions before it, so no question can wait for itself. */
final class Vragencompiler {

    private static final Map<String, Type> FEITEN =
            Map.of("dag", Type.DATUM, "leeftijd", Type.GETAL, "uzovi", Type.TEKST, "zorgverlenersoort", Type.TEKST);

    private static final Set<String> ELEMENTEN =
            Set.of("aanvraag", "prestatie", "code", "aantal", "element", "honorarium", "techniekkosten", "bijlage");

    private final Regelbestand bestand;
    private final Map<String, Type> namen = new HashMap<>(FEITEN);
    private final List<Vraag> vragen = new ArrayList<>();

    Vragencompiler(Regelbestand bestand) {
        this.bestand = bestand;
    }

    void voegToe(Bronelement bron) throws OngeldigeRegel {
        Vraag vraag = vraag(bron);
        boolean past = switch (vraag.soort()) {
            case KEUZE -> vraag.opties().size() > 1;
            case TEKST -> bron.optie("lengte").isPresent();
            case BIJLAGE -> vraag.bijlage() != null;
            default -> vraag.opties().isEmpty();
        };
        if (!past) {
            throw bestand.weiger(
                    bron,
                    "Vraag " + vraag.id()
                            + ": een keuze heeft twee of meer opties, een tekst een lengte, een bijlage een"
                            + " soort bijlage; de andere hebben die niet.");
        }
        if (namen.put(vraag.id(), vraag.soort().type()) != null) {
            throw bestand.weiger(bron, "De naam " + vraag.id() + " is al van een vraag of feit.");
        }
        vragen.add(vraag);
    }

    private Vraag vraag(Bronelement bron) throws OngeldigeRegel {
        Map<String, String> opties = new LinkedHashMap<>();
        bron.kinderen("optie").forEach(optie -> opties.put(optie.attribuut("waarde"), optie.tekst()));
        return new Vraag(
                bron.attribuut("id"),
                bron.kind("tekst").map(Bronelement::tekst).orElse(""),
                Vraag.Soort.valueOf(bron.attribuut("soort").toUpperCase(Locale.ROOT)),
                opties,
                Boolean.parseBoolean(bron.attribuut("verplicht")),
                voorwaarde(bron),
                bron.optie("eenheid").orElse(null),
                bron.optie("min").map(BigDecimal::new).orElse(null),
                bron.optie("max").map(BigDecimal::new).orElse(null),
                bron.optie("lengte").map(Integer::parseInt).orElse(Integer.MAX_VALUE),
                bron.optie("bijlage").orElse(null),
                bron.attribuut("bron"));
    }

    /** The condition {@code wanneer} of an element, over the facts and the questions so far. */
    @Nullable
    Expression voorwaarde(Bronelement bron) throws OngeldigeRegel {
        if (bron.optie("wanneer").isEmpty()) {
            return null;
        }
        try {
            return Expression.compileer(bron.attribuut("wanneer"), new ExpressionLanguage(namen, ELEMENTEN));
        } catch (InvalidExpression e) {
            throw bestand.weiger(bron, e.reden());
        }
    }

    List<Vraag> vragen() {
        return List.copyOf(vragen);
    }

    /** Which questions hang on each, through others too. */
    Map<String, Set<String>> hangtAf() {
        Map<String, Set<String>> hangtAf = new HashMap<>();
        for (Vraag vraag : vragen) {
            Expression wanneer = vraag.wanneer();
            if (wanneer != null) {
                for (Vraag eerder : vragen) {
                    Set<String> afhankelijk = hangtAf.computeIfAbsent(eerder.id(), id -> new HashSet<>());
                    if (wanneer.variabelen().contains(eerder.id())
                            || wanneer.variabelen().stream().anyMatch(afhankelijk::contains)) {
                        afhankelijk.add(vraag.id());
                    }
                }
            }
        }
        return Map.copyOf(hangtAf);
    }
}
