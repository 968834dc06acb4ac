package nl.machtigingen.regelset;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the folder again and again; asks instead of being told, as files that are swapped through links escape a watcher. */
final class RegelsWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RegelsWatch.class);

    private final ScheduledExecutorService thread;
    private final Regelsets regelsets;

    @SuppressWarnings("FutureReturnValueIgnored") // look() lets nothing escape that the future could tell
    RegelsWatch(Regelsets regelsets, Duration interval) {
        this.regelsets = regelsets;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("regels").factory());
        thread.scheduleWithFixedDelay(this::look, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            regelsets.herlees();
        } catch (RuntimeException e) {
            // thrown further it would silently end the watch
            LOG.error("De map met regels kon niet worden herlezen, de oude regels blijven van kracht", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
