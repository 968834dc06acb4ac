package nl.machtigingen.fout;

/**
 * The catalogue of faults, in the order of the contract. The page {@code docs/fouten.md} is held against it. A code joins when
 * the gateway can give it.
 */
public enum Foutcode {
    AUT_001(
            Schuldige.AANROEPER,
            "Het certificaat is niet geregistreerd, is ingetrokken of is van een onbekende soort.",
            "Gebruik een certificaat dat voor deze dienst is geregistreerd, of laat het registreren."),
    AUT_002(
            Schuldige.AANROEPER,
            "Het certificaat is verlopen, nog niet geldig of ingetrokken door de uitgever.",
            "Vervang het certificaat door een geldig exemplaar."),
    AUT_003(
            Schuldige.AANROEPER,
            "Onvoldoende rechten: de AGB-code van de instantie in het bericht is niet die van het certificaat.",
            "Gebruik het certificaat van de instantie waarvoor wordt aangevraagd, of verbeter de AGB-code."),
    AUT_004(
            Schuldige.AANROEPER,
            "Met deze soort certificaat kan deze dienst niet worden gebruikt.",
            "Gebruik een systeemcertificaat van een zorgaanbieder voor MachtigingService en InstroomService, een"
                    + " persoonlijk certificaat voor het portaal en een certificaat van een verzekeraar voor TerugkoppelingService."),
    AUT_005(
            Schuldige.AANROEPER,
            "Het certificaat heeft het recht niet dat deze handeling vraagt.",
            "Laat de contactpersoon van de AGB-code het recht toekennen."),
    AUT_006(
            Schuldige.AANROEPER,
            "Deze zorgverlenersoort mag deze zorgsoort niet aanvragen.",
            "Controleer de AGB-codes en de zorgsoort; raadpleegMogelijkheden noemt wat kan."),
    COV_001(Schuldige.AANROEPER, "De verzekerde is niet gevonden.", "Controleer de zoekgegevens en de peildatum."),
    COV_002(
            Schuldige.AANROEPER,
            "De zoekgegevens wijzen niet één verzekerde met één verzekeraar aan.",
            "Zoek met meer gegevens, of geef de UZOVI van de bedoelde verzekeraar mee."),
    COV_003(
            Schuldige.AANROEPER,
            "De verzekerde heeft op de peildatum geen actieve verzekering waarop kan worden aangevraagd.",
            "Controleer de peildatum; zonder actieve verzekering is geen machtiging mogelijk."),
    COV_004(
            Schuldige.GATEWAY,
            "De controle op verzekeringsrecht is niet bereikbaar. Er is niets ingediend.",
            "Herhaal het verzoek later met dezelfde referentie."),
    MOG_001(
            Schuldige.AANROEPER,
            "De verzekeraar neemt deze aanvraag niet via dit portaal aan.",
            "Vraag aan langs de weg die bij de fout wordt genoemd."),
    MOG_002(
            Schuldige.AANROEPER,
            "De verzekeraar neemt een aanvraag met deze peildatum niet aan.",
            "Kies een peildatum binnen de grens die bij de fout wordt genoemd."),
    VAL_001(
            Schuldige.AANROEPER,
            "Het bericht voldoet niet aan het schema of is geen bericht voor deze dienst.",
            "Verbeter het bericht op de genoemde plaats."),
    VAL_002(
            Schuldige.AANROEPER,
            "De aanvraag is niet volledig of niet juist ingevuld.",
            "Verbeter alles wat de bevindingen noemen en dien opnieuw in."),
    VAL_003(
            Schuldige.AANROEPER,
            "Een nummer in het bericht bestaat niet of kan niet kloppen.",
            "Controleer het nummer op de genoemde plaats."),
    VAL_004(
            Schuldige.AANROEPER,
            "Deze referentie is al gebruikt voor een verzoek met andere inhoud.",
            "Gebruik voor een nieuw verzoek een nieuwe referentie."),
    VAL_005(
            Schuldige.AANROEPER,
            "Deze versie van het formulier was niet van kracht toen de aanvraag werd begonnen.",
            "Begin de aanvraag opnieuw met de versie die nu geldt."),
    VAL_006(
            Schuldige.AANROEPER,
            "Met deze zoeksleutel kan niet worden gezocht.",
            "Gebruik een van de zoeksleutels uit de documentatie."),
    BIJ_001(
            Schuldige.AANROEPER,
            "De bijlagen zijn samen groter, of zijn er meer, dan met één verzoek mag.",
            "Verklein de bijlagen of stuur er minder mee."),
    BIJ_002(
            Schuldige.AANROEPER,
            "Een bijlage heeft een soort of een naam die niet mag, is niet wat zij zegt te zijn, of is besmet.",
            "Vervang de genoemde bijlage."),
    BIJ_003(Schuldige.AANROEPER, "Een bijlage die het formulier vraagt, ontbreekt.", "Voeg de gevraagde bijlage toe."),
    BIJ_004(
            Schuldige.AANROEPER,
            "De bijlage is niet bekend, of is na afloop van de bewaartermijn verwijderd.",
            "Raadpleeg de machtiging voor de bijlagen die er nog zijn."),
    STA_001(
            Schuldige.AANROEPER,
            "Deze handeling is niet mogelijk in de status waarin de machtiging staat.",
            "Raadpleeg de machtiging voor de actuele status."),
    STA_002(
            Schuldige.AANROEPER,
            "De machtiging is onbekend.",
            "Controleer het machtigingId, of het machtigingsnummer en de UZOVI."),
    INS_001(
            Schuldige.AANROEPER,
            "Deze toegang tot een klaargezette aanvraag is onbekend, verlopen of al gebruikt.",
            "Open de aanvraag opnieuw vanuit de praktijksoftware, of zoek haar op bij de opgeslagen aanvragen."),
    INS_002(
            Schuldige.AANROEPER,
            "Deze aanvraag is klaargezet door een andere praktijk of instelling dan die van het certificaat.",
            "Log in met een persoonlijk certificaat onder dezelfde AGB-code als het systeemcertificaat van de praktijksoftware."),
    INS_003(
            Schuldige.AANROEPER,
            "De aangeleverde gegevens kloppen niet of niet helemaal. Er is niets klaargezet.",
            "Verbeter alles wat de bevindingen noemen en lever opnieuw aan."),
    SYS_001(
            Schuldige.GATEWAY,
            "Het is op dit moment te druk. Er is niets verwerkt.",
            "Herhaal het verzoek na het genoemde aantal seconden met dezelfde referentie."),
    SYS_002(
            Schuldige.GATEWAY,
            "Er is iets misgegaan in de gateway.",
            "Herhaal het verzoek met dezelfde referentie; noem bij navraag het correlatieId."),
    SYS_003(
            Schuldige.AANROEPER,
            "De verzekeraar van de verzekerde is niet op de gateway aangesloten.",
            "Dien de aanvraag in langs de weg die de verzekeraar zelf aanbiedt.");

    /** Whose side the cause is on: decides Client/Sender or Server/Receiver on the wire. */
    public enum Schuldige {
        AANROEPER,
        GATEWAY
    }

    private final Schuldige schuldige;
    private final String wanneer;
    private final String watTeDoen;

    Foutcode(Schuldige schuldige, String wanneer, String watTeDoen) {
        this.schuldige = schuldige;
        this.wanneer = wanneer;
        this.watTeDoen = watTeDoen;
    }

    /** The code as it stands on the wire, for instance {@code AUT-003}. */
    public String code() {
        return name().replace('_', '-');
    }

    public Schuldige schuldige() {
        return schuldige;
    }

    /** What is the matter, in Dutch. */
    public String wanneer() {
        return wanneer;
    }

    /** What the caller can do, in Dutch. */
    public String watTeDoen() {
        return watTeDoen;
    }

    /** Whether the very same call may succeed later. */
    public boolean herhaalbaar() {
        return schuldige == Schuldige.GATEWAY;
    }

    /** The text that goes out when there is nothing more specific to say. */
    String omschrijving() {
        return wanneer + " " + watTeDoen;
    }
}
