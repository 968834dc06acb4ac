package nl.machtigingen.notificatie.soap;

import java.time.Duration;
import nl.machtigingen.soapclient.ClientLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What pushing may cost.
 *
 * @param verbinden for the connection and for its handshake, each
 * @param antwoord for the whole answer
 * @param verbindingen at most at once, a fifth of them to one host: one vendor's slow server must leave room for the others
 */
@ConfigurationProperties("gateway.notificatie")
record PraktijkSettings(
        @DefaultValue("2s") Duration verbinden,
        @DefaultValue("10s") Duration antwoord,
        @DefaultValue("50") int verbindingen) {

    /** An acknowledgement is one number. */
    private static final DataSize LARGEST_ANSWER = DataSize.ofKilobytes(64);

    PraktijkSettings {
        ClientLimits.check("gateway.notificatie", verbinden, antwoord, verbindingen, LARGEST_ANSWER);
    }

    ClientLimits limits() {
        int perHost = Math.ceilDiv(verbindingen, 5);
        return new ClientLimits("gateway.notificatie", verbinden, antwoord, verbindingen, perHost, LARGEST_ANSWER);
    }
}
