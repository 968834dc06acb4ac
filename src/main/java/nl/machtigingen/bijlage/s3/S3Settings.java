package nl.machtigingen.bijlage.s3;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the store is that speaks S3, and who we are there. Read only when that store is chosen.
 *
 * @param adres https, or http on this machine with {@code lokaal}
 * @param regio as the store names it; part of the signature of every call
 * @param bucket exists already
 * @param sleutelId name of the access key
 * @param geheim the access key itself
 * @param padstijl whether the bucket stands in the path instead of in the host name
 * @param lokaal whether http to this machine will do: for tests
 * @param vertrouwen SSL bundle whose trust store holds the store's authority; without one that of Java
 * @param verbinden longest wait for the connection
 * @param antwoord longest silence
 * @param geheel longest time for a whole call, repetitions included
 */
@ConfigurationProperties("gateway.bijlage.s3")
record S3Settings(
        @Nullable URI adres,
        @DefaultValue("eu-central-1") String regio,
        @Nullable String bucket,
        @Nullable String sleutelId,
        @Nullable String geheim,
        @DefaultValue("true") boolean padstijl,
        @DefaultValue("false") boolean lokaal,
        @Nullable String vertrouwen,
        @DefaultValue("2s") Duration verbinden,
        @DefaultValue("10s") Duration antwoord,
        @DefaultValue("60s") Duration geheel) {

    private static final Set<String> DEZE_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    S3Settings {
        if (adres == null || adres.getHost() == null || !isVeilig(adres, lokaal)) {
            throw new IllegalArgumentException(
                    "gateway.bijlage.s3.adres must be an https address (http on this machine with gateway.bijlage.s3.lokaal)");
        }
        eis(regio, "regio");
        eis(bucket, "bucket");
        eis(sleutelId, "sleutel-id");
        eis(geheim, "geheim");
        eis(verbinden, "verbinden");
        eis(antwoord, "antwoord");
        eis(geheel, "geheel");
    }

    private static boolean isVeilig(URI adres, boolean lokaal) {
        return "https".equals(adres.getScheme())
                || (lokaal && "http".equals(adres.getScheme()) && DEZE_MACHINE.contains(adres.getHost()));
    }

    private static void eis(@Nullable String waarde, String sleutel) {
        if (waarde == null || waarde.isBlank()) {
            throw new IllegalArgumentException("gateway.bijlage.s3." + sleutel + " is missing");
        }
    }

    private static void eis(Duration duur, String sleutel) {
        if (!duur.isPositive()) {
            throw new IllegalArgumentException("gateway.bijlage.s3." + sleutel + " must be longer than nothing");
        }
    }

    @Override
    public String toString() {
        return "S3Settings[adres=" + adres + ", bucket=" + bucket + "]";
    }
}
