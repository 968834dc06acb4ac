package nl.machtigingen.machtiging;

import java.time.LocalDate;
import java.util.List;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.Bedrag;
import nl.machtigingen.begrippen.Grondslag;
import nl.machtigingen.begrippen.Peildatum;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Zoeksleutel;
import nl.machtigingen.begrippen.Zorgsoort;
import org.jspecify.annotations.Nullable;

/**
 * What a practice asks of an insurer. Medical, so it does not print itself.
 *
 * @param uzovi the insurer that is meant, for an insured with more than one active basic insurance
 * @param instantie the organisation that asks; must be the caller's own (S-32)
 * @param zorgverlener the person who asks; not asked of foreign hospitals (S-35, S-36)
 * @param specialisme four-digit qualification, where the zorgsoort has one (D30)
 * @param ingangsdatum the wished start, when it is not the peildatum
 */
public record Aanvraag(
        Zoeksleutel verzekerde,
        @Nullable Uzovi uzovi,
        Peildatum peildatum,
        AgbCode instantie,
        @Nullable AgbCode zorgverlener,
        Zorgsoort zorgsoort,
        @Nullable String specialisme,
        String verstrekking,
        Grondslag grondslag,
        @Nullable Formulier formulier,
        List<Antwoord> antwoorden,
        List<Prestatie> prestaties,
        @Nullable LocalDate ingangsdatum,
        @Nullable String toelichting)
        implements Persoonsgegeven {

    public Aanvraag {
        antwoorden = List.copyOf(antwoorden);
        prestaties = List.copyOf(prestaties);
    }

    /** The same, that is to begin on this day. */
    public Aanvraag metIngangsdatum(LocalDate begin) {
        return new Aanvraag(
                verzekerde,
                uzovi,
                peildatum,
                instantie,
                zorgverlener,
                zorgsoort,
                specialisme,
                verstrekking,
                grondslag,
                formulier,
                antwoorden,
                prestaties,
                begin,
                toelichting);
    }

    /** The same, on this version of its form. */
    public Aanvraag metFormulier(Formulier versie) {
        return new Aanvraag(
                verzekerde,
                uzovi,
                peildatum,
                instantie,
                zorgverlener,
                zorgsoort,
                specialisme,
                verstrekking,
                grondslag,
                versie,
                antwoorden,
                prestaties,
                ingangsdatum,
                toelichting);
    }

    @Override
    public String toString() {
        return AFGESCHERMD;
    }

    /** The form that was filled in, in the version that it was begun with (S-78). */
    public record Formulier(String code, String versie) {}

    /** The answer to one question of the form (S-80). */
    public record Antwoord(String vraag, String waarde) implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /**
     * One line of treatment (S-95..S-101).
     *
     * @param aantal one or more; repetition of a code goes in here (S-97)
     * @param element two digits of the dental chart, where the code asks for one
     * @param honorarium total of the line, not the price of one (S-101)
     * @param techniekkosten total of materials and technique of the line (S-99)
     */
    public record Prestatie(
            String code,
            int aantal,
            @Nullable String element,
            @Nullable Bedrag honorarium,
            @Nullable Bedrag techniekkosten)
            implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }
}
