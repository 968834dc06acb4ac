package nl.machtigingen.afhandeling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import nl.machtigingen.begrippen.Aanroeper.Zorgsysteem;
import nl.machtigingen.begrippen.CorrelatieId;
import nl.machtigingen.begrippen.Emailadres;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Persoonsgegeven;
import nl.machtigingen.begrippen.Recht;
import nl.machtigingen.begrippen.Referentie;
import nl.machtigingen.begrippen.Verzekerde;
import nl.machtigingen.bijlage.Bijlagen;
import nl.machtigingen.bijlage.NieuweBijlage;
import nl.machtigingen.cov.Cov;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.machtiging.Aanvraag;
import nl.machtigingen.machtiging.Dekking;
import nl.machtigingen.machtiging.Machtiging;
import nl.machtigingen.machtiging.Machtigingen;
import nl.machtigingen.machtiging.Stand;
import nl.machtigingen.outbox.Claim;
import nl.machtigingen.outbox.Outbox;
import nl.machtigingen.referentie.Referenties;
import nl.machtigingen.referentie.Verzoek;
import nl.machtigingen.register.Register;
import nl.machtigingen.verzekeraar.Opdracht;
import nl.machtigingen.verzekeraar.Opdrachten;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Submits a request. What is answered has been committed; the insurer is called after the commit, and within the term when it is quick.
 * Remote calls stand outside every transaction.
 */
public final class DienIn {

    static final String OPERATIE = "dienIn";

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final String AANVRAAG = "/dienIn/aanvraag";
    private static final String BIJLAGE = "/dienIn/bijlage";

    private final Referenties referenties;
    private final Cov cov;
    private final Register register;
    private final Machtigingen machtigingen;
    private final Bijlagekeuring bijlagekeuring;
    private final Bijlagen bijlagen;
    private final Opdrachten opdrachten;
    private final Wijzigingen wijzigingen;
    private final Outbox outbox;
    private final TransactionTemplate transactie;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final DienInSettings settings;
    private final Semaphore plaatsen;

    DienIn(Stappen stappen, TransactionTemplate transactie, Clock clock, Supplier<UUID> ids, DienInSettings settings) {
        this.referenties = stappen.referenties();
        this.cov = stappen.cov();
        this.register = stappen.register();
        this.machtigingen = stappen.machtigingen();
        this.bijlagen = stappen.bijlagen();
        this.bijlagekeuring = new Bijlagekeuring(bijlagen);
        this.opdrachten = stappen.opdrachten();
        this.wijzigingen = stappen.wijzigingen();
        this.outbox = stappen.outbox();
        this.transactie = transactie;
        this.clock = clock;
        this.ids = ids;
        this.settings = settings;
        this.plaatsen = new Semaphore(settings.gelijktijdig());
    }

    /** The steps that a submission meets. */
    record Stappen(
            Referenties referenties,
            Cov cov,
            Register register,
            Machtigingen machtigingen,
            Bijlagen bijlagen,
            Opdrachten opdrachten,
            Wijzigingen wijzigingen,
            Outbox outbox) {}

    /** What is submitted. */
    public record Indiening(
            Referentie referentie, Aanvraag aanvraag, List<AangebodenBijlage> bijlagen, List<Emailadres> emailadressen)
            implements Persoonsgegeven {

        public Indiening {
            bijlagen = List.copyOf(bijlagen);
            emailadressen = List.copyOf(emailadressen);
        }

        /** What makes it the same submission when it is repeated. */
        Kenmerk kenmerk() {
            return new Kenmerk(
                    referentie,
                    aanvraag,
                    bijlagen.stream().map(AangebodenBijlage::kenmerk).toList(),
                    emailadressen);
        }

        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    record Kenmerk(
            Referentie referentie,
            Aanvraag aanvraag,
            List<AangebodenBijlage.Kenmerk> bijlagen,
            List<Emailadres> emailadressen)
            implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /**
     * The answer. The same submission gets the same one again, whatever happened since.
     *
     * @param correlatie of the first call
     * @param stand at the time of the first answer
     */
    public record Ontvangst(
            CorrelatieId correlatie, MachtigingId machtiging, Instant ingediendOp, Dekking dekking, Stand stand)
            implements Persoonsgegeven {
        @Override
        public String toString() {
            return AFGESCHERMD;
        }
    }

    /** Which line of the history was answered: from it the answer can be given again. */
    record Bewijs(MachtigingId machtiging, int gebeurtenis) {}

    /**
     * Submits, or answers again what was answered to the same submission before.
     *
     * @throws Weigering AUT-003, AUT-005, BIJ-001, BIJ-002, COV-001 to 004, SYS-001, SYS-003, VAL-004, VAL-006; then nothing was kept
     */
    public Ontvangst dienIn(Zorgsysteem aanroeper, CorrelatieId correlatie, Indiening indiening) {
        if (!plaatsen.tryAcquire()) {
            throw Weigering.teDruk(settings.wachttijd());
        }
        try {
            return dienInOfAntwoordOpnieuw(aanroeper, correlatie, indiening);
        } finally {
            plaatsen.release();
        }
    }

    private Ontvangst dienInOfAntwoordOpnieuw(Zorgsysteem aanroeper, CorrelatieId correlatie, Indiening indiening) {
        Rechten.vereis(aanroeper.rechten(), Recht.INDIENEN);
        instantieIsDeAanroeper(aanroeper, indiening.aanvraag());
        Verzoek verzoek = new Verzoek(aanroeper, OPERATIE, indiening.referentie(), correlatie, indiening.kenmerk());
        if (referenties.eerder(verzoek).isEmpty()) {
            List<NieuweBijlage> bijlagen = keurBijlagen(indiening);
            Verzekerde verzekerde = zoekVerzekerde(aanroeper, indiening.aanvraag());
            Dekking dekking = bepaalDekking(verzekerde, indiening.aanvraag());
            legVast(verzoek, indiening, bijlagen, verzekerde, dekking)
                    .ifPresent(claim -> outbox.attemptNow(claim, settings.termijn()));
        }
        return antwoord(verzoek);
    }

    private static void instantieIsDeAanroeper(Zorgsysteem aanroeper, Aanvraag aanvraag) {
        if (!aanvraag.instantie().equals(aanroeper.agb())) {
            throw Weigering.van(Foutcode.AUT_003, AANVRAAG + "/instantieAgb");
        }
    }

    private List<NieuweBijlage> keurBijlagen(Indiening indiening) {
        return bijlagekeuring.keur(
                indiening.bijlagen(), List.of(), indiening.aanvraag().zorgsoort(), BIJLAGE);
    }

    private Verzekerde zoekVerzekerde(Zorgsysteem aanroeper, Aanvraag aanvraag) {
        return Dekkingskeuze.verzekerde(
                cov.zoek(aanroeper.agb(), aanvraag.verzekerde(), aanvraag.peildatum()), AANVRAAG + "/verzekerde");
    }

    private Dekking bepaalDekking(Verzekerde verzekerde, Aanvraag aanvraag) {
        Dekking dekking = Dekkingskeuze.dekking(verzekerde, aanvraag.uzovi(), AANVRAAG + "/verzekerde");
        if (register.verzekeraar(dekking.uzovi()).isEmpty()) {
            throw Weigering.van(Foutcode.SYS_003);
        }
        return dekking;
    }

    /** The one transaction: from here on the request exists, and its delivery is certain. Empty when an equal call was first. */
    private Optional<Claim> legVast(
            Verzoek verzoek,
            Indiening indiening,
            List<NieuweBijlage> nieuweBijlagen,
            Verzekerde verzekerde,
            Dekking dekking) {
        Claim claim = transactie.execute(status -> {
            Machtiging machtiging = nieuw(indiening, verzekerde, dekking);
            if (!referenties.reserveer(verzoek, machtiging.id())) {
                status.setRollbackOnly();
                return null;
            }
            Opdracht opdracht = opdracht(machtiging);
            machtigingen.bewaar(machtiging);
            bijlagen.legVast(
                    machtiging.id(),
                    machtigingen.sleutel(machtiging.id()),
                    machtiging.indiening().nummer(),
                    nieuweBijlagen);
            opdrachten.bewaar(opdracht);
            wijzigingen.meldAanPraktijk(machtiging, machtiging.indiening());
            return outbox.promise(BezorgOpdracht.KIND, opdracht.id().toString(), settings.voorsprong());
        });
        return Optional.ofNullable(claim);
    }

    private Opdracht opdracht(Machtiging machtiging) {
        return new Opdracht(
                ids.get(),
                Opdracht.Soort.BEOORDEEL,
                machtiging.id(),
                machtiging.indiening().nummer(),
                machtiging.uzovi(),
                clock.instant());
    }

    private Machtiging nieuw(Indiening indiening, Verzekerde verzekerde, Dekking dekking) {
        Instant nu = clock.instant();
        return Machtiging.ingediend(
                machtigingen.volgendId(),
                indiening.referentie(),
                indiening.aanvraag(),
                verzekerde,
                dekking,
                indiening.emailadressen(),
                nu,
                LocalDate.ofInstant(nu, NEDERLAND));
    }

    /** Whoever learned the decision in time has fixed the answer; otherwise it is fixed now, as things stand. */
    private Ontvangst antwoord(Verzoek verzoek) {
        Bewijs bewijs = referenties.antwoord(verzoek, Bewijs.class).orElseGet(() -> legAntwoordVast(verzoek));
        CorrelatieId eerste = referenties.eerder(verzoek).orElseThrow().correlatie();
        Machtiging machtiging = machtigingen.zoek(bewijs.machtiging()).orElseThrow();
        Stand stand = machtigingen
                .gebeurtenis(bewijs.machtiging(), bewijs.gebeurtenis())
                .stand();
        return new Ontvangst(eerste, machtiging.id(), machtiging.ingediendOp(), machtiging.dekking(), stand);
    }

    private Bewijs legAntwoordVast(Verzoek verzoek) {
        MachtigingId id = referenties.eerder(verzoek).orElseThrow().machtiging();
        Machtiging machtiging = machtigingen.zoek(Objects.requireNonNull(id)).orElseThrow();
        return referenties.legAntwoordVast(
                verzoek, Bewijs.class, new Bewijs(machtiging.id(), machtiging.gebeurtenissen()));
    }
}
