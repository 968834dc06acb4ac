package nl.machtigingen.document;

import nl.machtigingen.begrippen.Besluit;
import nl.machtigingen.begrippen.Grondslag;
import nl.machtigingen.begrippen.Status;
import nl.machtigingen.begrippen.Statusbron;

/**
 * What a status is called, what it means and what comes next: the last two in words for the patient.
 *
 * @param naam for everybody
 * @param betekenis one sentence or two
 * @param vervolg what happens next, and who acts
 */
record Statustekst(String naam, String betekenis, String vervolg) {

    static Statustekst van(Status status) {
        return switch (status) {
            case OPGESLAGEN ->
                new Statustekst(
                        "Nog niet verstuurd",
                        "Uw zorgverlener heeft de aanvraag opgeslagen, maar nog niet naar uw verzekeraar gestuurd.",
                        "Verstuurt uw zorgverlener de aanvraag niet binnen tien dagen, dan vervalt hij.");
            case INGEDIEND ->
                new Statustekst(
                        "In behandeling",
                        "Uw verzekeraar beoordeelt de aanvraag. Er is nog geen besluit.",
                        "Meestal is er binnen vijf werkdagen een besluit. Uw verzekeraar laat het u weten.");
            case GOEDGEKEURD ->
                new Statustekst(
                        "Goedgekeurd",
                        "Uw verzekeraar geeft toestemming voor de behandeling.",
                        "Verandert uw verzekering, of stapt u over naar een andere verzekeraar? Vraag dan eerst of deze"
                                + " machtiging blijft gelden.");
            case GEDEELTELIJK_GOEDGEKEURD ->
                new Statustekst(
                        "Gedeeltelijk goedgekeurd",
                        "Uw verzekeraar geeft toestemming voor een deel van de behandeling. Bij het besluit staat voor"
                                + " welk deel.",
                        "Bespreek met uw zorgverlener wat dit voor uw behandeling betekent. Uw verzekeraar stuurt u een"
                                + " brief over het deel dat is afgewezen.");
            case AFGEWEZEN ->
                new Statustekst(
                        "Afgewezen",
                        "Uw verzekeraar geeft geen toestemming voor de behandeling.",
                        "Uw verzekeraar stuurt u een brief met het definitieve oordeel. Kan hij toch iets vergoeden uit"
                                + " uw aanvullende verzekering, dan neemt hij zelf contact met u op.");
            case WACHT_OP_INFORMATIE_ZORGVERLENER ->
                new Statustekst(
                        "Wacht op informatie van de zorgverlener",
                        "Uw verzekeraar heeft een vraag aan uw zorgverlener.",
                        "U hoeft niets te doen. Na het antwoord gaat uw verzekeraar verder met de beoordeling.");
            case WACHT_OP_INFORMATIE_VERZEKERDE ->
                new Statustekst(
                        "Wacht op informatie van de verzekerde",
                        "Uw verzekeraar heeft informatie van u nodig.",
                        "Geef uw verzekeraar de informatie waar hij om vraagt. Daarna gaat hij verder met de"
                                + " beoordeling.");
            case WACHT_OP_INFORMATIE_BEIDE ->
                new Statustekst(
                        "Wacht op informatie van de zorgverlener en de verzekerde",
                        "Uw verzekeraar heeft informatie nodig, van u en van uw zorgverlener.",
                        "Geef uw verzekeraar de informatie waar hij u om vraagt; uw zorgverlener doet hetzelfde. Daarna"
                                + " gaat de beoordeling verder.");
            case VERZEKERDE_OPGEROEPEN_SPREEKUUR ->
                new Statustekst(
                        "Verzekerde opgeroepen voor het spreekuur",
                        "De adviseur van uw verzekeraar wil u op het spreekuur zien.",
                        "Ga naar de afspraak waarvoor uw verzekeraar u uitnodigt. Daarna gaat de beoordeling verder.");
            case AANVULLENDE_INFORMATIE_ONTVANGEN ->
                new Statustekst(
                        "Aanvullende informatie ontvangen",
                        "Uw zorgverlener heeft de vraag van uw verzekeraar beantwoord. Er is nog geen besluit.",
                        "Uw verzekeraar gaat verder met de beoordeling en laat u het besluit weten.");
            case INGETROKKEN ->
                new Statustekst(
                        "Ingetrokken",
                        "Uw zorgverlener heeft de aanvraag ingetrokken. Deze machtiging geldt niet.",
                        "De aanvraag kan niet worden heropend. Is de behandeling toch nodig, dan doet uw zorgverlener een"
                                + " nieuwe aanvraag.");
            case VERLOPEN ->
                new Statustekst(
                        "Vervallen",
                        "De aanvraag is niet op tijd naar uw verzekeraar gestuurd en daarom vervallen.",
                        "Is de behandeling nog nodig, dan doet uw zorgverlener een nieuwe aanvraag.");
        };
    }

    /** The same, for a consent whose last day has passed; what may be done then is to ask anew (S-168). */
    Statustekst afgelopen() {
        return new Statustekst(
                naam,
                "Uw verzekeraar gaf toestemming, maar die toestemming is afgelopen.",
                "Is de behandeling nog niet klaar? Dan doet uw zorgverlener een nieuwe aanvraag.");
    }

    /** What happened when this status was reached. */
    static String gebeurd(Status status, Statusbron bron) {
        return status == Status.INGEDIEND && bron == Statusbron.PRAKTIJK
                ? "Ingediend"
                : van(status).naam();
    }

    static String besluit(Besluit besluit) {
        return switch (besluit) {
            case GOEDGEKEURD -> "De verzekeraar heeft de aanvraag goedgekeurd.";
            case GEDEELTELIJK_GOEDGEKEURD -> "De verzekeraar heeft de aanvraag voor een deel goedgekeurd.";
            case AFGEWEZEN -> "De verzekeraar heeft de aanvraag afgewezen.";
        };
    }

    static String bron(Statusbron bron) {
        return switch (bron) {
            case PRAKTIJK -> "Zorgverlener";
            case VERZEKERAAR -> "Verzekeraar";
            case KLOK, BESLISBOOM -> "Automatisch";
        };
    }

    static String grondslag(Grondslag grondslag) {
        return switch (grondslag) {
            case ZVW -> "Zorgverzekeringswet";
            case WLZ -> "Wet langdurige zorg";
        };
    }
}
