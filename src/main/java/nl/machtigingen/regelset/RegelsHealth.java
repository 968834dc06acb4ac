package nl.machtigingen.regelset;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Which rules are in force, and why the newest are not. Never down for it: the gateway works on with the old rules. */
final class RegelsHealth implements HealthIndicator {

    private final Regelsets regelsets;

    RegelsHealth(Regelsets regelsets) {
        this.regelsets = regelsets;
    }

    @Override
    public Health health() {
        Regelsets.Stand stand = regelsets.stand();
        Health.Builder health = Health.up()
                .withDetail("bestanden", stand.bestanden())
                .withDetail("vingerafdruk", stand.kort())
                .withDetail("sinds", stand.sinds().toString());
        String geweigerd = stand.geweigerd();
        return (geweigerd == null ? health : health.withDetail("geweigerd", geweigerd)).build();
    }
}
