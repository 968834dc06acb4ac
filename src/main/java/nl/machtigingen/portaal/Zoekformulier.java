package nl.machtigingen.portaal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.Bsn;
import nl.machtigingen.begrippen.Grondslag;
import nl.machtigingen.begrippen.OngeldigeWaarde;
import nl.machtigingen.begrippen.Status;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Zorgsoort;
import nl.machtigingen.machtiging.Zoekvraag;
import org.jspecify.annotations.Nullable;

/** From what was filled in to a question (S-132..S-137), or to everything that is wrong with it. */
final class Zoekformulier {

    private static final Pattern SPECIALISME = Pattern.compile("[0-9]{4}");
    private static final Pattern VERSTREKKING = Pattern.compile("[A-Za-z0-9._\\-]{1,20}");

    private final AgbCode agb;
    private final Invoer invoer;
    private final Invoer.Toets toets;

    private Zoekformulier(AgbCode agb, Invoer invoer, Teksten teksten) {
        this.agb = agb;
        this.invoer = invoer;
        this.toets = new Invoer.Toets(invoer, teksten);
    }

    /** @param vraag counts only when there is nothing wrong */
    record Gelezen(Zoekvraag vraag, List<Melding> meldingen) {
        Gelezen {
            meldingen = List.copyOf(meldingen);
        }
    }

    static Gelezen kenmerken(AgbCode agb, Invoer invoer, Teksten teksten) {
        return new Zoekformulier(agb, invoer, teksten).kenmerken();
    }

    static Gelezen patient(AgbCode agb, Invoer invoer, Teksten teksten) {
        return new Zoekformulier(agb, invoer, teksten).patient();
    }

    private Gelezen kenmerken() {
        LocalDate totEnMet = dag("tot");
        Zoekvraag vraag = new Zoekvraag(
                agb,
                statussen(),
                begin(dag("van")),
                begin(totEnMet == null ? null : totEnMet.plusDays(1)),
                keuze("zorgsoort", Zorgsoort.values()),
                vorm("specialisme", SPECIALISME, "melding.specialisme"),
                vorm("verstrekking", VERSTREKKING, "melding.verstrekking"),
                keuze("grondslag", Grondslag.values()),
                waarde("zorgverlener", AgbCode::new, "melding.agb"),
                waarde("uzovi", Uzovi::new, "melding.uzovi"),
                null,
                false);
        return new Gelezen(vraag, toets.meldingen());
    }

    private Gelezen patient() {
        toets.verplicht("bsn");
        Bsn bsn = waarde("bsn", Bsn::new, "melding.bsn");
        toets.verplicht("geboortedatum");
        LocalDate geboortedatum = dag("geboortedatum");
        Zoekvraag.Persoon persoon =
                bsn == null || geboortedatum == null ? null : new Zoekvraag.Persoon(bsn, geboortedatum);
        return new Gelezen(
                new Zoekvraag(agb, Set.of(), null, null, null, null, null, null, null, null, persoon, false),
                toets.meldingen());
    }

    private Set<Status> statussen() {
        Status een = keuze("status", Status.values());
        return een == null ? Set.of() : Set.of(een);
    }

    private <E extends Enum<E>> @Nullable E keuze(String veld, E[] keuzen) {
        String tekst = invoer.tekst(veld);
        if (tekst.isEmpty()) {
            return null;
        }
        E gekozen = Arrays.stream(keuzen)
                .filter(een -> een.name().equals(tekst))
                .findAny()
                .orElse(null);
        toets.eis(veld, gekozen != null, "melding.keuze");
        return gekozen;
    }

    private @Nullable String vorm(String veld, Pattern vorm, String sleutel) {
        String tekst = invoer.tekst(veld);
        toets.eis(veld, tekst.isEmpty() || vorm.matcher(tekst).matches(), sleutel);
        return tekst.isEmpty() ? null : tekst;
    }

    private <W> @Nullable W waarde(String veld, Function<String, W> naar, String sleutel) {
        String tekst = invoer.tekst(veld);
        if (tekst.isEmpty()) {
            return null;
        }
        try {
            return naar.apply(tekst);
        } catch (OngeldigeWaarde e) {
            toets.eis(veld, false, sleutel);
            return null;
        }
    }

    private @Nullable LocalDate dag(String veld) {
        String tekst = invoer.tekst(veld);
        if (tekst.isEmpty()) {
            return null;
        }
        LocalDate dag = Dagen.lees(tekst);
        toets.eis(veld, dag != null, "melding.datum");
        return dag;
    }

    private static @Nullable Instant begin(@Nullable LocalDate dag) {
        return dag == null ? null : dag.atStartOfDay(Opmaak.NEDERLAND).toInstant();
    }

    /** Days as browsers send them and as people type them. */
    private static final class Dagen {

        private static final Pattern GETYPT = Pattern.compile("([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})");

        static @Nullable LocalDate lees(String tekst) {
            try {
                var getypt = GETYPT.matcher(tekst);
                LocalDate dag = getypt.matches()
                        ? LocalDate.of(getal(getypt.group(3)), getal(getypt.group(2)), getal(getypt.group(1)))
                        : LocalDate.parse(tekst);
                return dag.getYear() < 1900 || dag.getYear() > 2200 ? null : dag;
            } catch (DateTimeException e) {
                return null;
            }
        }

        private static int getal(String cijfers) {
            return Integer.parseInt(cijfers);
        }
    }
}
