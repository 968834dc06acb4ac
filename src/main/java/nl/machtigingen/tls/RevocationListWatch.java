package nl.machtigingen.tls;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the revocation lists again and again. It asks instead of being told, because files that are swapped through links,
 * as container platforms do, escape a watcher on the folder.
 */
final class RevocationListWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RevocationListWatch.class);

    private final ScheduledExecutorService thread;
    private final RevocationLists lists;

    @SuppressWarnings("FutureReturnValueIgnored") // look() lets nothing escape that the future could tell
    RevocationListWatch(RevocationLists lists, Duration interval) {
        this.lists = lists;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("revocation-lists").factory());
        thread.scheduleWithFixedDelay(this::look, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            lists.reload();
        } catch (RuntimeException e) {
            // thrown further it would silently end the watch
            LOG.error("Revocation lists could not be reloaded, what is known stays in force", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
