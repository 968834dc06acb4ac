package nl.machtigingen.afhandeling;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.machtiging.Machtiging;
import nl.machtigingen.machtiging.Machtigingen;
import nl.machtigingen.outbox.Claim;
import nl.machtigingen.outbox.Outbox;
import nl.machtigingen.referentie.Referenties;
import nl.machtigingen.referentie.Verzoek;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * From a checked request to an answer within the term: once per referentie, in one transaction, delivered after its commit. What every
 * operation that submits something has in common.
 */
final class Voorlegging {

    private final Referenties referenties;
    private final Machtigingen machtigingen;
    private final Outbox outbox;
    private final Verantwoording verantwoording;
    private final TransactionTemplate transactie;
    private final DienInSettings settings;
    private final Semaphore plaatsen;

    Voorlegging(
            Referenties referenties,
            Machtigingen machtigingen,
            Outbox outbox,
            Verantwoording verantwoording,
            TransactionTemplate transactie,
            DienInSettings settings) {
        this.referenties = referenties;
        this.machtigingen = machtigingen;
        this.outbox = outbox;
        this.verantwoording = verantwoording;
        this.transactie = transactie;
        this.settings = settings;
        this.plaatsen = new Semaphore(settings.gelijktijdig());
    }

    /** Which line of the history was answered: from it the answer can be given again. */
    record Bewijs(MachtigingId machtiging, int gebeurtenis) {}

    /**
     * Answers a submission, or answers again what was answered to the same one before.
     *
     * @param bestaand the machtiging or draft that it is about, if there is one already
     * @param indiening checks and keeps it with {@link #inEenTransactie}; gives the orders to deliver, in their order
     * @throws Weigering SYS-001, VAL-004, and whatever {@code indiening} refuses
     */
    Indieningsontvangst eenmalig(Verzoek verzoek, @Nullable MachtigingId bestaand, Supplier<List<Claim>> indiening) {
        if (!plaatsen.tryAcquire()) {
            throw Weigering.teDruk(settings.wachttijd());
        }
        try {
            return verantwoording.wijziging(verzoek, bestaand, () -> {
                if (referenties.eerder(verzoek).isEmpty()) {
                    bezorg(ofEerder(verzoek, indiening));
                }
                return antwoord(verzoek);
            });
        } finally {
            plaatsen.release();
        }
    }

    /** An equal call that was first may have taken away what this one needs: then that call's answer counts, and no refusal. */
    private List<Claim> ofEerder(Verzoek verzoek, Supplier<List<Claim>> indiening) {
        try {
            return indiening.get();
        } catch (Weigering weigering) {
            if (referenties.eerder(verzoek).isPresent()) {
                return List.of();
            }
            throw weigering;
        }
    }

    /**
     * The one transaction: from here on the machtiging exists, and its delivery is certain.
     *
     * @param nieuw number of the machtiging that is submitted
     * @param werk gives the orders that it promised
     * @return none when an equal call was first
     */
    List<Claim> inEenTransactie(Verzoek verzoek, MachtigingId nieuw, Supplier<List<Claim>> werk) {
        return Objects.requireNonNull(transactie.execute(status -> {
            if (!referenties.reserveer(verzoek, nieuw)) {
                status.setRollbackOnly();
                return List.<Claim>of();
            }
            List<Claim> opdrachten = werk.get();
            verantwoording.gedaan(verzoek, nieuw);
            return opdrachten;
        }));
    }

    /** One after the other, within the term; what is not delivered then is delivered in the background. */
    private void bezorg(List<Claim> opdrachten) {
        long einde = System.nanoTime() + settings.termijn().toNanos();
        for (Claim opdracht : opdrachten) {
            outbox.attemptNow(opdracht, Duration.ofNanos(Math.max(0, einde - System.nanoTime())));
        }
    }

    /** Whoever learned the decision in time has fixed the answer; otherwise it is fixed now, as things stand. */
    private Indieningsontvangst antwoord(Verzoek verzoek) {
        Bewijs bewijs = referenties.antwoord(verzoek, Bewijs.class).orElseGet(() -> legAntwoordVast(verzoek));
        Machtiging machtiging = machtigingen.zoek(bewijs.machtiging()).orElseThrow(Voorlegging::verwijderd);
        return new Indieningsontvangst(
                referenties.eerder(verzoek).orElseThrow().correlatie(),
                machtiging.id(),
                machtiging.vervanging().vervangt(),
                machtiging.ingediendOp(),
                machtiging.dekking(),
                machtigingen
                        .gebeurtenis(bewijs.machtiging(), bewijs.gebeurtenis())
                        .orElseThrow(Voorlegging::verwijderd)
                        .stand());
    }

    /** Past its term since the referentie was looked up: from now on the same call hears VAL-004. */
    private static Weigering verwijderd() {
        return Weigering.nietMeerTeVergelijken();
    }

    private Bewijs legAntwoordVast(Verzoek verzoek) {
        MachtigingId id = referenties.eerder(verzoek).orElseThrow().machtiging();
        Machtiging machtiging = machtigingen.zoek(Objects.requireNonNull(id)).orElseThrow(Voorlegging::verwijderd);
        return referenties.legAntwoordVast(
                verzoek, Bewijs.class, new Bewijs(machtiging.id(), machtiging.gebeurtenissen()));
    }
}
