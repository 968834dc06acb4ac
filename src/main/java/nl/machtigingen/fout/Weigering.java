package nl.machtigingen.fout;

import java.time.Duration;
import java.util.List;
import nl.machtigingen.begrippen.OngeldigeWaarde;
import org.jspecify.annotations.Nullable;

/**
 * A refusal that ends the request: the one exception whose text may reach a caller. Made by named factories that take values
 * of the vocabulary, so that no text from a cause can slip in. Whatever else is thrown becomes SYS-002 at the edge.
 */
public final class Weigering extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Foutcode code;

    @Nullable
    private final String veld;

    private final transient List<Bevinding> bevindingen;

    @Nullable
    private final String herstel;

    @Nullable
    private final Duration wacht;

    private Weigering(
            Foutcode code,
            String omschrijving,
            @Nullable String veld,
            List<Bevinding> bevindingen,
            @Nullable Duration wacht) {
        this(code, omschrijving, veld, bevindingen, null, wacht);
    }

    private Weigering(
            Foutcode code,
            String omschrijving,
            @Nullable String veld,
            List<Bevinding> bevindingen,
            @Nullable String herstel,
            @Nullable Duration wacht) {
        super(omschrijving, null, false, false);
        this.code = code;
        this.veld = veld;
        this.bevindingen = List.copyOf(bevindingen);
        this.herstel = herstel;
        this.wacht = wacht;
    }

    /** A refusal that needs no more than the text of the catalogue. */
    public static Weigering van(Foutcode code) {
        return new Weigering(code, code.omschrijving(), null, List.of(), null);
    }

    /** A refusal with the place of the culprit. */
    public static Weigering van(Foutcode code, String veld) {
        return new Weigering(code, code.omschrijving(), veld, List.of(), null);
    }

    /** AUT-006: not this kind of care for this kind of provider. */
    public static Weigering zorgverlenersoort() {
        return van(Foutcode.AUT_006);
    }

    /**
     * MOG-001 with the way that is open.
     *
     * @param weg how to ask, in Dutch, as part of a sentence
     */
    public static Weigering anderKanaal(String weg) {
        return new Weigering(
                Foutcode.MOG_001, Foutcode.MOG_001.wanneer() + " Vraag aan: " + weg + ".", null, List.of(), null);
    }

    /**
     * MOG-002 with how far the insurer goes.
     *
     * @param terugwerkendeDagen zero when it goes back not at all
     */
    public static Weigering peildatumTeVer(int terugwerkendeDagen, int vooruitDagen) {
        String terug = terugwerkendeDagen == 0
                ? "met terugwerkende kracht kan niet"
                : "ten hoogste " + terugwerkendeDagen + " dagen terug, en minder dan twee jaar";
        return new Weigering(
                Foutcode.MOG_002,
                Foutcode.MOG_002.wanneer() + " De grens: " + terug + "; ten hoogste " + vooruitDagen
                        + " dagen vooruit.",
                null,
                List.of(),
                null);
    }

    /** VAL-001 with every finding of the schema check; the first gives the place. */
    public static Weigering schema(List<Bevinding> bevindingen) {
        return metBevindingen(Foutcode.VAL_001, bevindingen, null);
    }

    /** VAL-001 for a message that is refused before its content can be looked at. */
    public static Weigering bericht(String omschrijving) {
        return new Weigering(Foutcode.VAL_001, omschrijving, null, List.of(), null);
    }

    /** VAL-001 for a value that its schema cannot judge. */
    public static Weigering veld(String veld, String omschrijving) {
        return new Weigering(
                Foutcode.VAL_001,
                omschrijving,
                veld,
                List.of(new Bevinding(Foutcode.VAL_001, veld, omschrijving)),
                null);
    }

    /** VAL-002 with everything that is wrong with the request, or BIJ-003 when all that is wrong is that files are missing. */
    public static Weigering bevindingen(List<Bevinding> bevindingen) {
        return bevindingen(bevindingen, null);
    }

    /**
     * The same.
     *
     * @param herstel the smallest change that mends all that is wrong with the prestaties, in Dutch; null when none is known
     */
    public static Weigering bevindingen(List<Bevinding> bevindingen, @Nullable String herstel) {
        boolean alleenBijlagen = !bevindingen.isEmpty()
                && bevindingen.stream().allMatch(bevinding -> bevinding.code() == Foutcode.BIJ_003);
        return metBevindingen(alleenBijlagen ? Foutcode.BIJ_003 : Foutcode.VAL_002, bevindingen, herstel);
    }

    /** The first finding gives the place. */
    private static Weigering metBevindingen(Foutcode code, List<Bevinding> bevindingen, @Nullable String herstel) {
        return new Weigering(
                code,
                code.omschrijving(),
                bevindingen.isEmpty() ? null : bevindingen.getFirst().veld(),
                bevindingen,
                herstel,
                null);
    }

    /** VAL-003: the insurer gave this machtigingsnummer to another machtiging. */
    public static Weigering nummerAlUitgegeven(String veld) {
        String omschrijving =
                "Het machtigingsnummer is al aan een andere machtiging gegeven. Geef elk nummer één keer uit.";
        return new Weigering(
                Foutcode.VAL_003,
                omschrijving,
                veld,
                List.of(new Bevinding(Foutcode.VAL_003, veld, omschrijving)),
                null);
    }

    /** VAL-003: a number that cannot be right; the rule is named, the number is not repeated. */
    public static Weigering nummer(OngeldigeWaarde oorzaak, String veld) {
        String regel = oorzaak.begrip() + ": " + oorzaak.regel() + ".";
        return new Weigering(
                Foutcode.VAL_003,
                regel + " " + Foutcode.VAL_003.watTeDoen(),
                veld,
                List.of(new Bevinding(Foutcode.VAL_003, veld, regel)),
                null);
    }

    /** VAL-002: no form is named so, or belongs to this care. */
    public static Weigering geenFormulier(String veld, String omschrijving) {
        return new Weigering(
                Foutcode.VAL_002,
                omschrijving,
                veld,
                List.of(new Bevinding(Foutcode.VAL_002, veld, omschrijving)),
                null);
    }

    /** VAL-003: an insurer that no rule file knows. */
    public static Weigering uzoviOnbekend(String veld) {
        String omschrijving = "Deze UZOVI-code is bij de gateway niet bekend.";
        return new Weigering(
                Foutcode.VAL_003,
                omschrijving + " " + Foutcode.VAL_003.watTeDoen(),
                veld,
                List.of(new Bevinding(Foutcode.VAL_003, veld, omschrijving)),
                null);
    }

    /**
     * VAL-005 with the version that is in force.
     *
     * @param welke its name; absent where no version is in force on that day
     */
    public static Weigering formulierversie(@Nullable String welke, String veld) {
        String omschrijving = welke == null
                ? "Van dit formulier is op die dag geen versie van kracht."
                : "Deze versie van het formulier is op die dag niet van kracht. Gebruik versie " + welke + ".";
        return new Weigering(
                Foutcode.VAL_005,
                omschrijving,
                veld,
                List.of(new Bevinding(Foutcode.VAL_005, veld, omschrijving)),
                null);
    }

    /** VAL-004 where the content of the first call cannot be compared any more. */
    public static Weigering nietMeerTeVergelijken() {
        String omschrijving =
                "Deze referentie is lang geleden al gebruikt; of het verzoek hetzelfde is, is niet meer na te gaan."
                        + " Er is niets verwerkt. Zoek op wat er van dat verzoek geworden is, en gebruik voor een nieuw verzoek"
                        + " een nieuwe referentie.";
        return new Weigering(Foutcode.VAL_004, omschrijving, null, List.of(), null);
    }

    /** VAL-006 with the reason why this search cannot be made. */
    public static Weigering zoeksleutel(String reden, String veld) {
        return new Weigering(Foutcode.VAL_006, reden + " " + Foutcode.VAL_006.watTeDoen(), veld, List.of(), null);
    }

    /** BIJ-001: the attachments together passed their limit, in MB of 1,048,576 bytes. */
    public static Weigering bijlagenTeGroot(long megabytes) {
        return bijlagenTeVeel("De bijlagen zijn samen groter dan " + megabytes + " MB.");
    }

    /** BIJ-001: more attachments than one message may carry. */
    public static Weigering bijlagenTeTalrijk(int hoogstens) {
        return bijlagenTeVeel("Het verzoek heeft meer dan " + hoogstens + " bijlagen.");
    }

    private static Weigering bijlagenTeVeel(String reden) {
        return new Weigering(Foutcode.BIJ_001, reden + " " + Foutcode.BIJ_001.watTeDoen(), null, List.of(), null);
    }

    /** BIJ-002 with everything that is wrong with the attachments; the first finding gives the place. */
    public static Weigering bijlagen(List<Bevinding> bevindingen) {
        return metBevindingen(Foutcode.BIJ_002, bevindingen, null);
    }

    /** INS-003 with everything that is wrong with what was handed over; the first finding gives the place. */
    public static Weigering instroom(List<Bevinding> bevindingen) {
        return metBevindingen(Foutcode.INS_003, bevindingen, null);
    }

    /** SYS-002: the operator did not say where people are let in. */
    public static Weigering geenPortaal() {
        return new Weigering(
                Foutcode.SYS_002,
                "Op deze gateway is het portaal voor de instroom niet ingesteld. Er is niets klaargezet. Vraag het de beheerder.",
                null,
                List.of(),
                null);
    }

    /** SYS-001 with the time after which a repetition makes sense. */
    public static Weigering teDruk(Duration wacht) {
        return new Weigering(Foutcode.SYS_001, Foutcode.SYS_001.omschrijving(), null, List.of(), wacht);
    }

    /**
     * The same refusal where what it is about stands inside a message.
     *
     * @param pad XPath of the element that its places are relative to
     */
    public Weigering onder(String pad) {
        return new Weigering(
                code,
                omschrijving(),
                veld == null ? null : pad + "/" + veld,
                bevindingen.stream().map(bevinding -> bevinding.onder(pad)).toList(),
                wacht);
    }

    /** The entry of the catalogue. */
    public Foutcode code() {
        return code;
    }

    /** Dutch, says what to do. */
    public String omschrijving() {
        return String.valueOf(getMessage());
    }

    /** XPath of the culprit, where there is one. */
    public @Nullable String veld() {
        return veld;
    }

    /**
     * The same as findings among others.
     *
     * @param plaats XPath of what it is about, where the refusal names none
     */
    public List<Bevinding> alsBevindingen(String plaats) {
        return bevindingen.isEmpty()
                ? List.of(new Bevinding(code, veld == null ? plaats : veld, omschrijving()))
                : bevindingen;
    }

    public List<Bevinding> bevindingen() {
        return bevindingen;
    }

    /** The smallest change that mends all that is wrong with the prestaties, in Dutch; only where one is known. */
    public @Nullable String herstel() {
        return herstel;
    }

    /** How long to wait before the same call makes sense; only with SYS-001. */
    public @Nullable Duration wacht() {
        return wacht;
    }
}
