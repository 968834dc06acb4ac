package nl.machtigingen.portaal;

import java.util.List;
import java.util.Map;

/** Ends the session. The browser goes on holding the certificate, and the page says so. */
final class Afmelden implements Formulier {

    @Override
    public Antwoord toon(Bezoek bezoek, Invoer invoer, List<Melding> meldingen) {
        return doe(bezoek, invoer);
    }

    @Override
    public Antwoord doe(Bezoek bezoek, Invoer invoer) {
        return new Antwoord.Afgemeld(Antwoord.Pagina.van(
                "melding",
                Map.of(
                        "titel", bezoek.teksten().van("afgemeld.titel"),
                        "tekst", bezoek.teksten().van("afgemeld.tekst"),
                        "verder", "/portaal/")));
    }
}
