package nl.machtigingen.notificatie;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a practice's lines are pushed to, and how the last delivery went.
 *
 * @param adres absent when nothing is pushed
 */
public record Abonnement(@Nullable URI adres, @Nullable Bezorging laatste) {

    /** @param reden a short technical word when it failed */
    public record Bezorging(
            Instant tijdstip, boolean gelukt, @Nullable String reden) {}
}
