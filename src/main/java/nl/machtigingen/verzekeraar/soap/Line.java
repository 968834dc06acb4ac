package nl.machtigingen.verzekeraar.soap;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import nl.machtigingen.begrippen.Uzovi;
import nl.machtigingen.soapclient.SoapClient;
import nl.machtigingen.verzekeraar.Bezorguitkomst;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The line to one insurer: connections, places and a breaker of its own, so that whoever waits for this one takes nothing from the
 * others. Thread-safe.
 */
final class Line {

    private static final Logger LOG = LoggerFactory.getLogger(Line.class);

    private final SoapClient client;
    private final Bulkhead bulkhead;
    private final CircuitBreaker breaker;

    Line(Uzovi uzovi, SoapClient client, VerzekeraarSettings settings, Clock clock) {
        this.client = client;
        this.bulkhead = Bulkhead.of(
                uzovi.waarde(),
                BulkheadConfig.custom()
                        .maxConcurrentCalls(settings.verbindingenPerVerzekeraar())
                        .maxWaitDuration(Duration.ZERO)
                        .build());
        this.breaker = breaker(uzovi, settings.breaker(), clock);
    }

    private static CircuitBreaker breaker(Uzovi uzovi, VerzekeraarSettings.Breaker settings, Clock clock) {
        CircuitBreaker breaker = CircuitBreaker.of(
                uzovi.waarde(),
                CircuitBreakerConfig.custom()
                        .clock(clock)
                        .failureRateThreshold(settings.failureRate())
                        .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(settings.slidingWindow())
                        .minimumNumberOfCalls(settings.minimumCalls())
                        .waitDurationInOpenState(settings.open())
                        .permittedNumberOfCallsInHalfOpenState(settings.halfOpen())
                        .build());
        breaker.getEventPublisher()
                .onStateTransition(event -> LOG.warn(
                        "Circuit breaker of insurer {}: {}",
                        uzovi,
                        event.getStateTransition().getToState()));
        return breaker;
    }

    /** Calls, if there is a place and the breaker lets it. */
    Bezorguitkomst within(Function<SoapClient, Bezorguitkomst> call) {
        if (!bulkhead.tryAcquirePermission()) {
            return new Bezorguitkomst.Mislukt("busy");
        }
        try {
            return breaker.tryAcquirePermission() ? measured(call) : new Bezorguitkomst.Mislukt("breaker-open");
        } finally {
            bulkhead.onComplete();
        }
    }

    private Bezorguitkomst measured(Function<SoapClient, Bezorguitkomst> call) {
        long begin = breaker.getCurrentTimestamp();
        Bezorguitkomst outcome = new Bezorguitkomst.Mislukt("error");
        try {
            outcome = call.apply(client);
            return outcome;
        } finally {
            long duration = breaker.getCurrentTimestamp() - begin;
            if (outcome instanceof Bezorguitkomst.Mislukt mislukt) {
                breaker.onError(duration, breaker.getTimestampUnit(), new Failed(mislukt.reden()));
            } else {
                breaker.onSuccess(duration, breaker.getTimestampUnit());
            }
        }
    }

    /** What the breaker wants to be given for a failure; never thrown. */
    private static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        Failed(String reason) {
            super(reason, null, false, false);
        }
    }
}
