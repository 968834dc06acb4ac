package nl.machtigingen.afhandeling;

import java.util.Objects;
import nl.machtigingen.begrippen.Aanroeper.Zorgmedewerker;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.instroom.Opening;
import nl.machtigingen.instroom.Ticket;
import nl.machtigingen.instroom.Tickets;
import nl.machtigingen.logboek.Daad;
import nl.machtigingen.logboek.Handeling;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a person in to the draft that the software of the own practice handed over (S-29, S-31, S-110). That somebody else's ticket is told
 * apart from an unknown one reveals nothing: only who was given it can show it.
 */
public final class OpenInstroom {

    private final Tickets tickets;
    private final Eigendom eigendom;
    private final Verantwoording verantwoording;
    private final TransactionTemplate transactie;

    OpenInstroom(Tickets tickets, Eigendom eigendom, Verantwoording verantwoording, TransactionTemplate transactie) {
        this.tickets = tickets;
        this.eigendom = eigendom;
        this.verantwoording = verantwoording;
        this.transactie = transactie;
    }

    /**
     * Opens.
     *
     * @param ticket as it stands in the address
     * @return the draft, the same one again until the ticket is past its time
     * @throws Weigering AUT-005, INS-001, INS-002; then the ticket is as it was
     */
    public MachtigingId open(Zorgmedewerker aanroeper, CorrelatieId correlatie, String ticket) {
        return verantwoording.toegang(daad(aanroeper, correlatie), () -> {
            Rechten.vereis(aanroeper.rechten(), Recht.INDIENEN);
            Ticket getoond = Ticket.van(ticket).orElseThrow(OpenInstroom::onbekend);
            return Objects.requireNonNull(transactie.execute(status -> switch (tickets.open(getoond, aanroeper)) {
                case Opening.Geopend geopend -> concept(aanroeper, correlatie, geopend.concept());
                case Opening.Onbekend onbekend -> throw onbekend();
                case Opening.VanEenAnder vanEenAnder -> throw Weigering.van(Foutcode.INS_002);
            }));
        });
    }

    private MachtigingId concept(Zorgmedewerker aanroeper, CorrelatieId correlatie, MachtigingId id) {
        if (!eigendom.heeftConcept(aanroeper.agb(), id)) {
            throw onbekend();
        }
        verantwoording.gedaan(new Daad(aanroeper, correlatie, Handeling.OPEN_INSTROOM, id));
        return id;
    }

    private static Daad daad(Zorgmedewerker aanroeper, CorrelatieId correlatie) {
        return new Daad(aanroeper, correlatie, Handeling.OPEN_INSTROOM, null);
    }

    private static Weigering onbekend() {
        return Weigering.van(Foutcode.INS_001);
    }
}
