package nl.machtigingen.mogelijkheden;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.machtigingen.regelset.Lading;
import nl.machtigingen.regelset.OngeldigeRegel;
import nl.machtigingen.regelset.Regelbestand;
import nl.machtigingen.regelset.Soort;

/** The files of {@code feiten}. */
final class Feitenlezer {

    static final Soort<Feitencatalogus> SOORT = new Soort<>("feiten", "regels/xsd/feiten-v1.xsd", Feitenlezer::lees);

    private Feitenlezer() {}

    private static Feitencatalogus lees(List<Regelbestand> bestanden, Lading lading) throws OngeldigeRegel {
        List<Feitencatalogus.Regel> regels = new ArrayList<>();
        Set<String> namen = new HashSet<>();
        for (Regelbestand bestand : bestanden) {
            for (Regelplaats plaats : new Regelplaats(bestand, bestand.wortel()).kinderen("feit")) {
                if (!namen.add(plaats.attribuut("naam"))) {
                    throw plaats.weiger("Het feit " + plaats.attribuut("naam") + " staat er al.");
                }
                regels.add(regel(plaats));
            }
        }
        return new Feitencatalogus(regels);
    }

    private static Feitencatalogus.Regel regel(Regelplaats plaats) throws OngeldigeRegel {
        String soort = plaats.attribuut("soort");
        List<String> keuzes = plaats.element().lijst("keuzes");
        if (soort.equals("keuze") == keuzes.isEmpty()) {
            throw plaats.weiger("Een keuze heeft keuzes, en alleen een keuze.");
        }
        return new Feitencatalogus.Regel(
                new Feit(plaats.attribuut("naam"), soort, plaats.element().tekst(), keuzes),
                Feitwaarde.Soort.valueOf(soort.toUpperCase(Locale.ROOT).replace('-', '_')));
    }
}
