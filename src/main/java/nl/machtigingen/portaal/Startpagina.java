package nl.machtigingen.portaal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nl.machtigingen.afhandeling.Zoek;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.begrippen.Status;
import nl.machtigingen.machtiging.Zoekvraag;

/** The first page: what waits for an answer of the practice, and what it asked last. */
final class Startpagina {

    private static final int LAATSTE = 8;
    private static final int WACHTENDE = 10;

    private static final Set<Status> WACHT_OP_ONS =
            EnumSet.of(Status.WACHT_OP_INFORMATIE_ZORGVERLENER, Status.WACHT_OP_INFORMATIE_BEIDE);

    private final Zoek zoek;
    private final Clock clock;

    Startpagina(Zoek zoek, Clock clock) {
        this.zoek = zoek;
        this.clock = clock;
    }

    Antwoord toon(Bezoek bezoek) {
        if (!bezoek.mag(Recht.RAADPLEGEN)) {
            return Antwoord.Pagina.van("start", Map.of("mag", false));
        }
        return Antwoord.Pagina.van(
                "start",
                Map.of(
                        "mag", true,
                        "wachtend", lijst(bezoek, WACHT_OP_ONS, WACHTENDE, true),
                        "laatste", lijst(bezoek, Set.of(), LAATSTE, false)));
    }

    private Lijst lijst(Bezoek bezoek, Set<Status> statussen, int hoogstens, boolean oudsteEerst) {
        Zoekvraag vraag = new Zoekvraag(
                bezoek.wie().agb(), statussen, null, null, null, null, null, null, null, null, null, oudsteEerst);
        return Lijst.van(
                zoek.zoek(bezoek.wie(), bezoek.correlatie(), vraag, null, hoogstens)
                        .samenvattingen(),
                bezoek.teksten(),
                LocalDate.ofInstant(clock.instant(), Opmaak.NEDERLAND));
    }
}
