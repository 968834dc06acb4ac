package nl.machtigingen.mogelijkheden;

import java.util.ArrayList;
import java.util.List;
import nl.machtigingen.mogelijkheden.Termijnen.Antwoord;
import nl.machtigingen.mogelijkheden.Termijnen.Regel;
import nl.machtigingen.regelset.Lading;
import nl.machtigingen.regelset.OngeldigeRegel;
import nl.machtigingen.regelset.Regelbestand;
import nl.machtigingen.regelset.Soort;

/** The files of {@code termijnen}. */
final class Termijnenlezer {

    static final Soort<Termijnen> SOORT = new Soort<>("termijnen", "regels/xsd/termijnen-v1.xsd", Termijnenlezer::lees);

    private Termijnenlezer() {}

    private static Termijnen lees(List<Regelbestand> bestanden, Lading lading) throws OngeldigeRegel {
        Verzekeraarslijst verzekeraars = lading.van(Verzekeraarslezer.SOORT);
        List<Regel<Antwoord>> antwoorden = new ArrayList<>();
        List<Regel<Geldigheidsduur>> geldigheden = new ArrayList<>();
        for (Regelbestand bestand : bestanden) {
            Regelplaats wortel = new Regelplaats(bestand, bestand.wortel());
            for (Regelplaats plaats : wortel.kinderen("antwoord")) {
                antwoorden.add(regel(plaats, verzekeraars, antwoord(plaats)));
            }
            for (Regelplaats plaats : wortel.kinderen("geldigheid")) {
                geldigheden.add(regel(plaats, verzekeraars, duur(plaats)));
            }
        }
        return new Termijnen(verzekeraars, antwoorden, geldigheden);
    }

    private static <T> Regel<T> regel(Regelplaats plaats, Verzekeraarslijst verzekeraars, T waarde)
            throws OngeldigeRegel {
        return new Regel<>(plaats.verzekeraars(verzekeraars), plaats.zorgsoorten(), plaats.geldigheid(), waarde);
    }

    private static Antwoord antwoord(Regelplaats plaats) {
        Termijn verwacht = termijn(plaats.kinderen("verwacht").getFirst());
        List<Regelplaats> uiterlijk = plaats.kinderen("uiterlijk");
        return new Antwoord(verwacht, uiterlijk.isEmpty() ? verwacht : termijn(uiterlijk.getFirst()));
    }

    private static Termijn termijn(Regelplaats plaats) {
        int aantal = plaats.getal("aantal");
        return plaats.attribuut("eenheid").equals("uren") ? new Termijn.Uren(aantal) : new Termijn.Werkdagen(aantal);
    }

    private static Geldigheidsduur duur(Regelplaats plaats) {
        return new Geldigheidsduur(
                plaats.getal("maanden"),
                Geldigheidsduur.Vanaf.valueOf(plaats.attribuut("vanaf")),
                Geldigheidsduur.LaatsteDag.valueOf(plaats.attribuut("laatsteDag")));
    }
}
