package nl.machtigingen.mogelijkheden;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nl.machtigingen.SettableClock;
import nl.machtigingen.regelset.OngeldigeRegel;
import nl.machtigingen.regelset.Regelsets;
import nl.machtigingen.regelset.Soort;

/** The rules that are shipped, or those of another folder. */
public record Regelfixture(Regelsets regelsets) {

    static final Path MAP = Path.of("rules");

    private static final List<Soort<?>> SOORTEN = List.of(
            Verzekeraarslezer.SOORT,
            Mogelijkhedenlezer.SOORT,
            Termijnenlezer.SOORT,
            Feitenlezer.SOORT,
            Beleidslezer.SOORT);

    public static Regelfixture geleverd() {
        try {
            return uit(MAP);
        } catch (OngeldigeRegel e) {
            throw new IllegalStateException(e);
        }
    }

    static Regelfixture uit(Path map) throws OngeldigeRegel {
        return new Regelfixture(
                Regelsets.lees(map, SOORTEN, SettableClock.standingStillAt(Instant.parse("2026-11-02T10:00:00Z"))));
    }

    Verzekeraarslijst verzekeraars() {
        return regelsets.huidig(Verzekeraarslezer.SOORT);
    }

    Beleid beleid() {
        return regelsets.huidig(Beleidslezer.SOORT);
    }

    public Mogelijkheden mogelijkheden() {
        return new Mogelijkheden(() -> regelsets.huidig(Mogelijkhedenlezer.SOORT));
    }

    public Antwoordtermijn antwoordtermijn() {
        return new Antwoordtermijn(() -> regelsets.huidig(Termijnenlezer.SOORT));
    }

    Machtigingsplicht machtigingsplicht() {
        return new Machtigingsplicht(
                () -> regelsets.huidig(Beleidslezer.SOORT), () -> regelsets.huidig(Termijnenlezer.SOORT));
    }
}
