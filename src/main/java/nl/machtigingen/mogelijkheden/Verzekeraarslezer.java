package nl.machtigingen.mogelijkheden;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.regelset.Lading;
import nl.machtigingen.regelset.OngeldigeRegel;
import nl.machtigingen.regelset.Regelbestand;
import nl.machtigingen.regelset.Soort;

/** The files of {@code verzekeraars}. A code or name may stand there once, whatever file it stands in. */
final class Verzekeraarslezer {

    static final Soort<Verzekeraarslijst> SOORT =
            new Soort<>("verzekeraars", "regels/xsd/verzekeraars-v1.xsd", Verzekeraarslezer::lees);

    private static final String CODE = "code";

    private Verzekeraarslezer() {}

    private static Verzekeraarslijst lees(List<Regelbestand> bestanden, Lading lading) throws OngeldigeRegel {
        List<Zorgverzekeraar> verzekeraars = new ArrayList<>();
        Set<String> gezien = new HashSet<>();
        for (Regelbestand bestand : bestanden) {
            Regelplaats wortel = new Regelplaats(bestand, bestand.wortel());
            for (Regelplaats onveilig : wortel.kinderen("onveilig")) {
                eenmalig(onveilig, onveilig.attribuut(CODE), gezien);
            }
            for (Regelplaats plaats : wortel.kinderen("verzekeraar")) {
                eenmalig(plaats, plaats.attribuut("id"), gezien);
                verzekeraars.add(verzekeraar(plaats, gezien));
            }
        }
        return new Verzekeraarslijst(verzekeraars);
    }

    private static Zorgverzekeraar verzekeraar(Regelplaats plaats, Set<String> gezien) throws OngeldigeRegel {
        List<Uzovi> codes = new ArrayList<>();
        for (Regelplaats uzovi : plaats.kinderen("uzovi")) {
            eenmalig(uzovi, uzovi.attribuut(CODE), gezien);
            codes.add(new Uzovi(uzovi.attribuut(CODE)));
        }
        return new Zorgverzekeraar(
                plaats.attribuut("id"),
                plaats.attribuut("naam"),
                plaats.attribuut("concern"),
                Boolean.parseBoolean(plaats.attribuut("demonstratie")),
                plaats.attribuut("beslisboom").equals("beslist"),
                codes,
                plaats.kinderen("label").stream()
                        .map(label -> label.attribuut("naam"))
                        .toList());
    }

    private static void eenmalig(Regelplaats plaats, String waarde, Set<String> gezien) throws OngeldigeRegel {
        if (!gezien.add(waarde)) {
            throw plaats.weiger("De code of naam " + waarde + " staat er al.");
        }
    }
}
