package nl.machtigingen.afhandeling;

import java.util.List;
import java.util.function.Predicate;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Verzekerde;
import nl.machtigingen.begrippen.Verzekering;
import nl.machtigingen.cov.Covantwoord;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.machtiging.Dekking;
import org.jspecify.annotations.Nullable;

/**
 * From what COV answered to one insured and one insurance, or a refusal. Two active basic insurances are an anomaly that the gateway must
 * not settle by itself (I4): the caller names the insurer, or corrects the key.
 */
final class Dekkingskeuze {

    private Dekkingskeuze() {}

    /** The one person that COV found. */
    static Verzekerde verzekerde(Covantwoord antwoord, String veld) {
        return switch (antwoord) {
            case Covantwoord.Gevonden gevonden -> gevonden.verzekerde();
            case Covantwoord.NietGevonden nietGevonden -> throw Weigering.van(Foutcode.COV_001, veld);
            case Covantwoord.MeerderePersonen meerdere -> throw Weigering.van(Foutcode.COV_002, veld);
            case Covantwoord.ZoekenNietMogelijk nietMogelijk -> throw Weigering.zoeksleutel(nietMogelijk.reden(), veld);
            case Covantwoord.Onbereikbaar onbereikbaar -> throw Weigering.van(Foutcode.COV_004);
        };
    }

    /**
     * The insurance that the request is held against: an active basic one before any other active one.
     *
     * @param gekozen the insurer that the caller means, if he says so
     */
    static Dekking dekking(Verzekerde verzekerde, @Nullable Uzovi gekozen, String veld) {
        List<Verzekering> kandidaten = kandidaten(verzekerde, gekozen);
        if (kandidaten.isEmpty()) {
            throw Weigering.van(Foutcode.COV_003, veld);
        }
        if (kandidaten.stream().map(Verzekering::uzovi).distinct().count() > 1) {
            throw Weigering.van(Foutcode.COV_002, veld);
        }
        return Dekking.van(kandidaten.getFirst());
    }

    /** The insurances that come into question: none when nothing is active (S-63). */
    static List<Verzekering> kandidaten(Verzekerde verzekerde, @Nullable Uzovi gekozen) {
        List<Verzekering> actief = verzekerde.verzekeringen().stream()
                .filter(Verzekering::actief)
                .filter(verzekering -> gekozen == null || verzekering.uzovi().equals(gekozen))
                .toList();
        List<Verzekering> basis =
                kies(actief, verzekering -> verzekering.soort().isBasis());
        return basis.isEmpty() ? actief : basis;
    }

    private static List<Verzekering> kies(List<Verzekering> uit, Predicate<Verzekering> voorwaarde) {
        return uit.stream().filter(voorwaarde).toList();
    }
}
