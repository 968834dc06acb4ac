package nl.machtigingen.tls;

import io.micrometer.core.instrument.binder.httpcomponents.hc5.ObservationExecChainHandler;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.net.Socket;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.UnsupportedSchemeException;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.DefaultClientConnectionReuseStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.ssl.SSLBufferMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.ws.transport.http.HttpComponents5ClientFactory.RemoveSoapHeadersInterceptor;

/**
 * The HTTP clients that carry our own certificate: one pool a purpose, so that a slow insurer cannot take the connections
 * of COV.
 *
 * <p>When the bundle changes, the next connection already uses the new keys and trust; what is under way ends on its own
 * connection, which is then closed instead of kept.
 */
public final class OutboundHttp implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OutboundHttp.class);
    private static final TimeValue IDLE = TimeValue.ofSeconds(30);
    private static final TimeValue LIFETIME = TimeValue.ofMinutes(5);
    private static final TimeValue CHECK_AFTER = TimeValue.ofSeconds(1);
    private static final String GENERATION = OutboundHttp.class.getName() + ".generation";

    private final @Nullable ObservationRegistry observations;
    private final Map<String, Pool> pools = new ConcurrentHashMap<>();
    private volatile Generation current;

    OutboundHttp(SslBundles bundles, String bundle, @Nullable ObservationRegistry observations) {
        this.observations = observations;
        this.current = generation(bundle, bundles.getBundle(bundle));
        bundles.addBundleUpdateHandler(bundle, changed -> renew(bundle, changed));
    }

    /**
     * The client for one purpose, to be asked for once; it stays valid for as long as the gateway runs. It speaks HTTPS only,
     * follows no redirect, keeps no cookie, and never sends anything twice by itself.
     */
    public HttpClient client(String purpose, OutboundLimits limits) {
        Pool pool = pool(limits);
        if (pools.putIfAbsent(purpose, pool) != null) {
            pool.close();
            throw new IllegalArgumentException("there is a client for " + purpose + " already");
        }
        return pool.client;
    }

    @Override
    public void close() {
        pools.values().forEach(Pool::close);
    }

    private void renew(String bundle, SslBundle changed) {
        try {
            current = generation(bundle, changed);
        } catch (RuntimeException e) {
            LOG.error("SSL bundle {} has changed but cannot be used, the one before stays in force", bundle, e);
            return;
        }
        pools.values().forEach(pool -> pool.connections.closeIdle(TimeValue.ZERO_MILLISECONDS));
        LOG.info("SSL bundle {} has changed: new connections use it", bundle);
    }

    private static Generation generation(String name, SslBundle bundle) {
        KeyStore trust = bundle.getStores().getTrustStore();
        if (bundle.getStores().getKeyStore() == null || trust == null) {
            // without a trust store Java would trust every public authority
            throw new IllegalStateException(
                    "SSL-bundel '" + name + "' moet een sleutel met certificaat en vertrouwde uitgevers hebben");
        }
        return new Generation(new DefaultClientTlsStrategy(
                bundle.createSslContext(),
                new String[] {"TLSv1.3", "TLSv1.2"},
                null,
                SSLBufferMode.STATIC,
                HostnameVerificationPolicy.BOTH,
                new DefaultHostnameVerifier()));
    }

    @SuppressWarnings(
            "deprecation") // ObservationExecChainHandler: its successor is one more module, to the same effect
    private Pool pool(OutboundLimits limits) {
        Timeout connect = timeout(limits.connect());
        Timeout response = timeout(limits.response());
        TlsSocketStrategy newest = (socket, target, port, attachment, context) ->
                current.upgrade(socket, target, port, attachment, context);
        PoolingHttpClientConnectionManager connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setTlsSocketStrategy(newest)
                .setMaxConnTotal(limits.maxConnections())
                .setMaxConnPerRoute(limits.maxPerRoute())
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(connect).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(response)
                        .setValidateAfterInactivity(CHECK_AFTER)
                        .setTimeToLive(LIFETIME)
                        .build())
                .build();
        var client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(connect)
                        .setResponseTimeout(response)
                        .setAuthenticationEnabled(false)
                        .build())
                // a connection that showed a certificate counts as this user's and would not be reused otherwise
                .disableConnectionState()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                // a small compressed answer may be an unbounded one
                .disableContentCompression()
                .setConnectionReuseStrategy(new KeepIfNewest())
                .evictExpiredConnections()
                .evictIdleConnections(IDLE)
                // Spring-WS sets these itself, and then the client would refuse them as set twice
                .addRequestInterceptorFirst(new RemoveSoapHeadersInterceptor())
                .addExecInterceptorFirst("https", OutboundHttp::refusePlainText);
        if (observations != null) {
            client.addExecInterceptorLast("observation", new ObservationExecChainHandler(observations));
        }
        return new Pool(client.build(), connections);
    }

    private static ClassicHttpResponse refusePlainText(
            ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain) throws IOException, HttpException {
        if (!scope.route.isSecure()) {
            throw new UnsupportedSchemeException("only https leaves this gateway");
        }
        return chain.proceed(request, scope);
    }

    private static Timeout timeout(Duration limit) {
        return Timeout.of(limit);
    }

    private record Pool(CloseableHttpClient client, PoolingHttpClientConnectionManager connections) {
        void close() {
            client.close(CloseMode.GRACEFUL);
        }
    }

    /** One state of the bundle. Every session that begins under it is labelled with it. */
    private static final class Generation {
        private final DefaultClientTlsStrategy strategy;

        Generation(DefaultClientTlsStrategy strategy) {
            this.strategy = strategy;
        }

        SSLSocket upgrade(Socket socket, String target, int port, @Nullable Object attachment, HttpContext context)
                throws IOException {
            SSLSocket secured = strategy.upgrade(socket, target, port, attachment, context);
            secured.getSession().putValue(GENERATION, this);
            return secured;
        }
    }

    private final class KeepIfNewest extends DefaultClientConnectionReuseStrategy {
        @Override
        public boolean keepAlive(HttpRequest request, HttpResponse response, HttpContext context) {
            SSLSession session = HttpCoreContext.cast(context).getSSLSession();
            return session != null
                    && session.getValue(GENERATION) == current
                    && super.keepAlive(request, response, context);
        }
    }
}
