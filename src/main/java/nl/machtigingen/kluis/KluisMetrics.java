package nl.machtigingen.kluis;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** How far a rotation is, and whether the keystore of now is in force. */
final class KluisMetrics implements MeterBinder {

    private final Hoofdsleutelbestand bestand;
    private final Hoofdsleuteltelling telling;

    KluisMetrics(Hoofdsleutelbestand bestand, Hoofdsleuteltelling telling) {
        this.bestand = bestand;
        this.telling = telling;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("gateway.kluis.niet.herverpakt", telling, Hoofdsleuteltelling::nietHerverpakt)
                .description("Keys that are not wrapped by the master key in use")
                .register(registry);
        Gauge.builder(
                        "gateway.kluis.bestand.geweigerd",
                        bestand,
                        kluis -> kluis.geweigerd().map(reden -> 1).orElse(0))
                .description("1 while the keystore cannot be taken over and earlier keys stay in force")
                .register(registry);
    }
}
