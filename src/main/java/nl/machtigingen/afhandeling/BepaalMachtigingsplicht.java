package nl.machtigingen.afhandeling;

import java.time.LocalDate;
import java.util.List;
import nl.machtigingen.begrippen.Aanroeper.Zorgaanbieder;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.Peildatum;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Verzekerde;
import nl.machtigingen.begrippen.Zoeksleutel;
import nl.machtigingen.begrippen.Zorgsoort;
import nl.machtigingen.cov.Cov;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.logboek.Daad;
import nl.machtigingen.logboek.Handeling;
import nl.machtigingen.logboek.Uitkomst;
import nl.machtigingen.mogelijkheden.Machtigingsplicht;
import nl.machtigingen.mogelijkheden.Plicht;
import nl.machtigingen.mogelijkheden.Vraag;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a machtiging is needed at all (S-166..S-168, S-185..S-270). With a search key it is about a person, and leaves a line in the
 * audit trail; without one it is about nobody, and leaves none. Keeps nothing.
 */
public final class BepaalMachtigingsplicht {

    private static final String PAD = "/bepaalMachtigingsplicht";
    private static final String ZOEKSLEUTEL = PAD + "/zoeksleutel";

    private final Machtigingsplicht machtigingsplicht;
    private final Cov cov;
    private final Verantwoording verantwoording;

    BepaalMachtigingsplicht(Machtigingsplicht machtigingsplicht, Cov cov, Verantwoording verantwoording) {
        this.machtigingsplicht = machtigingsplicht;
        this.cov = cov;
        this.verantwoording = verantwoording;
    }

    /**
     * What is asked.
     *
     * @param uzovi whose policy; with a search key as well, which of that person's insurers
     * @param zoeksleutel of the person whose insurer is to be found
     * @param peildatum the policy of this day counts
     */
    public record Bericht(
            @Nullable Uzovi uzovi,
            @Nullable Zoeksleutel zoeksleutel,
            Peildatum peildatum,
            @Nullable Zorgsoort zorgsoort,
            @Nullable String verstrekking,
            List<String> prestatiecodes,
            List<Vraag.Opgave> feiten)
            implements Persoonsgegeven {

        public Bericht {
            prestatiecodes = List.copyOf(prestatiecodes);
            feiten = List.copyOf(feiten);
        }

        private Vraag vraag(Uzovi gebruikt) {
            LocalDate dag = peildatum.datum();
            return new Vraag(gebruikt, zorgsoort, verstrekking, prestatiecodes, dag, feiten);
        }

        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /**
     * The answer.
     *
     * @param uzovi whose policy it is
     */
    public record Bepaald(Uzovi uzovi, Plicht plicht) implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /**
     * Asks the policy; COV first where the insurer must be found.
     *
     * @throws Weigering AUT-005; VAL-001 for facts that cannot be used, or when nothing is asked about; with a search key also COV-001 to 004 and
     *     VAL-006
     */
    public Bepaald bepaal(Zorgaanbieder aanroeper, CorrelatieId correlatie, Bericht bericht) {
        Zoeksleutel sleutel = bericht.zoeksleutel();
        if (sleutel != null) {
            return verantwoording.inzage(
                    new Daad(aanroeper, correlatie, Handeling.BEPAAL_MACHTIGINGSPLICHT, null),
                    () -> overPersoon(aanroeper, sleutel, bericht),
                    bepaald -> new Uitkomst.Getoond(1));
        }
        Rechten.vereis(aanroeper.rechten(), Recht.RAADPLEGEN);
        Uzovi uzovi = bericht.uzovi();
        if (uzovi == null) {
            throw Weigering.veld(PAD + "/uzovi", "Geef een UZOVI-code, een zoeksleutel of beide.");
        }
        return bepaald(uzovi, bericht);
    }

    /** COV hears of a person only when the question can be answered. */
    private Bepaald overPersoon(Zorgaanbieder aanroeper, Zoeksleutel sleutel, Bericht bericht) {
        Rechten.vereis(aanroeper.rechten(), Recht.RAADPLEGEN);
        Rechten.vereis(aanroeper.rechten(), Recht.COV);
        toets(bericht);
        Verzekerde verzekerde =
                Dekkingskeuze.verzekerde(cov.zoek(aanroeper.agb(), sleutel, bericht.peildatum()), ZOEKSLEUTEL);
        return bepaald(
                Dekkingskeuze.dekking(verzekerde, bericht.uzovi(), ZOEKSLEUTEL).uzovi(), bericht);
    }

    private void toets(Bericht bericht) {
        try {
            machtigingsplicht.toets(bericht.verstrekking(), bericht.prestatiecodes(), bericht.feiten());
        } catch (Weigering weigering) {
            throw weigering.onder(PAD);
        }
    }

    private Bepaald bepaald(Uzovi uzovi, Bericht bericht) {
        try {
            return new Bepaald(uzovi, machtigingsplicht.bepaal(bericht.vraag(uzovi)));
        } catch (Weigering weigering) {
            throw weigering.onder(PAD);
        }
    }
}
