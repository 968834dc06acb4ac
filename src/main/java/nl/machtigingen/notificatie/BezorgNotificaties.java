package nl.machtigingen.notificatie;

import java.net.URI;
import nl.machtigingen.begrippen.AgbCode;
import nl.machtigingen.outbox.Verdict;
import nl.machtigingen.outbox.Worker;

/**
 * Pushes what one practice has not acknowledged yet, in order. One practice is one piece of work: while its receiver is down its lines
 * wait together, and nobody else's wait with them.
 */
final class BezorgNotificaties implements Worker {

    static final String KIND = "notificatie";

    private static final Runnable NIETS_TE_NOTEREN = () -> {};

    private final Notificaties notificaties;
    private final Praktijksoftware praktijksoftware;
    private final int bundel;

    BezorgNotificaties(Notificaties notificaties, Praktijksoftware praktijksoftware, int bundel) {
        this.notificaties = notificaties;
        this.praktijksoftware = praktijksoftware;
        this.bundel = bundel;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Verdict attempt(String key, int attempt) {
        AgbCode agb = new AgbCode(key);
        while (true) {
            URI adres = notificaties.abonnement(agb).adres();
            Bladzijde openstaand = notificaties.na(agb, notificaties.bezorgdTot(agb), bundel);
            if (adres == null || openstaand.notificaties().isEmpty()) {
                return new Verdict.Done(NIETS_TE_NOTEREN);
            }
            switch (praktijksoftware.meld(adres, agb, openstaand.notificaties())) {
                case Praktijksoftware.Ontvangst.Bevestigd bevestigd ->
                    notificaties.noteerBezorging(agb, bevestigd.totEnMet());
                case Praktijksoftware.Ontvangst.Mislukt mislukt -> {
                    return new Verdict.Later(
                            mislukt.reden(), () -> notificaties.noteerMislukking(agb, mislukt.reden()), null);
                }
            }
        }
    }
}
