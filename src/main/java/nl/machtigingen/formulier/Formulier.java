package nl.machtigingen.formulier;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Zorgsoort;
import nl.machtigingen.regelset.Geldigheid;
import nl.machtigingen.xml.Expression;
import org.jspecify.annotations.Nullable;

/** One version of a form, compiled. The same for all insurers, but for a few exceptions (S-81). Immutable, thread-safe. */
public final class Formulier {

    private final String code;
    private final String versie;
    private final Geldigheid geldigheid;
    private final String naam;
    private final List<Doel> doelen;
    private final Inhoud algemeen;
    private final Map<Uzovi, Inhoud> afwijkend;
    private final Map<String, Vertaling> vertalingen;

    Formulier(
            String code,
            String versie,
            Geldigheid geldigheid,
            String naam,
            List<Doel> doelen,
            Inhoud algemeen,
            Map<Uzovi, Inhoud> afwijkend,
            Map<String, Vertaling> vertalingen) {
        this.code = code;
        this.versie = versie;
        this.geldigheid = geldigheid;
        this.naam = naam;
        this.doelen = List.copyOf(doelen);
        this.algemeen = algemeen;
        this.afwijkend = Map.copyOf(afwijkend);
        this.vertalingen = Map.copyOf(vertalingen);
    }

    /** For instance {@code M01}. */
    public String code() {
        return code;
    }

    public String versie() {
        return versie;
    }

    /** On which days a request may be begun with this version. */
    public Geldigheid geldigheid() {
        return geldigheid;
    }

    public String naam() {
        return naam;
    }

    /**
     * What it says in another language than Dutch, where somebody wrote that down.
     *
     * @param taal ISO 639-1, in small letters
     */
    public Optional<Vertaling> vertaling(String taal) {
        return Optional.ofNullable(vertalingen.get(taal));
    }

    /** What leads to this form. */
    public List<Doel> doelen() {
        return doelen;
    }

    /**
     * Every question, asked or not, in order, as this insurer has them.
     *
     * @param uzovi absent for the form as it is without exceptions
     */
    public List<Vraag> vragen(@Nullable Uzovi uzovi) {
        return inhoud(uzovi).vragen;
    }

    /** The treatments that may be chosen on that day, by code, in the order of the form (S-96). */
    public Map<String, Prestatiecode> prestaties(@Nullable Uzovi uzovi, LocalDate dag) {
        Map<String, Prestatiecode> gevonden = new LinkedHashMap<>();
        inhoud(uzovi).prestaties.stream()
                .filter(keuze -> keuze.geldigheid.geldtOp(dag))
                .map(Keuze::prestatie)
                .filter(prestatie -> prestatie.geldigheid().geldtOp(dag))
                .forEach(prestatie -> gevonden.putIfAbsent(prestatie.code(), prestatie));
        return gevonden;
    }

    /** What it asks about prestaties as a whole; empty for a form without. */
    public Optional<PerCode> perCode(@Nullable Uzovi uzovi) {
        return Optional.ofNullable(inhoud(uzovi).perCode);
    }

    /** The checks on the prestaties together, as somebody else can apply them (S-98). */
    public List<Jvcregel> controles(@Nullable Uzovi uzovi) {
        return inhoud(uzovi).jvcs.stream().map(Jvc::regel).toList();
    }

    Inhoud inhoud(@Nullable Uzovi uzovi) {
        return uzovi == null ? algemeen : afwijkend.getOrDefault(uzovi, algemeen);
    }

    /** A combination that leads to a form (S-78); without a specialisme whatever it is. */
    public record Doel(Zorgsoort zorgsoort, @Nullable String specialisme, String verstrekking) {

        boolean past(Zorgsoort gevraagd, @Nullable String gevraagdSpecialisme, String gevraagdeVerstrekking) {
            return zorgsoort == gevraagd
                    && verstrekking.equals(gevraagdeVerstrekking)
                    && (specialisme == null || specialisme.equals(gevraagdSpecialisme));
        }
    }

    /**
     * What a form is for some insurers.
     *
     * @param hangtAf which questions hang on a question, by their conditions, through others too (S-83)
     * @param perCode whether it has prestaties at all, must have them, and must split their amounts
     */
    record Inhoud(
            List<Vraag> vragen,
            Map<String, Set<String>> hangtAf,
            @Nullable PerCode perCode,
            List<Keuze> prestaties,
            List<Jvc> jvcs,
            List<Tak> takken) {}

    /**
     * How prestaties are asked for.
     *
     * @param verplicht whether at least one must be there
     * @param splitsing whether fee and technique costs must be told apart (S-169)
     */
    public record PerCode(boolean verplicht, boolean splitsing, String bron) {}

    /**
     * A form in another language.
     *
     * @param vragen by the id of the question; one that is missing stays in Dutch
     */
    public record Vertaling(String naam, Map<String, Vraagtekst> vragen) {
        public Vertaling {
            vragen = Map.copyOf(vragen);
        }
    }

    /** @param opties by their value; one that is missing stays in Dutch */
    public record Vraagtekst(
            String tekst,
            Map<String, String> opties,
            @Nullable String eenheid) {
        public Vraagtekst {
            opties = Map.copyOf(opties);
        }
    }

    record Keuze(Prestatiecode prestatie, Geldigheid geldigheid, String bron) {}

    record Tak(@Nullable Expression wanneer, Beslissing beslissing) {}
}
