package nl.machtigingen.kluis;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Tells the operator which master keys are there, what hangs on each, and which may go. Never down: the keys in force work. */
final class KluisHealthIndicator extends AbstractHealthIndicator {

    private final Hoofdsleutelbestand bestand;
    private final Hoofdsleuteltelling telling;

    KluisHealthIndicator(Hoofdsleutelbestand bestand, Hoofdsleuteltelling telling) {
        this.bestand = bestand;
        this.telling = telling;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up()
                .withDetail("inGebruik", bestand.nu().inGebruik())
                .withDetail("indexSleutel", bestand.nu().voorIndex())
                .withDetail("perHoofdsleutel", telling.perHoofdsleutel())
                .withDetail("uitgediend", telling.uitgediend());
        bestand.geweigerd().ifPresent(reden -> builder.withDetail("bestandGeweigerd", reden));
    }
}
