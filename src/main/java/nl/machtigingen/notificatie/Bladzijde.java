package nl.machtigingen.notificatie;

import java.util.List;

/**
 * Some lines of the ledger, in order.
 *
 * @param totEnMet number of the last line, or where the reading began when there is none: the place to go on from
 * @param meer whether there is more right now
 */
public record Bladzijde(List<Notificatie> notificaties, long totEnMet, boolean meer) {

    public Bladzijde {
        notificaties = List.copyOf(notificaties);
    }
}
