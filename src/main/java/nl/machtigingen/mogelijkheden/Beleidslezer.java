package nl.machtigingen.mogelijkheden;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.machtigingen.mogelijkheden.Plicht.Declarant;
import nl.machtigingen.mogelijkheden.Plicht.Grond;
import nl.machtigingen.regelset.Lading;
import nl.machtigingen.regelset.OngeldigeRegel;
import nl.machtigingen.regelset.Regelbestand;
import nl.machtigingen.regelset.Soort;
import org.jspecify.annotations.Nullable;

/** The files of {@code machtigingsplicht}: one for each policy. */
final class Beleidslezer {

    static final Soort<Beleid> SOORT =
            new Soort<>("machtigingsplicht", "regels/xsd/machtigingsplicht-v1.xsd", Beleidslezer::lees);

    private final Verzekeraarslijst verzekeraars;
    private final Voorwaardelezer voorwaarden;
    private final Set<String> namen = new HashSet<>();

    private Beleidslezer(Verzekeraarslijst verzekeraars, Voorwaardelezer voorwaarden) {
        this.verzekeraars = verzekeraars;
        this.voorwaarden = voorwaarden;
    }

    private static Beleid lees(List<Regelbestand> bestanden, Lading lading) throws OngeldigeRegel {
        Feitencatalogus feiten = lading.van(Feitenlezer.SOORT);
        Beleidslezer lezer = new Beleidslezer(lading.van(Verzekeraarslezer.SOORT), new Voorwaardelezer(feiten));
        List<Beleid.Polis> polissen = new ArrayList<>();
        for (Regelbestand bestand : bestanden) {
            polissen.add(lezer.polis(new Regelplaats(bestand, bestand.wortel())));
        }
        return new Beleid(lezer.verzekeraars, feiten, polissen);
    }

    private Beleid.Polis polis(Regelplaats wortel) throws OngeldigeRegel {
        Set<String> zorgvormen = new HashSet<>();
        wortel.kinderen("zorgvorm").forEach(zorgvorm -> zorgvormen.add(zorgvorm.attribuut("code")));
        List<Beleidsregel> regels = new ArrayList<>();
        for (Regelplaats plaats : wortel.kinderen("regel")) {
            regels.add(regel(plaats, zorgvormen, kanaal(wortel)));
        }
        return new Beleid.Polis(wortel.verzekeraars(verzekeraars), regels);
    }

    private Beleidsregel regel(Regelplaats plaats, Set<String> zorgvormen, @Nullable Kanaal gewoon)
            throws OngeldigeRegel {
        String naam = plaats.attribuut("naam");
        if (!namen.add(naam)) {
            throw plaats.weiger("De regel " + naam + " staat er al.");
        }
        List<String> zorg = plaats.element().lijst("zorg");
        List<String> prestatiecodes = plaats.element().lijst("prestatiecodes");
        for (String code : zorg) {
            if (!zorgvormen.contains(code)) {
                throw plaats.weiger("De zorgvorm " + code + " staat niet bovenaan het bestand.");
            }
        }
        Beleidsregel.Soort soort = Beleidsregel.Soort.valueOf(plaats.attribuut("soort"));
        if (soort == Beleidsregel.Soort.VRIJ && zorg.isEmpty() && prestatiecodes.isEmpty()) {
            throw plaats.weiger("Een regel van de soort VRIJ noemt de zorg of de prestatiecodes waarvoor hij geldt.");
        }
        Kanaal eigen = kanaal(plaats);
        return new Beleidsregel(
                new Grond(naam, tekst(plaats, "zin"), plaats.attribuut("bron")),
                soort,
                Set.copyOf(zorg),
                Set.copyOf(prestatiecodes),
                voorwaarde(plaats),
                plaats.kinderen("document").stream()
                        .map(document -> document.element().tekst())
                        .toList(),
                eigen == null && soort == Beleidsregel.Soort.PLICHTIG ? gewoon : eigen,
                declarant(plaats),
                plaats.geldigheid());
    }

    private Voorwaarde voorwaarde(Regelplaats plaats) throws OngeldigeRegel {
        List<Regelplaats> als = plaats.kinderen("als");
        return als.isEmpty() ? Voorwaarde.ALTIJD : voorwaarden.alles(als.getFirst());
    }

    private static @Nullable Kanaal kanaal(Regelplaats plaats) {
        List<Regelplaats> kanalen = plaats.kinderen("kanaal");
        return kanalen.isEmpty() ? null : Mogelijkhedenlezer.kanaal(kanalen.getFirst());
    }

    private static @Nullable Declarant declarant(Regelplaats plaats) throws OngeldigeRegel {
        String declarant = plaats.optie("declarant");
        if (declarant != null && !plaats.attribuut("soort").equals("DECLARATIE")) {
            throw plaats.weiger("Alleen een regel van de soort DECLARATIE noemt een declarant.");
        }
        return declarant == null ? null : Declarant.valueOf(declarant);
    }

    private static String tekst(Regelplaats plaats, String naam) {
        return plaats.kinderen(naam).getFirst().element().tekst();
    }
}
