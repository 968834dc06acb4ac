package nl.machtigingen.mogelijkheden;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.Zorgsoort;
import nl.machtigingen.regelset.Geldigheid;
import org.jspecify.annotations.Nullable;

/**
 * The table of what may be asked of whom: one rule file. Lines that name an insurer go before lines for all; within those the first
 * in the file. Immutable.
 */
record Mogelijkhedentabel(
        Verzekeraarslijst verzekeraars,
        Aanvragersoort soorten,
        List<Rij> rijen,
        List<Peildatumregel> peildata,
        List<Kanaalregel> kanalen) {

    /** Stands for every verstrekking. */
    static final String ELKE = "*";

    private static final Kanaal PAPIER =
            new Kanaal(Kanaal.Soort.PAPIER, null, "Wat niet in de lijst staat, wordt op papier aangevraagd.");
    private static final Peildatumregel NERGENS = new Peildatumregel(Verzekeraarskeuze.IEDEREEN, 0, 0);

    Mogelijkhedentabel {
        rijen = List.copyOf(rijen);
        peildata = List.copyOf(peildata);
        kanalen = List.copyOf(kanalen);
    }

    /**
     * What may be asked.
     *
     * @param zorgverlenersoorten who may, as {@link Aanvragersoort} tells them apart
     * @param specialismen empty for all, and for care without one
     * @param verstrekkingen codes; {@code *} stands for all
     * @param instanties the only organisations that may, where an agreement is with some (S-70); empty for all
     * @param formulier code of the form; absent when it is the code of the verstrekking
     */
    record Rij(
            Verzekeraarskeuze verzekeraars,
            Set<String> zorgverlenersoorten,
            Zorgsoort zorgsoort,
            Set<String> specialismen,
            List<String> verstrekkingen,
            Set<AgbCode> instanties,
            @Nullable String naam,
            @Nullable String formulier,
            Geldigheid geldigheid,
            boolean demonstratie) {

        Rij {
            zorgverlenersoorten = Set.copyOf(zorgverlenersoorten);
            specialismen = Set.copyOf(specialismen);
            verstrekkingen = List.copyOf(verstrekkingen);
            instanties = Set.copyOf(instanties);
        }

        /** A request without a specialisme fits only where none is asked: leaving it out must not widen what is possible. */
        boolean past(@Nullable String specialisme, String verstrekking) {
            return (specialismen.isEmpty() || specialisme != null && specialismen.contains(specialisme))
                    && verstrekkingen.stream().anyMatch(code -> code.equals(ELKE) || code.equals(verstrekking));
        }

        /** Whether the agreement behind it, if there is one, is with this organisation. */
        boolean staatOpenVoor(AgbCode instantie) {
            return instanties.isEmpty() || instanties.contains(instantie);
        }
    }

    /**
     * How far from today a peildatum may lie.
     *
     * @param terug in days; zero for not at all
     * @param vooruit in days
     */
    record Peildatumregel(Verzekeraarskeuze verzekeraars, int terug, int vooruit) {}

    /**
     * The other way for what is not possible.
     *
     * @param zorgsoorten empty for every kind
     */
    record Kanaalregel(Verzekeraarskeuze verzekeraars, Set<Zorgsoort> zorgsoorten, Kanaal kanaal) {

        Kanaalregel {
            zorgsoorten = Set.copyOf(zorgsoorten);
        }
    }

    /** Whether this kind may ask this kind of care of anybody. */
    boolean mag(AgbCode agb, Zorgsoort zorgsoort, LocalDate dag) {
        String soort = soorten.van(agb);
        return rijen.stream()
                .anyMatch(rij -> rij.zorgsoort() == zorgsoort
                        && rij.geldigheid().geldtOp(dag)
                        && rij.zorgverlenersoorten().contains(soort));
    }

    /** What this kind of provider may ask of this insurer on a day, of every kind of care. */
    List<Rij> rijen(Zorgverzekeraar verzekeraar, AgbCode agb, LocalDate dag) {
        return rijen.stream()
                .filter(rij -> rij.verzekeraars().geldtVoor(verzekeraar))
                .filter(rij -> rij.geldigheid().geldtOp(dag))
                .filter(rij -> rij.zorgverlenersoorten().contains(soorten.van(agb)))
                .toList();
    }

    /** How far this insurer goes; one of whom nothing is said goes nowhere. */
    Peildatumregel peildatum(Zorgverzekeraar verzekeraar) {
        return peildata.stream()
                .filter(regel -> regel.verzekeraars().geldtVoor(verzekeraar))
                .min(Comparator.comparing(Peildatumregel::verzekeraars, Verzekeraarskeuze.BIJZONDER_EERST))
                .orElse(NERGENS);
    }

    /** The other way; paper where nothing better is known (S-68), as for an insurer that nobody knows. */
    Kanaal kanaal(@Nullable Zorgverzekeraar verzekeraar, Zorgsoort zorgsoort) {
        return kanalen.stream()
                .filter(regel -> verzekeraar != null && regel.verzekeraars().geldtVoor(verzekeraar))
                .filter(regel ->
                        regel.zorgsoorten().isEmpty() || regel.zorgsoorten().contains(zorgsoort))
                .min(Comparator.comparing(Kanaalregel::verzekeraars, Verzekeraarskeuze.BIJZONDER_EERST))
                .map(Kanaalregel::kanaal)
                .orElse(PAPIER);
    }
}
