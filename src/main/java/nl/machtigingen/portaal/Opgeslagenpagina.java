package nl.machtigingen.portaal;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.machtigingen.afhandeling.Zoek;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.begrippen.Status;
import nl.machtigingen.machtiging.Samenvatting;
import nl.machtigingen.machtiging.Zoekvraag;

/** The drafts of the practice, and until when they are kept (S-91..S-94). */
final class Opgeslagenpagina {

    static final String PAD = "/portaal/opgeslagen";

    private final Zoek zoek;
    private final Duration bewaartermijn;
    private final PortaalSettings settings;

    /** @param bewaartermijn how long a draft is kept from its last saving */
    Opgeslagenpagina(Zoek zoek, Duration bewaartermijn, PortaalSettings settings) {
        this.zoek = zoek;
        this.bewaartermijn = bewaartermijn;
        this.settings = settings;
    }

    record Regel(
            String id, String verstrekking, String zorgsoort, String uzovi, String opgeslagen, String bewaardTot) {}

    Antwoord toon(Bezoek bezoek) {
        bezoek.vereis(Recht.RAADPLEGEN);
        String na = bezoek.vraag("na");
        Zoek.Pagina gevonden = zoek.zoek(
                bezoek.wie(),
                bezoek.correlatie(),
                new Zoekvraag(
                        bezoek.wie().agb(),
                        Set.of(Status.OPGESLAGEN),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false),
                na.isEmpty() ? null : na,
                settings.resultaten());
        Map<String, Object> waarden = new HashMap<>();
        waarden.put("regels", regels(gevonden.samenvattingen(), bezoek.teksten()));
        waarden.put("mag", bezoek.mag(Recht.INDIENEN));
        waarden.put("verwijderd", bezoek.vraag("gedaan").equals("verwijderd"));
        waarden.put("volgende", gevonden.volgendToken() == null ? "" : PAD + "?na=" + gevonden.volgendToken());
        return Antwoord.Pagina.van("opgeslagen", waarden);
    }

    private List<Regel> regels(List<Samenvatting> van, Teksten teksten) {
        Opmaak opmaak = new Opmaak(teksten.taal());
        return van.stream()
                .map(een -> new Regel(
                        een.id().toString(),
                        een.verstrekking() == null ? "" : een.verstrekking(),
                        een.zorgsoort() == null ? "" : teksten.van("zorgsoort." + een.zorgsoort()),
                        een.uzovi() == null ? "" : een.uzovi().waarde(),
                        opmaak.moment(een.ingediendOp()),
                        opmaak.moment(een.ingediendOp().plus(bewaartermijn))))
                .toList();
    }
}
