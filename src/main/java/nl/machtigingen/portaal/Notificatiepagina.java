package nl.machtigingen.portaal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.machtigingen.afhandeling.Notificatiedienst;
import nl.machtigingen.begrippen.Recht;

/** Where the software of the practice is called with news, and how the last delivery went. */
final class Notificatiepagina implements Formulier {

    static final String PAD = "/portaal/notificaties";

    private static final String ADRES = "adres";
    private static final int LANGSTE_ADRES = 2_048;

    private final Notificatiedienst dienst;
    private final Supplier<UUID> ids;

    Notificatiepagina(Notificatiedienst dienst, Supplier<UUID> ids) {
        this.dienst = dienst;
        this.ids = ids;
    }

    Antwoord toon(Bezoek bezoek) {
        return toon(bezoek, Invoer.leeg(), List.of());
    }

    @Override
    public Antwoord toon(Bezoek bezoek, Invoer invoer, List<Melding> meldingen) {
        Notificatiedienst.Antwoord nu = dienst.haal(bezoek.wie(), bezoek.correlatie());
        Map<String, Object> waarden = new HashMap<>();
        waarden.put("magWijzigen", bezoek.mag(Recht.INDIENEN));
        waarden.put("adres", nu.adres() == null ? "" : nu.adres().toString());
        waarden.put("bezorging", bezorging(bezoek.teksten(), nu));
        waarden.put("gelukt", nu.gelukt());
        waarden.put("gedaan", bezoek.vraag("gedaan").matches("opgeslagen|verwijderd") ? bezoek.vraag("gedaan") : "");
        waarden.put("invoer", new Ingevuld(invoer, meldingen));
        waarden.put("referentie", Referenties.van(invoer, ids));
        return Antwoord.Pagina.van("notificaties", waarden);
    }

    private static String bezorging(Teksten teksten, Notificatiedienst.Antwoord nu) {
        if (nu.bezorgdOp() == null) {
            return teksten.van("notificaties.nooit");
        }
        String moment = new Opmaak(teksten.taal()).moment(nu.bezorgdOp());
        return nu.gelukt()
                ? teksten.van("notificaties.gelukt", moment)
                : teksten.van("notificaties.mislukt", moment, String.valueOf(nu.reden()));
    }

    @Override
    public Antwoord doe(Bezoek bezoek, Invoer invoer) {
        List<Melding> meldingen = new Invoer.Toets(invoer, bezoek.teksten())
                .verplicht(ADRES)
                .hoogstens(ADRES, LANGSTE_ADRES)
                .eis(
                        ADRES,
                        invoer.tekst(ADRES).isEmpty() || invoer.tekst(ADRES).matches("https://[!-~]+"),
                        "melding.https")
                .meldingen();
        if (!meldingen.isEmpty()) {
            return toon(bezoek, invoer, meldingen);
        }
        dienst.registreer(bezoek.wie(), bezoek.correlatie(), Referenties.van(invoer), invoer.tekst(ADRES));
        return new Antwoord.Naar(PAD + "?gedaan=opgeslagen");
    }

    /** The other form on the page. */
    Formulier verwijderen() {
        Notificatiepagina pagina = this;
        return new Formulier() {
            @Override
            public Antwoord toon(Bezoek bezoek, Invoer invoer, List<Melding> meldingen) {
                return pagina.toon(bezoek, Invoer.leeg(), meldingen);
            }

            @Override
            public Antwoord doe(Bezoek bezoek, Invoer invoer) {
                dienst.verwijder(bezoek.wie(), bezoek.correlatie(), Referenties.van(invoer));
                return new Antwoord.Naar(PAD + "?gedaan=verwijderd");
            }
        };
    }
}
