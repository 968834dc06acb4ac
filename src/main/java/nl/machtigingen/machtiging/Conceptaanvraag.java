package nl.machtigingen.machtiging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.Grondslag;
import nl.machtigingen.begrippen.Peildatum;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Zoeksleutel;
import nl.machtigingen.begrippen.Zorgsoort;
import org.jspecify.annotations.Nullable;

/** An {@link Aanvraag} of which anything may still be missing (S-91). Medical, so it does not print itself. */
public record Conceptaanvraag(
        @Nullable Zoeksleutel verzekerde,
        @Nullable Uzovi uzovi,
        @Nullable Peildatum peildatum,
        @Nullable AgbCode instantie,
        @Nullable AgbCode zorgverlener,
        @Nullable Zorgsoort zorgsoort,
        @Nullable String specialisme,
        @Nullable String verstrekking,
        @Nullable Grondslag grondslag,
        Aanvraag.@Nullable Formulier formulier,
        List<Aanvraag.Antwoord> antwoorden,
        List<Aanvraag.Prestatie> prestaties,
        @Nullable LocalDate ingangsdatum,
        @Nullable String toelichting)
        implements Persoonsgegeven {

    public Conceptaanvraag {
        antwoorden = List.copyOf(antwoorden);
        prestaties = List.copyOf(prestaties);
    }

    /** The same, to this insurer. */
    public Conceptaanvraag metVerzekeraar(Uzovi gekozen) {
        return new Conceptaanvraag(
                verzekerde,
                gekozen,
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
                ingangsdatum,
                toelichting);
    }

    /** Whether it can be submitted. */
    public sealed interface Volledigheid {

        /** Nothing that every request needs is missing. */
        record Volledig(Aanvraag aanvraag) implements Volledigheid {}

        /** @param ontbreekt names of the elements of the contract that are missing, in its order */
        record Onvolledig(List<String> ontbreekt) implements Volledigheid {
            public Onvolledig {
                ontbreekt = List.copyOf(ontbreekt);
            }
        }
    }

    /** The request that it is, or everything that is missing for that. */
    public Volledigheid volledig() {
        if (verzekerde == null
                || peildatum == null
                || instantie == null
                || zorgsoort == null
                || verstrekking == null
                || grondslag == null) {
            return new Volledigheid.Onvolledig(ontbreekt());
        }
        return new Volledigheid.Volledig(new Aanvraag(
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
                ingangsdatum,
                toelichting));
    }

    private List<String> ontbreekt() {
        List<String> namen = new ArrayList<>();
        als(verzekerde == null, "verzekerde", namen);
        als(peildatum == null, "peildatum", namen);
        als(instantie == null, "instantieAgb", namen);
        als(zorgsoort == null, "zorgsoort", namen);
        als(verstrekking == null, "verstrekking", namen);
        als(grondslag == null, "grondslag", namen);
        return namen;
    }

    private static void als(boolean ontbreekt, String naam, List<String> namen) {
        if (ontbreekt) {
            namen.add(naam);
        }
    }

    @Override
    public String toString() {
        return AFGESCHERMD;
    }
}
