package nl.machtigingen.tls;

import java.time.Duration;

/**
 * What one purpose may cost.
 *
 * @param connect for the TCP connection, for the TLS handshake, and for waiting on a free connection; each by itself
 * @param response for the answer to begin and for every pause in it; a deadline on the whole call is the caller's
 * @param maxConnections in all
 * @param maxPerRoute to one host and port
 */
public record OutboundLimits(Duration connect, Duration response, int maxConnections, int maxPerRoute) {

    public OutboundLimits {
        // zero means for ever to the HTTP client
        if (connect.toMillis() < 1 || response.toMillis() < 1) {
            throw new IllegalArgumentException("time limits must be longer than nothing: " + connect + ", " + response);
        }
        if (maxPerRoute < 1 || maxConnections < maxPerRoute) {
            throw new IllegalArgumentException(
                    "1 <= maxPerRoute <= maxConnections, not " + maxPerRoute + ", " + maxConnections);
        }
    }
}
