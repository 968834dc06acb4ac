package nl.machtigingen.formulier;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import nl.machtigingen.SettableClock;
import nl.machtigingen.begrippen.Bedrag;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.machtiging.Aanvraag.Antwoord;
import nl.machtigingen.machtiging.Aanvraag.Prestatie;
import nl.machtigingen.regelset.OngeldigeRegel;
import nl.machtigingen.regelset.Regelsets;
import nl.machtigingen.xml.Bronelement;
import nl.machtigingen.xml.OngeldigBestand;
import nl.machtigingen.xml.Parsers;
import nl.machtigingen.xml.Schemas;

/** The rules that are shipped, and requests from files. */
final class RegelsFixture {

    static final LocalDate DAG = LocalDate.of(2026, 3, 2);

    private RegelsFixture() {}

    static Formulieren deGeleverde() {
        try {
            return uit(Path.of("rules"));
        } catch (OngeldigeRegel e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    static Formulieren uit(Path map) throws OngeldigeRegel {
        return Regelsets.lees(
                        map,
                        List.of(Formulieren.SOORT, Codelijsten.SOORT),
                        SettableClock.standingStillAt(Instant.EPOCH))
                .huidig(Formulieren.SOORT);
    }

    static Formulier formulier(Formulieren formulieren, String code) {
        return formulieren.alle().stream()
                .filter(formulier -> formulier.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    static Feiten aanvraag(Path bestand) {
        try (InputStream in = Files.newInputStream(bestand)) {
            return feiten(Parsers.bron(in, Schemas.van("formulieren/geval.xsd")));
        } catch (IOException | OngeldigBestand e) {
            throw new AssertionError(bestand + ": " + e.getMessage(), e);
        }
    }

    private static Feiten feiten(Bronelement bron) {
        return new Feiten(
                LocalDate.parse(bron.attribuut("dag")),
                LocalDate.parse(bron.attribuut("geboortedatum")),
                new Uzovi(bron.attribuut("uzovi")),
                bron.attribuut("zorgverlenersoort"),
                bron.kinderen("antwoord").stream()
                        .map(antwoord -> new Antwoord(antwoord.attribuut("vraag"), antwoord.tekst()))
                        .toList(),
                bron.kinderen("prestatie").stream()
                        .map(RegelsFixture::prestatie)
                        .toList(),
                bron.kinderen("bijlage").stream().map(Bronelement::tekst).collect(Collectors.toSet()));
    }

    private static Prestatie prestatie(Bronelement bron) {
        return new Prestatie(
                bron.attribuut("code"),
                Integer.parseInt(bron.attribuut("aantal")),
                bron.optie("element").orElse(null),
                bron.optie("honorarium").map(BigDecimal::new).map(Bedrag::new).orElse(null),
                bron.optie("techniekkosten")
                        .map(BigDecimal::new)
                        .map(Bedrag::new)
                        .orElse(null));
    }
}
