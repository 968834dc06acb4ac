package nl.machtigingen.formulier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.machtigingen.machtiging.Aanvraag.Antwoord;
import nl.machtigingen.machtiging.Aanvraag.Prestatie;
import nl.machtigingen.xml.DocumentWriter;
import nl.machtigingen.xml.Expression;
import nl.machtigingen.xml.ExpressionInput;
import org.jspecify.annotations.Nullable;

/**
 * The questions that are asked, given what was answered (S-82). An answer counts only if its question is asked and nothing is wrong with
 * it; what is not asked is as if it was never answered.
 */
public final class Vragenpad {

    private final List<Vraag> gesteld = new ArrayList<>();
    private final List<Vraag> open = new ArrayList<>();
    private final ExpressionInput invoer;

    private Vragenpad(Feiten feiten) {
        this.invoer = invoer(feiten);
    }

    /** Goes through the questions in order. */
    public static Vragenpad van(Formulier formulier, Feiten feiten) {
        Vragenpad pad = new Vragenpad(feiten);
        Map<String, String> antwoorden = new HashMap<>();
        feiten.antwoorden().forEach(antwoord -> antwoorden.putIfAbsent(antwoord.vraag(), antwoord.waarde()));
        for (Vraag vraag : formulier.vragen(feiten.uzovi())) {
            if (pad.geldt(vraag.wanneer())) {
                pad.stel(vraag, antwoorden.get(vraag.id()), feiten.bijlagen());
            }
        }
        return pad;
    }

    private void stel(Vraag vraag, @Nullable String antwoord, Set<String> bijlagen) {
        gesteld.add(vraag);
        if (vraag.soort() == Vraag.Soort.BIJLAGE) {
            if (vraag.bijlage() != null && bijlagen.contains(vraag.bijlage())) {
                invoer.zet(vraag.id(), "ja");
            } else {
                open.add(vraag);
            }
        } else if (antwoord == null) {
            open.add(vraag);
        } else if (vraag.bezwaar(antwoord).isEmpty()) {
            vraag.zet(invoer, antwoord);
        }
    }

    /** Every question that is asked now, in order. */
    public List<Vraag> gesteld() {
        return List.copyOf(gesteld);
    }

    /** Those among them without an answer or attachment, optional ones too. */
    public List<Vraag> open() {
        return List.copyOf(open);
    }

    /** What to ask next: the first open one that must be answered. */
    public Optional<Vraag> volgende() {
        return open.stream().filter(Vraag::verplicht).findFirst();
    }

    boolean geldt(@Nullable Expression voorwaarde) {
        return voorwaarde == null || voorwaarde.geldt(invoer);
    }

    /**
     * The answers that remain when one is given or changed (S-83): whatever hung on it goes, also when it will be asked again. The same
     * answer once more changes nothing.
     */
    public static List<Antwoord> wijzig(Formulier formulier, Feiten feiten, Antwoord nieuw) {
        if (feiten.antwoorden().contains(nieuw)) {
            return feiten.antwoorden();
        }
        Set<String> vervalt = formulier.inhoud(feiten.uzovi()).hangtAf().getOrDefault(nieuw.vraag(), Set.of());
        List<Antwoord> blijft = new ArrayList<>();
        for (Antwoord antwoord : feiten.antwoorden()) {
            if (!antwoord.vraag().equals(nieuw.vraag()) && !vervalt.contains(antwoord.vraag())) {
                blijft.add(antwoord);
            }
        }
        blijft.add(nieuw);
        return List.copyOf(blijft);
    }

    private static ExpressionInput invoer(Feiten feiten) {
        return new ExpressionInput(document -> document.element("aanvraag", () -> {
                    feiten.prestaties().forEach(prestatie -> schrijf(document, prestatie));
                    feiten.bijlagen().forEach(bijlage -> document.element("bijlage", bijlage));
                }))
                .zet("dag", feiten.dag())
                .zet("leeftijd", BigDecimal.valueOf(feiten.leeftijd()))
                .zet("uzovi", feiten.uzovi().waarde())
                .zet("zorgverlenersoort", feiten.zorgverlenersoort());
    }

    private static void schrijf(DocumentWriter document, Prestatie prestatie) {
        document.element("prestatie", () -> {
            document.element("code", prestatie.code());
            document.element("aantal", Integer.toString(prestatie.aantal()));
            if (prestatie.element() != null) {
                document.element("element", prestatie.element());
            }
            if (prestatie.honorarium() != null) {
                document.element("honorarium", prestatie.honorarium().toString());
            }
            if (prestatie.techniekkosten() != null) {
                document.element("techniekkosten", prestatie.techniekkosten().toString());
            }
        });
    }
}
