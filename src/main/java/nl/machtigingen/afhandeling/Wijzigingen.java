package nl.machtigingen.afhandeling;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.machtiging.Gebeurtenis;
import nl.machtigingen.machtiging.Machtiging;
import nl.machtigingen.machtiging.Machtiging.Verwerking;
import nl.machtigingen.machtiging.Machtiging.Verwerking.Gewijzigd;
import nl.machtigingen.machtiging.Machtigingen;
import nl.machtigingen.machtiging.Machtigingen.NummerAlUitgegeven;
import nl.machtigingen.machtiging.Stand;
import nl.machtigingen.machtiging.Statusmelding;
import nl.machtigingen.notificatie.Notificatie;
import nl.machtigingen.notificatie.Notificaties;
import nl.machtigingen.outbox.Claim;
import nl.machtigingen.outbox.Outbox;
import nl.machtigingen.verzekeraar.Opdracht;
import nl.machtigingen.verzekeraar.Opdrachten;

/**
 * What an insurer reports, in answer to a delivery or by a call of its own, and what a practice does: status, history, notification,
 * e-mail, order and term, inside the open transaction. The one place where a machtiging moves.
 */
final class Wijzigingen {

    private static final String MELDING = "/meldStatus/melding";

    private final Eigendom eigendom;
    private final Machtigingen machtigingen;
    private final Notificaties notificaties;
    private final Mailing mailing;
    private final Opdrachten opdrachten;
    private final Toezeggingen toezeggingen;
    private final Outbox outbox;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Duration voorsprong;

    Wijzigingen(
            Eigendom eigendom,
            Machtigingen machtigingen,
            Notificaties notificaties,
            Mailing mailing,
            Opdrachten opdrachten,
            Toezeggingen toezeggingen,
            Outbox outbox,
            Clock clock,
            Supplier<UUID> ids,
            DienInSettings settings) {
        this.eigendom = eigendom;
        this.machtigingen = machtigingen;
        this.notificaties = notificaties;
        this.mailing = mailing;
        this.opdrachten = opdrachten;
        this.toezeggingen = toezeggingen;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
        this.voorsprong = settings.voorsprong();
    }

    /**
     * Takes in a report.
     *
     * @param online whether it answers the submission itself
     * @throws Weigering STA-002 when the machtiging is unknown or another insurer's, STA-001 when the status cannot follow, VAL-003 when
     *     the machtigingsnummer is in use; then the open transaction must be rolled back
     */
    Verwerking verwerk(Uzovi uzovi, MachtigingId id, Statusmelding melding, boolean online) {
        Machtiging machtiging = machtigingen
                .vergrendel(id)
                .filter(gevonden -> gevonden.uzovi().equals(uzovi))
                .orElseThrow(() -> Weigering.van(Foutcode.STA_002));
        Verwerking verwerking = metToezegging(machtiging, machtiging.verwerk(melding, online));
        switch (verwerking) {
            case Gewijzigd gewijzigd -> neemOver(gewijzigd, machtiging.stand());
            case Verwerking.TeLaat teLaat -> wijzig(teLaat.machtiging(), teLaat.gebeurtenis());
            case Verwerking.NietToegestaan nietToegestaan -> throw Weigering.van(Foutcode.STA_001, MELDING + "/status");
        }
        return verwerking;
    }

    /**
     * Does what the practice asks with its own machtiging, and promises that its insurer will hear of it.
     *
     * @throws Weigering STA-002 when the machtiging is unknown or another practice's, STA-001 when it cannot be done in this status; then
     *     the open transaction must be rolled back
     */
    Machtiging doorPraktijk(
            AgbCode agb, MachtigingId id, Opdracht.Soort soort, Function<Machtiging, Verwerking> handeling) {
        Gewijzigd gewijzigd = wijzigDoorPraktijk(agb, id, handeling);
        outbox.promise(BezorgOpdracht.KIND, opdracht(gewijzigd.machtiging(), gewijzigd.gebeurtenis(), soort));
        return gewijzigd.machtiging();
    }

    /**
     * Withdraws a machtiging in whose place another one comes. The order to withdraw goes before the order that presents the other.
     *
     * @param opvolger stored by the same transaction
     * @throws Weigering as {@link #doorPraktijk}
     */
    Claim vervang(AgbCode agb, MachtigingId id, MachtigingId opvolger, String reden) {
        Gewijzigd gewijzigd =
                wijzigDoorPraktijk(agb, id, machtiging -> machtiging.vervangDoor(opvolger, reden, clock.instant()));
        return beloof(opdracht(gewijzigd.machtiging(), gewijzigd.gebeurtenis(), Opdracht.Soort.TREK_IN));
    }

    /** The same, about to be stored, with what its insurer's rules say of the answer. */
    Machtiging metToezegging(Machtiging nieuw) {
        return toezeggingen.bij(nieuw);
    }

    /**
     * Tells practice and insurer of a machtiging that was just stored, has the term of the answer watched, and decides it where the rules
     * may. The insurer hears of the decision together with the request.
     */
    Claim legVoor(Machtiging nieuw) {
        toezeggingen.bewaak(nieuw);
        meldAanPraktijk(nieuw, nieuw.indiening());
        Claim opdracht = beloof(opdracht(nieuw, nieuw.indiening(), Opdracht.Soort.BEOORDEEL));
        nieuw.beslis(clock.instant()).ifPresent(beslist -> neemOver(beslist, nieuw.stand()));
        return opdracht;
    }

    private Gewijzigd wijzigDoorPraktijk(AgbCode agb, MachtigingId id, Function<Machtiging, Verwerking> handeling) {
        Machtiging machtiging = eigendom.vergrendeldeMachtiging(agb, id);
        if (!(metToezegging(machtiging, handeling.apply(machtiging)) instanceof Gewijzigd gewijzigd)) {
            throw Weigering.van(Foutcode.STA_001);
        }
        wijzig(gewijzigd.machtiging(), gewijzigd.gebeurtenis());
        meldAanPraktijk(gewijzigd.machtiging(), gewijzigd.gebeurtenis());
        return gewijzigd;
    }

    private void neemOver(Gewijzigd gewijzigd, Stand voorheen) {
        wijzig(gewijzigd.machtiging(), gewijzigd.gebeurtenis());
        meldAanPraktijk(gewijzigd.machtiging(), gewijzigd.gebeurtenis());
        mailing.gemeld(gewijzigd.machtiging(), voorheen, gewijzigd.gebeurtenis());
    }

    private Verwerking metToezegging(Machtiging voor, Verwerking verwerking) {
        return verwerking instanceof Gewijzigd gewijzigd ? toezeggingen.bij(voor, gewijzigd) : verwerking;
    }

    /** For a caller who waits: this node has the delivery to itself for a while. */
    private Claim beloof(String opdracht) {
        return outbox.promise(BezorgOpdracht.KIND, opdracht, voorsprong);
    }

    /** Writes down what the insurer must be told; gives the key of the order. */
    private String opdracht(Machtiging machtiging, Gebeurtenis gebeurtenis, Opdracht.Soort soort) {
        Opdracht opdracht = new Opdracht(
                ids.get(), soort, machtiging.id(), gebeurtenis.nummer(), machtiging.uzovi(), clock.instant());
        opdrachten.bewaar(opdracht);
        return opdracht.id().toString();
    }

    private void wijzig(Machtiging machtiging, Gebeurtenis gebeurtenis) {
        try {
            machtigingen.wijzig(machtiging, gebeurtenis);
        } catch (NummerAlUitgegeven e) {
            throw Weigering.nummerAlUitgegeven(MELDING + "/machtigingsnummer");
        }
    }

    /** Writes the line that the practice must hear. */
    private void meldAanPraktijk(Machtiging machtiging, Gebeurtenis gebeurtenis) {
        Stand stand = gebeurtenis.stand();
        notificaties.schrijf(
                machtiging.instantie(),
                new Notificatie.Wijziging(
                        Notificatie.Soort.STATUSWIJZIGING,
                        machtiging.id(),
                        machtiging.referentie(),
                        gebeurtenis.nummer(),
                        stand.status(),
                        stand.beoordelingsstatus(),
                        stand.machtigingsnummer(),
                        stand.ingangsdatum(),
                        stand.einddatum(),
                        null));
    }
}
