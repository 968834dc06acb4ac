package nl.machtigingen.afhandeling;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.machtigingen.begrippen.MachtigingId;
import nl.machtigingen.bijlage.Bijlagen;
import nl.machtigingen.fout.Foutcode;
import nl.machtigingen.fout.Weigering;
import nl.machtigingen.kluis.Inhoudsleutel;
import nl.machtigingen.machtiging.Machtiging;
import nl.machtigingen.machtiging.Machtiging.Verwerking;
import nl.machtigingen.machtiging.Machtigingen;
import nl.machtigingen.machtiging.Statusmelding;
import nl.machtigingen.outbox.Verdict;
import nl.machtigingen.outbox.Worker;
import nl.machtigingen.referentie.Referenties;
import nl.machtigingen.verzekeraar.Bezorguitkomst;
import nl.machtigingen.verzekeraar.Meegestuurd;
import nl.machtigingen.verzekeraar.Opdracht;
import nl.machtigingen.verzekeraar.Opdrachten;
import nl.machtigingen.verzekeraar.Verzekeraars;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers an order to its insurer, until the insurer has it; orders about one machtiging in the order in which things happened. An answer
 * is taken in like any other report; if the practice still waits, it becomes the answer to the submission.
 */
final class BezorgOpdracht implements Worker {

    static final String KIND = "opdracht";

    private static final Logger log = LoggerFactory.getLogger(BezorgOpdracht.class);

    private final Opdrachten opdrachten;
    private final Machtigingen machtigingen;
    private final Bijlagen bijlagen;
    private final Verzekeraars verzekeraars;
    private final Wijzigingen wijzigingen;
    private final Referenties referenties;
    private final Verantwoording verantwoording;

    BezorgOpdracht(
            Opdrachten opdrachten,
            Machtigingen machtigingen,
            Bijlagen bijlagen,
            Verzekeraars verzekeraars,
            Wijzigingen wijzigingen,
            Referenties referenties,
            Verantwoording verantwoording) {
        this.opdrachten = opdrachten;
        this.machtigingen = machtigingen;
        this.bijlagen = bijlagen;
        this.verzekeraars = verzekeraars;
        this.wijzigingen = wijzigingen;
        this.referenties = referenties;
        this.verantwoording = verantwoording;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Verdict attempt(String key, int attempt) {
        Opdracht opdracht = opdrachten.zoek(UUID.fromString(key)).orElse(null);
        if (opdracht == null) {
            // its machtiging is past its term, and was removed
            return new Verdict.Done(() -> {});
        }
        if (opdrachten.wachtOpEerdere(opdracht)) {
            return new Verdict.Later("earlier-order", () -> {});
        }
        long begin = System.nanoTime();
        Bezorguitkomst uitkomst = bezorg(opdracht);
        Duration duur = Duration.ofNanos(System.nanoTime() - begin);
        log.atInfo()
                .addKeyValue("opdracht", opdracht.id())
                .addKeyValue("soort", opdracht.soort())
                .addKeyValue("machtiging", opdracht.machtiging())
                .addKeyValue("uzovi", opdracht.uzovi())
                .addKeyValue("poging", attempt)
                .addKeyValue("uitkomst", woord(uitkomst))
                .addKeyValue("duurMs", duur.toMillis())
                .log("opdracht bezorgd of geprobeerd");
        Runnable noteer = () -> opdrachten.noteer(opdracht, attempt, uitkomst, duur);
        Runnable bezorgd = () -> {
            noteer.run();
            verantwoording.bezorgd(opdracht.machtiging());
        };
        return switch (uitkomst) {
            case Bezorguitkomst.Beantwoord beantwoord ->
                new Verdict.Done(() -> {
                    bezorgd.run();
                    verwerk(opdracht, beantwoord.melding());
                });
            case Bezorguitkomst.Ontvangen ontvangen -> new Verdict.Done(bezorgd);
            case Bezorguitkomst.Mislukt mislukt -> new Verdict.Later(mislukt.reden(), noteer, null);
            case Bezorguitkomst.Geweigerd geweigerd -> new Verdict.Abandoned(geweigerd.reden(), bezorgd);
        };
    }

    private Bezorguitkomst bezorg(Opdracht opdracht) {
        return switch (opdracht.soort()) {
            case BEOORDEEL ->
                verzekeraars.beoordeel(opdracht, machtiging(opdracht), vervangt(opdracht), bijlagen(opdracht));
            case TREK_IN ->
                verzekeraars.trekIn(opdracht, Objects.requireNonNull(toelichting(opdracht)), vervangenDoor(opdracht));
            case ONTVANG_AANVULLING ->
                verzekeraars.ontvangAanvulling(opdracht, toelichting(opdracht), bijlagen(opdracht));
        };
    }

    private Machtiging machtiging(Opdracht opdracht) {
        return machtigingen.zoek(opdracht.machtiging()).orElseThrow();
    }

    private @Nullable MachtigingId vervangt(Opdracht opdracht) {
        return bijDezelfde(opdracht, machtiging(opdracht).vervanging().vervangt());
    }

    private @Nullable MachtigingId vervangenDoor(Opdracht opdracht) {
        return bijDezelfde(opdracht, machtiging(opdracht).vervanging().vervangenDoor());
    }

    /** What went to another insurer is nothing that this one could know. */
    private @Nullable MachtigingId bijDezelfde(Opdracht opdracht, @Nullable MachtigingId andere) {
        return Optional.ofNullable(andere)
                .flatMap(machtigingen::zoek)
                .filter(gevonden -> gevonden.uzovi().equals(opdracht.uzovi()))
                .map(Machtiging::id)
                .orElse(null);
    }

    private @Nullable String toelichting(Opdracht opdracht) {
        return machtigingen
                .gebeurtenis(opdracht.machtiging(), opdracht.gebeurtenis())
                .orElseThrow()
                .toelichting();
    }

    /** What came with the line of history that the order is about, and is still kept. */
    private List<Meegestuurd> bijlagen(Opdracht opdracht) {
        MachtigingId id = opdracht.machtiging();
        Inhoudsleutel sleutel = machtigingen.sleutel(id).orElseThrow();
        return bijlagen.van(id, sleutel).stream()
                .filter(bijlage -> bijlage.gebeurtenis() == opdracht.gebeurtenis() && bijlage.verwijderdOp() == null)
                .map(bijlage -> new Meegestuurd(
                        bijlage, () -> bijlagen.open(id, sleutel, bijlage.id()).inhoud()))
                .toList();
    }

    private void verwerk(Opdracht opdracht, Statusmelding melding) {
        try {
            Verwerking verwerking = wijzigingen.verwerk(opdracht.uzovi(), opdracht.machtiging(), melding, true);
            if (verwerking instanceof Verwerking.Gewijzigd gewijzigd) {
                referenties.legAntwoordVast(
                        opdracht.machtiging(),
                        new Voorlegging.Bewijs(
                                opdracht.machtiging(), gewijzigd.gebeurtenis().nummer()));
            }
        } catch (Weigering weigering) {
            if (weigering.code() != Foutcode.STA_001) {
                throw weigering;
            }
            // The insurer has reported by itself meanwhile, and this answer cannot follow: the delivery itself is done.
            log.atWarn()
                    .addKeyValue("opdracht", opdracht.id())
                    .addKeyValue("status", melding.status())
                    .log("antwoord van de verzekeraar past niet op de stand; stand blijft");
        }
    }

    private static String woord(Bezorguitkomst uitkomst) {
        return switch (uitkomst) {
            case Bezorguitkomst.Beantwoord beantwoord -> "beantwoord";
            case Bezorguitkomst.Ontvangen ontvangen -> "ontvangen";
            case Bezorguitkomst.Mislukt mislukt -> mislukt.reden();
            case Bezorguitkomst.Geweigerd geweigerd -> "geweigerd";
        };
    }
}
