package nl.machtigingen.mogelijkheden;

import java.util.Optional;
import nl.machtigingen.fout.Weigering;

/** Whether a request may be made: yes, by which form; or why not. */
public sealed interface Toetsuitkomst {

    /** The refusal that a caller gets; empty when the request is possible. */
    Optional<Weigering> weigering();

    /**
     * It may.
     *
     * @param formulier code of the form that belongs to it, where there is one of that code
     * @param beslisboomBeslist whether the insurer lets the decision rules of the form decide at once (S-113)
     */
    record Mogelijk(String formulier, boolean beslisboomBeslist) implements Toetsuitkomst {
        @Override
        public Optional<Weigering> weigering() {
            return Optional.empty();
        }
    }

    /** This insurer takes it by another channel (S-53, S-68). */
    record AndereWeg(Kanaal kanaal) implements Toetsuitkomst {
        @Override
        public Optional<Weigering> weigering() {
            return Optional.of(Weigering.anderKanaal(kanaal.omschrijving()));
        }
    }

    /** This kind of care provider may not ask this kind of care, of whomever (S-40..S-52). */
    record ZorgverlenersoortMagNiet() implements Toetsuitkomst {
        @Override
        public Optional<Weigering> weigering() {
            return Optional.of(Weigering.zorgverlenersoort());
        }
    }

    /**
     * The insurer does not go so far back, or ahead (S-57, Q15, Q16).
     *
     * @param terugwerkendeDagen how far back it goes in days; zero for not at all
     * @param vooruitDagen how far ahead it goes in days
     */
    record PeildatumMagNiet(int terugwerkendeDagen, int vooruitDagen) implements Toetsuitkomst {
        @Override
        public Optional<Weigering> weigering() {
            return Optional.of(Weigering.peildatumTeVer(terugwerkendeDagen, vooruitDagen));
        }
    }
}
