package nl.machtigingen.kluis;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks at the keystore again and again, and tells the followers. It asks instead of being told, because files that are swapped through
 * links escape a watcher on the folder. Starts late, when those who follow can work.
 */
final class HoofdsleutelWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(HoofdsleutelWatch.class);

    private final Hoofdsleutelbestand bestand;
    private final Supplier<Stream<Sleutelvolger>> volgers;
    private final Duration interval;
    private volatile @Nullable ScheduledExecutorService thread;

    HoofdsleutelWatch(Hoofdsleutelbestand bestand, Supplier<Stream<Sleutelvolger>> volgers, Duration interval) {
        this.bestand = bestand;
        this.volgers = volgers;
        this.interval = interval;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // look() lets nothing escape that the future could tell
    public void start() {
        ScheduledExecutorService starting = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("master-keys").factory());
        starting.scheduleWithFixedDelay(this::look, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
        thread = starting;
    }

    private void look() {
        try {
            bestand.herlees();
            String inGebruik = bestand.nu().inGebruik();
            volgers.get().forEach(volger -> volger.inGebruik(inGebruik));
        } catch (RuntimeException e) {
            // thrown further it would silently end the watch; the next look tells them again
            LOG.warn("After a look at the keystore: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService stopping = thread;
        thread = null;
        if (stopping != null) {
            stopping.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
