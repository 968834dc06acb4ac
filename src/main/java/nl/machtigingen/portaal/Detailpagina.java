package nl.machtigingen.portaal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.machtigingen.afhandeling.Raadpleeg;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.bijlage.Bijlage;
import nl.machtigingen.machtiging.Concept;

/** Everything about one machtiging or draft, and what can be done with it. What cannot be done is not offered (S-152). */
final class Detailpagina {

    private static final Set<String> GEDAAN = Set.of("ingetrokken", "aangevuld");

    private final Raadpleeg raadpleeg;
    private final Clock clock;

    Detailpagina(Raadpleeg raadpleeg, Clock clock) {
        this.raadpleeg = raadpleeg;
        this.clock = clock;
    }

    Antwoord toon(Bezoek bezoek) {
        return switch (raadpleeg.raadpleeg(bezoek.wie(), bezoek.correlatie(), bezoek.machtiging())) {
            case Raadpleeg.Dossier dossier -> dossier(bezoek, dossier);
            case Raadpleeg.Opgeslagen opgeslagen -> opgeslagen(bezoek, opgeslagen);
        };
    }

    private Antwoord dossier(Bezoek bezoek, Raadpleeg.Dossier dossier) {
        boolean magDoen = bezoek.mag(Recht.INDIENEN);
        String gedaan = bezoek.vraag("gedaan");
        return Antwoord.Pagina.van(
                "detail",
                Map.of(
                        "blad",
                        Dossierblad.van(dossier, bezoek.teksten(), vandaag()),
                        "intrekbaar",
                        magDoen && dossier.machtiging().isIntrekbaar(),
                        "aanvulbaar",
                        magDoen && dossier.machtiging().isAanvulbaar(),
                        "gedaan",
                        GEDAAN.contains(gedaan) ? gedaan : ""));
    }

    private static Antwoord opgeslagen(Bezoek bezoek, Raadpleeg.Opgeslagen opgeslagen) {
        Opmaak opmaak = new Opmaak(bezoek.teksten().taal());
        Concept concept = opgeslagen.concept();
        Map<String, Object> waarden = new HashMap<>();
        waarden.put("id", concept.id().toString());
        waarden.put("opgeslagen", opmaak.moment(concept.opgeslagenOp()));
        waarden.put("bewaardTot", opmaak.moment(concept.bewaardTot()));
        waarden.put("bijlagen", bijlagen(opgeslagen.bijlagen(), opmaak));
        return Antwoord.Pagina.van("concept", waarden);
    }

    private static List<Dossierblad.Bestand> bijlagen(List<Bijlage> van, Opmaak opmaak) {
        return van.stream()
                .map(een -> new Dossierblad.Bestand(
                        een.id().toString(),
                        een.naam(),
                        opmaak.grootte(een.grootte()),
                        opmaak.datum(een.ontvangenOp()),
                        een.verwijderdOp() != null))
                .toList();
    }

    private LocalDate vandaag() {
        return LocalDate.ofInstant(clock.instant(), Opmaak.NEDERLAND);
    }
}
