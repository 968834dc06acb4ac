package nl.machtigingen.portaal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import nl.machtigingen.begrippen.Aanroep;
import nl.machtigingen.begrippen.Aanroeper.Zorgmedewerker;
import nl.machtigingen.begrippen.BijlageId;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.OngeldigeWaarde;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * One request of one person.
 *
 * @param token what the forms on the page must carry
 */
record Bezoek(Zorgmedewerker wie, CorrelatieId correlatie, Teksten teksten, String token, ServerRequest request) {

    /** @throws Weigering AUT-005 */
    void vereis(Recht recht) {
        if (!mag(recht)) {
            throw Weigering.van(Foutcode.AUT_005);
        }
    }

    boolean mag(Recht recht) {
        return wie.rechten().contains(recht);
    }

    /** The machtiging in the address; one that cannot be is unknown (STA-002). */
    MachtigingId machtiging() {
        try {
            return MachtigingId.van(pad("id"));
        } catch (OngeldigeWaarde e) {
            throw Weigering.van(Foutcode.STA_002);
        }
    }

    /** The attachment in the address. */
    BijlageId bijlage() {
        return bijlage(pad("bijlage"));
    }

    /** @throws Weigering BIJ-004 for one that cannot be */
    static BijlageId bijlage(String tekst) {
        try {
            return BijlageId.van(tekst);
        } catch (OngeldigeWaarde e) {
            throw Weigering.van(Foutcode.BIJ_004);
        }
    }

    String pad(String naam) {
        return request.pathVariable(naam);
    }

    /** What stands behind the question mark, or nothing. */
    String vraag(String naam) {
        return request.param(naam).orElse("").strip();
    }

    /** For what is noted of the call itself. */
    Aanroep aanroep() {
        return (Aanroep) Objects.requireNonNull(servletRequest().getAttribute(Aanroep.ATTRIBUUT));
    }

    HttpServletRequest servletRequest() {
        return request.servletRequest();
    }

    @Override
    public String toString() {
        return "Bezoek[" + correlatie + "]";
    }
}
