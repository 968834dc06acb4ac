package nl.machtigingen.cov.soap;

import java.net.URI;
import java.time.Duration;
import nl.machtigingen.soapclient.ClientLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where COV is and how long it may take.
 *
 * @param adres https address; without a default, because a wrong one would be asked about people
 * @param verbinden for the connection and for its handshake, each
 * @param antwoord for the whole answer
 * @param verbindingen at most at once
 * @param grootsteAntwoord a larger one is nonsense
 */
@ConfigurationProperties("gateway.cov")
record CovSettings(
        URI adres,
        @DefaultValue("2s") Duration verbinden,
        @DefaultValue("5s") Duration antwoord,
        @DefaultValue("50") int verbindingen,
        @DefaultValue("1MB") DataSize grootsteAntwoord) {

    CovSettings {
        if (!isHttps(adres)) {
            throw new IllegalArgumentException("gateway.cov.adres: een https-adres is verplicht");
        }
        ClientLimits.check("gateway.cov", verbinden, antwoord, verbindingen, grootsteAntwoord);
    }

    ClientLimits limits() {
        return new ClientLimits("gateway.cov", verbinden, antwoord, verbindingen, verbindingen, grootsteAntwoord);
    }

    private static boolean isHttps(@Nullable URI adres) {
        return adres != null && "https".equals(adres.getScheme()) && adres.getHost() != null;
    }
}
