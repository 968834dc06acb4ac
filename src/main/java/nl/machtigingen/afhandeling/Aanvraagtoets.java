package nl.machtigingen.afhandeling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import nl.machtigingen.afhandeling.Formuliertoets.Bevonden;
import nl.machtigingen.begrippen.Aanroeper.Zorgaanbieder;
import nl.machtigingen.begrippen.Emailadres;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.begrippen.Verzekerde;
import nl.machtigingen.cov.Cov;
import nl.machtigingen.formulier.Feiten;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.machtiging.Aanvraag;
import nl.machtigingen.machtiging.Dekking;
import nl.machtigingen.machtiging.Machtiging;
import nl.machtigingen.machtiging.Toetsing;
import nl.machtigingen.mogelijkheden.Mogelijkheden;
import nl.machtigingen.mogelijkheden.Toetsuitkomst.Mogelijk;
import nl.machtigingen.mogelijkheden.Toetsvraag;
import nl.machtigingen.register.Register;

/** What every request must stand before it is submitted, whichever operation brings it. Calls COV, so stands outside every transaction. */
final class Aanvraagtoets {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private final Cov cov;
    private final Register register;
    private final Mogelijkheden mogelijkheden;
    private final Formuliertoets formuliertoets;
    private final Clock clock;

    Aanvraagtoets(Cov cov, Register register, Mogelijkheden mogelijkheden, Formuliertoets formuliertoets, Clock clock) {
        this.cov = cov;
        this.register = register;
        this.mogelijkheden = mogelijkheden;
        this.formuliertoets = formuliertoets;
        this.clock = clock;
    }

    /**
     * A request as it comes in.
     *
     * @param bijlagesoorten the kinds of attachments that came with it, now or with its draft
     * @param begonnenOp when it was begun: that day decides which version of its form counts
     * @param pad XPath of the request in the message
     */
    record Aangeboden(Aanvraag aanvraag, Set<String> bijlagesoorten, Instant begonnenOp, String pad)
            implements Persoonsgegeven {

        Aangeboden {
            bijlagesoorten = Set.copyOf(bijlagesoorten);
        }

        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /** A request that may be submitted: of whom it is, against which insurance, and what the rules made of it. */
    record Getoetst(Aanvraag aanvraag, Verzekerde verzekerde, Dekking dekking, Toetsing toetsing)
            implements Persoonsgegeven {

        /** The machtiging that it becomes. */
        Machtiging ingediend(MachtigingId id, Referentie referentie, List<Emailadres> emailadressen, Instant nu) {
            return Machtiging.ingediend(
                    id,
                    referentie,
                    aanvraag,
                    verzekerde,
                    dekking,
                    toetsing,
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
     * Finds the insured, the insurance and its insurer, and holds the request against what that insurer takes and what its form asks.
     *
     * @throws Weigering AUT-006, BIJ-003, COV-001 to 004, MOG-001, MOG-002, SYS-003, VAL-002, VAL-005, VAL-006
     */
    Getoetst toets(Zorgaanbieder aanroeper, Aangeboden aangeboden) {
        Aanvraag aanvraag = aangeboden.aanvraag();
        String veld = aangeboden.pad() + "/verzekerde";
        Verzekerde verzekerde =
                Dekkingskeuze.verzekerde(cov.zoek(aanroeper.agb(), aanvraag.verzekerde(), aanvraag.peildatum()), veld);
        Dekking dekking = Dekkingskeuze.dekking(verzekerde, aanvraag.uzovi(), veld);
        isAangesloten(dekking.uzovi());
        Mogelijk mogelijk = isMogelijk(aanvraag, dekking.uzovi());
        Bevonden bevonden = formuliertoets.toets(
                aanvraag,
                mogelijk,
                Feiten.van(aanvraag, verzekerde.geboortedatum(), dekking.uzovi(), aangeboden.bijlagesoorten()),
                LocalDate.ofInstant(aangeboden.begonnenOp(), NEDERLAND),
                aangeboden.pad());
        return new Getoetst(bevonden.aanvraag(), verzekerde, dekking, bevonden.toetsing());
    }

    /** First of all: what an insurer takes that nobody can reach here is of no use to the caller. */
    private void isAangesloten(Uzovi uzovi) {
        if (register.verzekeraar(uzovi).isEmpty()) {
            throw Weigering.van(Foutcode.SYS_003);
        }
    }

    private Mogelijk isMogelijk(Aanvraag aanvraag, Uzovi uzovi) {
        var uitkomst =
                mogelijkheden.toets(Toetsvraag.van(aanvraag, uzovi, LocalDate.ofInstant(clock.instant(), NEDERLAND)));
        if (uitkomst instanceof Mogelijk mogelijk) {
            return mogelijk;
        }
        throw uitkomst.weigering().orElseThrow();
    }
}
