package nl.machtigingen.afhandeling;

import java.util.List;
import nl.machtigingen.begrippen.Aanroeper.Zorgaanbieder;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.Peildatum;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Verzekerde;
import nl.machtigingen.begrippen.Verzekering;
import nl.machtigingen.begrippen.Zoeksleutel;
import nl.machtigingen.cov.Cov;
import nl.machtigingen.cov.Covantwoord;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.logboek.Daad;
import nl.machtigingen.logboek.Handeling;
import nl.machtigingen.logboek.Uitkomst;

/** Looks up who is insured where; keeps nothing. */
public final class ControleerVerzekering {

    private static final String ZOEKSLEUTEL = "/controleerVerzekering/zoeksleutel";

    private final Cov cov;
    private final Verantwoording verantwoording;

    ControleerVerzekering(Cov cov, Verantwoording verantwoording) {
        this.cov = cov;
        this.verantwoording = verantwoording;
    }

    /**
     * The insured that COV knows under this key; none when it knows nobody.
     *
     * @throws Weigering AUT-005, COV-002, COV-004, VAL-006
     */
    public List<Verzekerde> controleer(
            Zorgaanbieder aanroeper, CorrelatieId correlatie, Zoeksleutel sleutel, Peildatum peildatum) {
        return verantwoording.inzage(
                new Daad(aanroeper, correlatie, Handeling.CONTROLEER_VERZEKERING, null),
                () -> gevonden(aanroeper, sleutel, peildatum),
                verzekerden -> new Uitkomst.Getoond(verzekerden.size()));
    }

    private List<Verzekerde> gevonden(Zorgaanbieder aanroeper, Zoeksleutel sleutel, Peildatum peildatum) {
        Rechten.vereis(aanroeper.rechten(), Recht.COV);
        Covantwoord antwoord = cov.zoek(aanroeper.agb(), sleutel, peildatum);
        return antwoord instanceof Covantwoord.NietGevonden
                ? List.of()
                : List.of(Dekkingskeuze.verzekerde(antwoord, ZOEKSLEUTEL));
    }

    /** The insurers of whom a request for this person can be asked: none without an active insurance (S-63), rarely more than one. */
    public static List<Uzovi> verzekeraars(Verzekerde verzekerde) {
        return Dekkingskeuze.kandidaten(verzekerde, null).stream()
                .map(Verzekering::uzovi)
                .distinct()
                .toList();
    }
}
