package nl.machtigingen.formulier;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.machtigingen.formulier.Formulier.Keuze;
import nl.machtigingen.formulier.Formulier.PerCode;
import nl.machtigingen.regelset.Geldigheid;
import nl.machtigingen.regelset.OngeldigeRegel;
import nl.machtigingen.regelset.Regelbestand;
import nl.machtigingen.xml.Bronelement;
import nl.machtigingen.xml.Expression;
import org.jspecify.annotations.Nullable;

/** Makes what a form says of prestaties: which there are, and the checks on them together. */
final class Prestatiecompiler {

    private final Regelbestand bestand;
    private final Codelijsten codelijsten;
    private final Vragencompiler vragen;
    private final List<Keuze> keuzen = new ArrayList<>();
    private final Set<String> codes = new LinkedHashSet<>();

    Prestatiecompiler(Regelbestand bestand, Codelijsten codelijsten, Vragencompiler vragen) throws OngeldigeRegel {
        this.bestand = bestand;
        this.codelijsten = codelijsten;
        this.vragen = vragen;
        for (Bronelement prestaties : bestand.wortel().kinderen("prestaties")) {
            for (Bronelement groep : prestaties.kinderen("codes")) {
                for (String code : woorden(groep.tekst())) {
                    kies(groep, code);
                }
            }
        }
    }

    private void kies(Bronelement groep, String code) throws OngeldigeRegel {
        List<Prestatiecode> perioden = codelijsten.prestaties(code);
        if (perioden.isEmpty()) {
            throw bestand.weiger(groep, "De prestatiecode " + code + " staat niet in de codelijst.");
        }
        codes.add(code);
        for (Prestatiecode periode : perioden) {
            keuzen.add(new Keuze(periode, Geldigheid.van(groep), groep.attribuut("bron")));
        }
    }

    @Nullable
    PerCode perCode() {
        return bestand.wortel()
                .kind("prestaties")
                .map(prestaties -> new PerCode(
                        Boolean.parseBoolean(prestaties.attribuut("verplicht")),
                        Boolean.parseBoolean(prestaties.attribuut("splitsing")),
                        prestaties.attribuut("bron")))
                .orElse(null);
    }

    List<Keuze> keuzen() {
        return List.copyOf(keuzen);
    }

    List<Jvc> jvcs() throws OngeldigeRegel {
        List<Jvc> jvcs = new ArrayList<>();
        for (Bronelement groep : bestand.wortel().kinderen("jvc")) {
            for (Bronelement regel : groep.kinderen()) {
                voegToe(regel, jvcs);
            }
        }
        return List.copyOf(jvcs);
    }

    private void voegToe(Bronelement regel, List<Jvc> jvcs) throws OngeldigeRegel {
        Expression wanneer = vragen.voorwaarde(regel);
        if (wanneer != null && wanneer.leestDocument()) {
            throw bestand.weiger(regel, "De voorwaarde van een JVC kijkt alleen naar antwoorden en feiten.");
        }
        String bron = regel.attribuut("bron");
        if (regel.naam().equals("gecombineerdeMax")) {
            jvcs.add(new Jvc.GecombineerdeMax(codes(regel, "codes"), getal(regel, "max"), bron, wanneer));
            return;
        }
        for (String code : codes(regel, "code")) {
            jvcs.add(
                    switch (regel.naam()) {
                        case "magNietMet" -> new Jvc.MagNietMet(code, codes(regel, "met"), bron, wanneer);
                        case "verplichtMet" -> new Jvc.VerplichtMet(code, codes(regel, "eenVan"), bron, wanneer);
                        default -> minMax(regel, code, bron, wanneer);
                    });
        }
    }

    private Jvc minMax(Bronelement regel, String code, String bron, @Nullable Expression wanneer)
            throws OngeldigeRegel {
        if (getal(regel, "min") > getal(regel, "max")) {
            throw bestand.weiger(regel, "Het minimum is groter dan het maximum.");
        }
        return new Jvc.MinMax(code, getal(regel, "min"), getal(regel, "max"), bron, wanneer);
    }

    private Set<String> codes(Bronelement regel, String attribuut) throws OngeldigeRegel {
        Set<String> gevonden = new LinkedHashSet<>(regel.lijst(attribuut));
        for (String code : gevonden) {
            if (!codes.contains(code)) {
                throw bestand.weiger(regel, "De prestatiecode " + code + " staat niet op dit formulier.");
            }
        }
        return gevonden;
    }

    private static int getal(Bronelement regel, String attribuut) {
        return Integer.parseInt(regel.attribuut(attribuut));
    }

    private static List<String> woorden(String tekst) {
        return List.of(tekst.split(" ", -1));
    }
}
