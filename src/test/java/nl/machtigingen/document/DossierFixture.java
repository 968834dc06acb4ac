package nl.machtigingen.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.Bedrag;
import nl.machtigingen.begrippen.Besluit;
import nl.machtigingen.begrippen.Bsn;
import nl.machtigingen.begrippen.Geslacht;
import nl.machtigingen.begrippen.Grondslag;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Machtigingsnummer;
import nl.machtigingen.begrippen.Naam;
import nl.machtigingen.begrippen.Peildatum;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.begrippen.Status;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Verzekerde;
import nl.machtigingen.begrippen.Verzekering;
import nl.machtigingen.begrippen.Verzekeringsoort;
import nl.machtigingen.begrippen.Zoeksleutel;
import nl.machtigingen.begrippen.Zorgsoort;
import nl.machtigingen.machtiging.Aanvraag;
import nl.machtigingen.machtiging.Beoordeling;
import nl.machtigingen.machtiging.Dekking;
import nl.machtigingen.machtiging.Gebeurtenis;
import nl.machtigingen.machtiging.Machtiging;
import nl.machtigingen.machtiging.Statusmelding;
import nl.machtigingen.machtiging.Toetsing;
import org.jspecify.annotations.Nullable;

/** Dossiers of fictional people, each submitted on the first of September 2026. Built as the gateway builds them: by reports and acts. */
final class DossierFixture {

    static final Instant INGEDIEND = Instant.parse("2026-09-01T08:30:00Z");
    static final LocalDate PEILDATUM = LocalDate.of(2026, 9, 1);
    static final String VRAAG = "Stuur een röntgenfoto van element 11 die niet ouder is dan zes maanden.";
    static final String ANTWOORD =
            "De foto van 15 augustus 2026 is bijgevoegd; hij toont een breuk onder het tandvlees.";
    static final String VRAAG_2 = "Waarom kan element 11 niet behouden blijven met een wortelkanaalbehandeling?";

    private Machtiging machtiging;
    private final List<Gebeurtenis> gebeurtenissen = new ArrayList<>();
    private final List<Dossier.Bijlage> bijlagen = new ArrayList<>();
    private int volgnummer;
    private Instant tijd = INGEDIEND;
    private @Nullable Machtigingsnummer nummer = new Machtigingsnummer("LND20260042");

    private DossierFixture(Machtiging machtiging) {
        this.machtiging = machtiging;
        gebeurtenissen.add(machtiging.indiening());
    }

    static DossierFixture ingediend() {
        return ingediend(
                eenAanvraag(eenFormulier(), tweePrestaties(), "Graag spoedig bericht: de patiënt heeft pijn."));
    }

    static DossierFixture ingediend(Aanvraag aanvraag) {
        return ingediend(aanvraag, new Naam("A.B.", "van der", "Vóórbeeld-Müller"));
    }

    private static DossierFixture ingediend(Aanvraag aanvraag, Naam naam) {
        return ingediend(aanvraag, naam, Toetsing.ZONDER_FORMULIER);
    }

    static DossierFixture ingediend(Toetsing toetsing) {
        return ingediend(
                eenAanvraag(eenFormulier(), tweePrestaties(), null), new Naam("A.B.", null, "Voorbeeld"), toetsing);
    }

    private static DossierFixture ingediend(Aanvraag aanvraag, Naam naam, Toetsing toetsing) {
        Verzekering verzekering = new Verzekering(
                new Uzovi("9990"),
                "De Linde (voorbeeld)",
                Verzekeringsoort.BASIS,
                "V0000001",
                "VB",
                "Linde Basis",
                LocalDate.of(2020, 1, 1),
                null,
                true);
        return new DossierFixture(Machtiging.ingediend(
                new MachtigingId(4711),
                new Referentie("ref-4711"),
                aanvraag,
                new Verzekerde(
                        new Bsn("999990019"),
                        naam,
                        LocalDate.of(1980, 1, 1),
                        Geslacht.VROUW,
                        false,
                        List.of(verzekering)),
                Dekking.van(verzekering),
                toetsing,
                List.of(),
                INGEDIEND,
                PEILDATUM));
    }

    static Dossier toegekend() {
        return ingediend()
                .metBijlage("foto element 11.jpg", "image/jpeg", 2_345_678)
                .oordeelt(
                        Status.GOEDGEKEURD,
                        new Beoordeling(
                                Besluit.GOEDGEKEURD,
                                null,
                                List.of(
                                        "De behandeling wordt uitgevoerd door een tandarts die is aangesloten bij de verzekeraar.",
                                        "De kroon is van metaalkeramiek."),
                                List.of(),
                                null),
                        LocalDate.of(2026, 9, 7),
                        null)
                .dossier();
    }

    /** Granted once, and ended since by its insurer (S-129). */
    static Dossier verlopenToekenning() {
        return ingediend()
                .oordeelt(
                        Status.GOEDGEKEURD,
                        new Beoordeling(Besluit.GOEDGEKEURD, null, List.of(), List.of(), null),
                        LocalDate.of(2026, 9, 7),
                        LocalDate.of(2026, 9, 20))
                .dossier();
    }

    static Dossier gedeeltelijkToegekend() {
        return ingediend()
                .oordeelt(
                        Status.GEDEELTELIJK_GOEDGEKEURD,
                        new Beoordeling(
                                Besluit.GEDEELTELIJK_GOEDGEKEURD,
                                "Een tweede consult is bij deze behandeling niet nodig.",
                                List.of("Toegekend tegen 100% van het tarief."),
                                List.of(
                                        new Beoordeling.Toekenning(1, "R24", 1, eenBedrag("1240.50")),
                                        new Beoordeling.Toekenning(2, "C11", 0, null)),
                                "Neem bij vragen contact op met de afdeling machtigingen."),
                        null,
                        null)
                .dossier();
    }

    /** Approved in part, with one line named. */
    static Dossier toegekendVoorRegel(int regel) {
        return ingediend()
                .oordeelt(
                        Status.GEDEELTELIJK_GOEDGEKEURD,
                        new Beoordeling(
                                Besluit.GEDEELTELIJK_GOEDGEKEURD,
                                null,
                                List.of(),
                                List.of(new Beoordeling.Toekenning(regel, "C11", 1, null)),
                                null),
                        null,
                        null)
                .dossier();
    }

    static Dossier toegekendZonderNummer() {
        return ingediend().zonderNummer().meldt(Status.GOEDGEKEURD).dossier();
    }

    static Dossier afgewezen() {
        return ingediend()
                .oordeelt(
                        Status.AFGEWEZEN,
                        new Beoordeling(
                                Besluit.AFGEWEZEN,
                                "De behandeling valt niet onder de basisverzekering, omdat element 11 nog behouden kan blijven.",
                                List.of(),
                                List.of(),
                                null),
                        null,
                        null)
                .dossier();
    }

    /** One question answered, the next one waits. */
    static Dossier wachtOpInformatie() {
        return ingediend()
                .vraagt(Status.WACHT_OP_INFORMATIE_ZORGVERLENER, VRAAG)
                .antwoordt(ANTWOORD)
                .metBijlage("röntgenfoto 15-08-2026.pdf", "application/pdf", 845_000)
                .vraagt(Status.WACHT_OP_INFORMATIE_ZORGVERLENER, VRAAG_2)
                .dossier();
    }

    static Dossier ingetrokken() {
        return ingediend()
                .trektIn("De patiënt kiest voor een andere behandeling.")
                .dossier();
    }

    /** Found by address, and asked without a zorgverlener or form (S-35, S-36). */
    static Dossier buitenlandsZiekenhuis() {
        return ingediend(
                        new Aanvraag(
                                new Zoeksleutel.OpAdres(LocalDate.of(1980, 1, 1), "1234AB", 56, "hs"),
                                null,
                                new Peildatum(PEILDATUM),
                                new AgbCode("06290099"),
                                null,
                                Zorgsoort.BUITENLAND,
                                null,
                                "BUITENLAND.OPNAME",
                                Grondslag.ZVW,
                                null,
                                List.of(),
                                List.of(),
                                LocalDate.of(2026, 10, 12),
                                null),
                        new Naam(null, null, "Žáková-Özdemir"))
                .dossier();
    }

    /** The same text in every place where a stranger can put one. */
    static Dossier vol(String tekst) {
        Aanvraag aanvraag = eenAanvraag(List.of(new Aanvraag.Antwoord(tekst, tekst)), tweePrestaties(), tekst);
        return ingediend(aanvraag, new Naam(tekst, tekst, tekst))
                .metBijlage(tekst, tekst, 1)
                .vraagt(Status.WACHT_OP_INFORMATIE_BEIDE, tekst)
                .antwoordt(tekst)
                .vraagt(Status.WACHT_OP_INFORMATIE_BEIDE, tekst)
                .oordeelt(
                        Status.GEDEELTELIJK_GOEDGEKEURD,
                        new Beoordeling(
                                Besluit.GEDEELTELIJK_GOEDGEKEURD,
                                tekst,
                                List.of(tekst),
                                List.of(new Beoordeling.Toekenning(1, tekst, 1, null)),
                                tekst),
                        null,
                        null)
                .trektIn(tekst)
                .dossier();
    }

    /** A hundred lines of treatment, and five hundred of history. */
    static Dossier groot() {
        List<Aanvraag.Prestatie> prestaties = IntStream.rangeClosed(1, 100)
                .mapToObj(nummer -> new Aanvraag.Prestatie(
                        "R" + (10 + nummer % 90),
                        nummer,
                        "%02d".formatted(11 + nummer % 8),
                        eenBedrag("10.01"),
                        eenBedrag("0.99")))
                .toList();
        DossierFixture dossier = ingediend(eenAanvraag(eenFormulier(), prestaties, null));
        for (int ronde = 1; ronde < 250; ronde++) {
            dossier.vraagt(Status.WACHT_OP_INFORMATIE_ZORGVERLENER, "Vraag " + ronde + "?");
            dossier.antwoordt("Antwoord " + ronde + ".");
        }
        return dossier.vraagt(Status.WACHT_OP_INFORMATIE_ZORGVERLENER, "De laatste vraag?")
                .dossier();
    }

    static Aanvraag eenAanvraag(
            List<Aanvraag.Antwoord> antwoorden, List<Aanvraag.Prestatie> prestaties, @Nullable String toelichting) {
        return new Aanvraag(
                new Zoeksleutel.OpBsn(new Bsn("999990019"), LocalDate.of(1980, 1, 1)),
                null,
                new Peildatum(PEILDATUM),
                new AgbCode("12000001"),
                new AgbCode("12999901"),
                Zorgsoort.MONDZORG,
                null,
                "KROON",
                Grondslag.ZVW,
                new Aanvraag.Formulier("M01", "1.0"),
                antwoorden,
                prestaties,
                null,
                toelichting);
    }

    private static List<Aanvraag.Antwoord> eenFormulier() {
        return List.of(
                new Aanvraag.Antwoord("reden", "Element 11 is na een val schuin afgebroken, tot onder het tandvlees."),
                new Aanvraag.Antwoord("eerdere-behandeling", "In 2024 is een vulling gelegd; die heeft niet gehouden."),
                new Aanvraag.Antwoord("ongeval", "ja"));
    }

    private static List<Aanvraag.Prestatie> tweePrestaties() {
        return List.of(
                new Aanvraag.Prestatie("R24", 1, "11", eenBedrag("1240.5"), eenBedrag("299.95")),
                new Aanvraag.Prestatie("C11", 2, null, eenBedrag("51"), null));
    }

    private static Bedrag eenBedrag(String euros) {
        return new Bedrag(new BigDecimal(euros));
    }

    DossierFixture zonderNummer() {
        nummer = null;
        return this;
    }

    DossierFixture vraagt(Status status, @Nullable String vraag) {
        return meldt(status, null, null, null, vraag);
    }

    DossierFixture oordeelt(
            Status status, Beoordeling beoordeling, @Nullable LocalDate begin, @Nullable LocalDate einde) {
        return meldt(status, beoordeling, begin, einde, null);
    }

    DossierFixture meldt(Status status) {
        return meldt(status, null, null, null, null);
    }

    private DossierFixture meldt(
            Status status,
            @Nullable Beoordeling beoordeling,
            @Nullable LocalDate begin,
            @Nullable LocalDate einde,
            @Nullable String vraag) {
        boolean toegekend = status == Status.GOEDGEKEURD || status == Status.GEDEELTELIJK_GOEDGEKEURD;
        return neem(machtiging.verwerk(
                new Statusmelding(
                        ++volgnummer, status, later(), beoordeling, toegekend ? nummer : null, begin, einde, vraag),
                false));
    }

    /** A report with a count that was seen before. */
    DossierFixture vraagtTeLaat(Status status, String vraag) {
        return neem(machtiging.verwerk(
                new Statusmelding(volgnummer, status, later(), null, null, null, null, vraag), false));
    }

    DossierFixture antwoordt(String tekst) {
        return neem(machtiging.vulAan(tekst, later()));
    }

    DossierFixture trektIn(String reden) {
        return neem(machtiging.trekIn(reden, later()));
    }

    DossierFixture metBijlage(String naam, String mediatype, long grootte) {
        bijlagen.add(new Dossier.Bijlage(naam, mediatype, grootte, tijd));
        return this;
    }

    Dossier dossier() {
        return new Dossier(machtiging, gebeurtenissen, bijlagen);
    }

    private Instant later() {
        tijd = tijd.plusSeconds(90_000);
        return tijd;
    }

    private DossierFixture neem(Machtiging.Verwerking verwerking) {
        switch (verwerking) {
            case Machtiging.Verwerking.Gewijzigd na -> neem(na.machtiging(), na.gebeurtenis());
            case Machtiging.Verwerking.TeLaat na -> neem(na.machtiging(), na.gebeurtenis());
            case Machtiging.Verwerking.NietToegestaan niet ->
                throw new IllegalArgumentException("not from " + niet.vanuit());
        }
        return this;
    }

    private void neem(Machtiging na, Gebeurtenis gebeurtenis) {
        machtiging = na;
        gebeurtenissen.add(gebeurtenis);
    }
}
