package nl.machtigingen.machtiging;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.Beoordelingsstatus;
import nl.machtigingen.begrippen.Emailadres;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.begrippen.Status;
import nl.machtigingen.begrippen.Statusbron;

/**
 * A saved request that was not submitted yet (S-91..S-94). No insurer knows of it. Does not print itself.
 *
 * @param id stays when it is submitted (S-92)
 * @param instantie the practice that saved it; the only one that may see it
 * @param referentie of the last saving
 * @param begonnenOp instant of the first saving: the rules of that day decide which version of a form counts
 * @param opgeslagenOp instant of the last saving
 * @param bewaardTot first instant at which it is no longer there (S-94)
 * @param versie counts the savings, from one
 */
public record Concept(
        MachtigingId id,
        AgbCode instantie,
        Referentie referentie,
        Conceptaanvraag aanvraag,
        List<Emailadres> emailadressen,
        Instant begonnenOp,
        Instant opgeslagenOp,
        Instant bewaardTot,
        int versie)
        implements Persoonsgegeven {

    public Concept {
        emailadressen = List.copyOf(emailadressen);
    }

    /** Saved for the first time. */
    public static Concept nieuw(
            MachtigingId id,
            AgbCode instantie,
            Referentie referentie,
            Conceptaanvraag aanvraag,
            List<Emailadres> emailadressen,
            Instant nu,
            Duration bewaartermijn) {
        return new Concept(id, instantie, referentie, aanvraag, emailadressen, nu, nu, nu.plus(bewaartermijn), 1);
    }

    /** Saved again, with other content; its term begins anew (domain facts Q10). */
    public Concept opnieuw(
            Referentie referentie,
            Conceptaanvraag aanvraag,
            List<Emailadres> emailadressen,
            Instant nu,
            Duration bewaartermijn) {
        return new Concept(
                id, instantie, referentie, aanvraag, emailadressen, begonnenOp, nu, nu.plus(bewaartermijn), versie + 1);
    }

    /** Whether it is still there at this instant, removed or not. */
    public boolean isBewaardOp(Instant moment) {
        return moment.isBefore(bewaardTot);
    }

    /** The line with which its history begins when it is submitted. */
    public Gebeurtenis opslag() {
        Stand stand = new Stand(Status.OPGESLAGEN, Beoordelingsstatus.NIET_BEOORDEELD, null, null, null, null, null);
        return new Gebeurtenis(1, opgeslagenOp, Statusbron.PRAKTIJK, Status.OPGESLAGEN, true, stand, null, null);
    }

    @Override
    public String toString() {
        return AFGESCHERMD;
    }
}
