package nl.machtigingen.soapclient;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import nl.machtigingen.tls.OutboundHttp;

/** Makes the clients, and watches their deadlines. */
public final class SoapClients implements AutoCloseable {

    private final OutboundHttp http;
    private final ScheduledThreadPoolExecutor watchdog;

    public SoapClients(OutboundHttp http) {
        this.http = http;
        this.watchdog = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("soap-deadlines").factory());
        watchdog.setRemoveOnCancelPolicy(true);
    }

    /** A client with connections of its own, to be asked for once per purpose. */
    public SoapClient client(String purpose, ClientLimits limits) {
        return new SoapClient(
                purpose,
                new BoundedSender(http.client(purpose, limits.outbound()), limits.deadline(), watchdog),
                limits.largestAnswer());
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
    }
}
