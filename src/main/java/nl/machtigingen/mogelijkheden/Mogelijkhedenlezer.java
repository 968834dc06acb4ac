package nl.machtigingen.mogelijkheden;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.Zorgsoort;
import nl.machtigingen.mogelijkheden.Mogelijkhedentabel.Kanaalregel;
import nl.machtigingen.mogelijkheden.Mogelijkhedentabel.Peildatumregel;
import nl.machtigingen.mogelijkheden.Mogelijkhedentabel.Rij;
import nl.machtigingen.regelset.Lading;
import nl.machtigingen.regelset.OngeldigeRegel;
import nl.machtigingen.regelset.Regelbestand;
import nl.machtigingen.regelset.Soort;

/** The files of {@code mogelijkheden}. */
final class Mogelijkhedenlezer {

    static final Soort<Mogelijkhedentabel> SOORT =
            new Soort<>("mogelijkheden", "regels/xsd/mogelijkheden-v1.xsd", Mogelijkhedenlezer::lees);

    /** More than the two years that COV looks back, which ends every peildatum anyhow (I2). */
    private static final int ONBEPERKT_TERUG = 731;

    private static final String TERUG = "terug";

    private final Verzekeraarslijst verzekeraars;
    private final Set<String> soorten = new HashSet<>();
    private final List<Rij> rijen = new ArrayList<>();
    private final List<Peildatumregel> peildata = new ArrayList<>();
    private final List<Kanaalregel> kanalen = new ArrayList<>();

    private Mogelijkhedenlezer(Verzekeraarslijst verzekeraars) {
        this.verzekeraars = verzekeraars;
    }

    private static Mogelijkhedentabel lees(List<Regelbestand> bestanden, Lading lading) throws OngeldigeRegel {
        Mogelijkhedenlezer lezer = new Mogelijkhedenlezer(lading.van(Verzekeraarslezer.SOORT));
        for (Regelbestand bestand : bestanden) {
            lezer.lees(new Regelplaats(bestand, bestand.wortel()));
        }
        return new Mogelijkhedentabel(
                lezer.verzekeraars, new Aanvragersoort(lezer.soorten), lezer.rijen, lezer.peildata, lezer.kanalen);
    }

    private void lees(Regelplaats wortel) throws OngeldigeRegel {
        wortel.kinderen("zorgverlenersoort").forEach(soort -> soorten.add(soort.attribuut("code")));
        for (Regelplaats plaats : wortel.kinderen("peildatum")) {
            peildata.add(new Peildatumregel(plaats.verzekeraars(verzekeraars), terug(plaats), plaats.getal("vooruit")));
        }
        for (Regelplaats plaats : wortel.kinderen("anderKanaal")) {
            kanalen.add(new Kanaalregel(plaats.verzekeraars(verzekeraars), plaats.zorgsoorten(), kanaal(plaats)));
        }
        for (Regelplaats plaats : wortel.kinderen("mogelijk")) {
            rijen.add(rij(plaats));
        }
    }

    private static int terug(Regelplaats plaats) {
        return switch (plaats.attribuut(TERUG)) {
            case "nee" -> 0;
            case "onbeperkt" -> ONBEPERKT_TERUG;
            default -> plaats.getal(TERUG);
        };
    }

    static Kanaal kanaal(Regelplaats plaats) {
        return new Kanaal(
                Kanaal.Soort.valueOf(plaats.attribuut("soort")),
                plaats.optie("adres"),
                plaats.element().tekst());
    }

    private Rij rij(Regelplaats plaats) throws OngeldigeRegel {
        Set<String> aanvragers = Set.copyOf(plaats.element().lijst("zorgverlenersoorten"));
        for (String soort : aanvragers) {
            if (!soorten.contains(soort)) {
                throw plaats.weiger("De zorgverlenersoort " + soort + " staat niet bovenaan het bestand.");
            }
        }
        return new Rij(
                plaats.verzekeraars(verzekeraars),
                aanvragers,
                Zorgsoort.valueOf(plaats.attribuut("zorgsoort")),
                Set.copyOf(plaats.element().lijst("specialismen")),
                plaats.element().lijst("verstrekkingen"),
                plaats.element().lijst("instanties").stream().map(AgbCode::new).collect(Collectors.toSet()),
                plaats.optie("naam"),
                plaats.optie("formulier"),
                plaats.geldigheid(),
                Boolean.parseBoolean(plaats.attribuut("demonstratie")));
    }
}
