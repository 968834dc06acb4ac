package nl.machtigingen.afhandeling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.machtigingen.begrippen.Aanroeper.Zorgaanbieder;
import nl.machtigingen.begrippen.Emailadres;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.begrippen.Verzekerde;
import nl.machtigingen.cov.Cov;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.machtiging.Aanvraag;
import nl.machtigingen.machtiging.Dekking;
import nl.machtigingen.machtiging.Machtiging;
import nl.machtigingen.register.Register;

/** What every request must stand before it is submitted, whichever operation brings it. Calls COV, so stands outside every transaction. */
final class Aanvraagtoets {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private final Cov cov;
    private final Register register;

    Aanvraagtoets(Cov cov, Register register) {
        this.cov = cov;
        this.register = register;
    }

    /** A request that may be submitted: of whom it is, and against which insurance. */
    record Getoetst(Aanvraag aanvraag, Verzekerde verzekerde, Dekking dekking) implements Persoonsgegeven {

        /** The machtiging that it becomes. */
        Machtiging ingediend(MachtigingId id, Referentie referentie, List<Emailadres> emailadressen, Instant nu) {
            return Machtiging.ingediend(
                    id,
                    referentie,
                    aanvraag,
                    verzekerde,
                    dekking,
                    emailadressen,
                    nu,
                    LocalDate.ofInstant(nu, NEDERLAND));
        }

        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /**
     * Refuses a request for another practice, without a call to anybody.
     *
     * @param pad XPath of the request in the message
     * @throws Weigering AUT-003
     */
    static void instantieIsDeAanroeper(Zorgaanbieder aanroeper, Aanvraag aanvraag, String pad) {
        if (!aanvraag.instantie().equals(aanroeper.agb())) {
            throw Weigering.van(Foutcode.AUT_003, pad + "/instantieAgb");
        }
    }

    /**
     * Finds the insured, the insurance and its insurer.
     *
     * @param pad XPath of the request in the message
     * @throws Weigering COV-001 to 004, SYS-003, VAL-006
     */
    Getoetst toets(Zorgaanbieder aanroeper, Aanvraag aanvraag, String pad) {
        String veld = pad + "/verzekerde";
        Verzekerde verzekerde =
                Dekkingskeuze.verzekerde(cov.zoek(aanroeper.agb(), aanvraag.verzekerde(), aanvraag.peildatum()), veld);
        Dekking dekking = Dekkingskeuze.dekking(verzekerde, aanvraag.uzovi(), veld);
        if (register.verzekeraar(dekking.uzovi()).isEmpty()) {
            throw Weigering.van(Foutcode.SYS_003);
        }
        return new Getoetst(aanvraag, verzekerde, dekking);
    }
}
