package nl.machtigingen.portaal;

import java.util.List;
import nl.machtigingen.begrippen.Peildatum;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Verzekerde;
import nl.machtigingen.begrippen.Verzekering;
import nl.machtigingen.fout.Weigering;

/**
 * The person who was found, as pages show him (S-61..S-65). Does not print itself.
 *
 * @param verzekeraars of whom can be asked; none without an active insurance
 */
record Verzekerdeblad(
        String naam,
        String geboortedatum,
        String peildatum,
        boolean overleden,
        List<Regel> verzekeringen,
        List<Verzekeraar> verzekeraars)
        implements Persoonsgegeven {

    record Regel(boolean actief, String verzekeraar, String soort, String pakket, String periode)
            implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    record Verzekeraar(String uzovi, String naam) {}

    static Verzekerdeblad van(Verzekerde wie, List<Uzovi> kandidaten, Peildatum peildatum, Teksten teksten) {
        Opmaak opmaak = new Opmaak(teksten.taal());
        return new Verzekerdeblad(
                Opmaak.naam(wie.naam()),
                opmaak.datum(wie.geboortedatum()),
                opmaak.datum(peildatum.datum()),
                wie.overleden(),
                wie.verzekeringen().stream()
                        .map(een -> regel(een, opmaak, teksten))
                        .toList(),
                kandidaten.stream()
                        .map(uzovi -> new Verzekeraar(uzovi.waarde(), naam(wie, uzovi)))
                        .toList());
    }

    private static Regel regel(Verzekering van, Opmaak opmaak, Teksten teksten) {
        return new Regel(
                van.actief(),
                van.verzekeraarNaam() + " (" + van.uzovi() + ")",
                teksten.van("verzekeringsoort." + van.soort()),
                van.pakketnaam() == null ? "" : van.pakketnaam(),
                periode(opmaak.datum(van.ingangsdatum()), opmaak.datum(van.einddatum()), teksten));
    }

    private static String periode(String van, String tot, Teksten teksten) {
        return van.isEmpty()
                ? tot.isEmpty() ? "" : teksten.van("verzekerde.tot", tot)
                : tot.isEmpty() ? teksten.van("verzekerde.vanaf", van) : van + " – " + tot;
    }

    private static String naam(Verzekerde wie, Uzovi uzovi) {
        return wie.verzekeringen().stream()
                .filter(een -> een.uzovi().equals(uzovi))
                .map(Verzekering::verzekeraarNaam)
                .findFirst()
                .orElse(uzovi.waarde());
    }

    /** Why nobody can be shown, as somebody who searches understands it; what is no affair of a search goes on as it is. */
    static String waarom(Weigering weigering, Teksten teksten) {
        return switch (weigering.code()) {
            case COV_002 -> teksten.van("melding.meerGevonden");
            case COV_004 -> teksten.van("melding.covStil");
            case COV_001, VAL_006 -> teksten.weigering(weigering.code(), weigering.omschrijving());
            default -> throw weigering;
        };
    }

    @Override
    public String toString() {
        return AFGESCHERMD;
    }
}
