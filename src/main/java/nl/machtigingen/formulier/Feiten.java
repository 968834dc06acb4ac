package nl.machtigingen.formulier;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.machtiging.Aanvraag;

/**
 * All that the rules look at: what was filled in, and what is known about whom it is for.
 *
 * @param dag the day of which the rules must hold: the ingangsdatum, or else the peildatum (D41)
 * @param zorgverlenersoort first two digits of the AGB-code
 * @param bijlagen kinds of the attachments, for instance {@code OPT}
 */
public record Feiten(
        LocalDate dag,
        LocalDate geboortedatum,
        Uzovi uzovi,
        String zorgverlenersoort,
        List<Aanvraag.Antwoord> antwoorden,
        List<Aanvraag.Prestatie> prestaties,
        Set<String> bijlagen)
        implements Persoonsgegeven {

    public Feiten {
        antwoorden = List.copyOf(antwoorden);
        prestaties = List.copyOf(prestaties);
        bijlagen = Set.copyOf(bijlagen);
    }

    /**
     * Of a request whose insured and insurer are known.
     *
     * @param uzovi where the insured is insured
     * @param bijlagen kinds of the attachments that came with it
     */
    public static Feiten van(Aanvraag aanvraag, LocalDate geboortedatum, Uzovi uzovi, Set<String> bijlagen) {
        LocalDate ingang = aanvraag.ingangsdatum();
        return new Feiten(
                ingang == null ? aanvraag.peildatum().datum() : ingang,
                geboortedatum,
                uzovi,
                (aanvraag.zorgverlener() == null ? aanvraag.instantie() : aanvraag.zorgverlener()).zorgverlenersoort(),
                aanvraag.antwoorden(),
                aanvraag.prestaties(),
                bijlagen);
    }

    /** The same with other answers, for a person who goes through the questions. */
    public Feiten metAntwoorden(List<Aanvraag.Antwoord> anders) {
        return new Feiten(dag, geboortedatum, uzovi, zorgverlenersoort, anders, prestaties, bijlagen);
    }

    /** Whole years on {@link #dag}. */
    int leeftijd() {
        return Period.between(geboortedatum, dag).getYears();
    }

    @Override
    public String toString() {
        return AFGESCHERMD;
    }
}
