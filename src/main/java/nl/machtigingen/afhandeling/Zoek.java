package nl.machtigingen.afhandeling;

import java.time.Clock;
import java.util.List;
import nl.machtigingen.begrippen.Aanroeper.Zorgaanbieder;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.logboek.Daad;
import nl.machtigingen.logboek.Handeling;
import nl.machtigingen.logboek.Uitkomst;
import nl.machtigingen.machtiging.Machtigingen;
import nl.machtigingen.machtiging.Samenvatting;
import nl.machtigingen.machtiging.Zoekvraag;
import nl.machtigingen.machtiging.Zoekvraag.Plaats;
import org.jspecify.annotations.Nullable;

/** Searches among a practice's own machtigingen and drafts (S-93, S-132..S-139). */
public final class Zoek {

    private final Machtigingen machtigingen;
    private final Paginatokens tokens;
    private final Verantwoording verantwoording;
    private final Clock clock;

    Zoek(Machtigingen machtigingen, Paginatokens tokens, Verantwoording verantwoording, Clock clock) {
        this.machtigingen = machtigingen;
        this.tokens = tokens;
        this.verantwoording = verantwoording;
        this.clock = clock;
    }

    /**
     * A page of the result.
     *
     * @param volgendToken absent on the last page
     */
    public record Pagina(
            List<Samenvatting> samenvattingen, @Nullable String volgendToken) {

        public Pagina {
            samenvattingen = List.copyOf(samenvattingen);
        }
    }

    /**
     * Searches.
     *
     * @param token of the page before; it belongs to one practice and one question
     * @throws Weigering AUT-005; VAL-001 when the token was not given for this question
     */
    public Pagina zoek(
            Zorgaanbieder aanroeper,
            CorrelatieId correlatie,
            Zoekvraag vraag,
            @Nullable String token,
            int paginaGrootte) {
        return verantwoording.inzage(
                new Daad(aanroeper, correlatie, Handeling.ZOEK, null),
                () -> pagina(aanroeper, vraag, token, paginaGrootte),
                pagina -> new Uitkomst.Getoond(pagina.samenvattingen().size()));
    }

    private Pagina pagina(Zorgaanbieder aanroeper, Zoekvraag vraag, @Nullable String token, int paginaGrootte) {
        Rechten.vereis(aanroeper.rechten(), Recht.RAADPLEGEN);
        Plaats na = token == null ? null : tokens.lees(token, vraag);
        List<Samenvatting> gevonden = machtigingen.zoek(vraag, clock.instant(), na, paginaGrootte + 1);
        if (gevonden.size() <= paginaGrootte) {
            return new Pagina(gevonden, null);
        }
        List<Samenvatting> pagina = gevonden.subList(0, paginaGrootte);
        Samenvatting laatste = pagina.getLast();
        return new Pagina(pagina, tokens.na(new Plaats(laatste.ingediendOp(), laatste.id()), vraag));
    }
}
