package nl.machtigingen.soapclient;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.core5.http.HttpHost;
import org.springframework.ws.transport.WebServiceConnection;
import org.springframework.ws.transport.WebServiceMessageSender;

/** Gives every call a connection that ends at its deadline. */
final class BoundedSender implements WebServiceMessageSender {

    private final HttpClient client;
    private final Duration deadline;
    private final ScheduledExecutorService watchdog;

    BoundedSender(HttpClient client, Duration deadline, ScheduledExecutorService watchdog) {
        this.client = client;
        this.deadline = deadline;
        this.watchdog = watchdog;
    }

    @Override
    public WebServiceConnection createConnection(URI uri) {
        HttpHost host = new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort());
        return new BoundedConnection(client, host, new MtomPost(uri), deadline, watchdog);
    }

    @Override
    public boolean supports(URI uri, UriSource source) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }
}
