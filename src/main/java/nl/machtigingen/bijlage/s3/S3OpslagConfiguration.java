package nl.machtigingen.bijlage.s3;

import java.util.Objects;
import nl.machtigingen.bijlage.Opslag;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Wires the store that speaks S3, if it is chosen; otherwise no class of its client is loaded. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "gateway.bijlage.opslag", havingValue = "s3")
@EnableConfigurationProperties(S3Settings.class)
class S3OpslagConfiguration {

    @Bean(destroyMethod = "close")
    S3Client bijlageS3Client(S3Settings settings, SslBundles bundels) {
        return S3Client.builder()
                .endpointOverride(settings.adres())
                .region(Region.of(settings.regio()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.sleutelId(), settings.geheim())))
                .forcePathStyle(settings.padstijl())
                .httpClientBuilder(http(settings, bundels))
                .overrideConfiguration(gedrag -> gedrag.apiCallTimeout(settings.geheel())
                        // nothing is taken from files that happen to lie on the machine
                        .defaultProfileFile(ProfileFile.aggregator().build()))
                // objects authenticate themselves, and not every store knows these checksums
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .build();
    }

    @Bean
    Opslag s3Opslag(S3Client client, S3Settings settings) {
        return new S3Opslag(client, Objects.requireNonNull(settings.bucket()));
    }

    private static UrlConnectionHttpClient.Builder http(S3Settings settings, SslBundles bundels) {
        UrlConnectionHttpClient.Builder http = UrlConnectionHttpClient.builder()
                .connectionTimeout(settings.verbinden())
                .socketTimeout(settings.antwoord());
        String vertrouwen = settings.vertrouwen();
        if (vertrouwen != null) {
            http.tlsTrustManagersProvider(
                    () -> bundels.getBundle(vertrouwen).getManagers().getTrustManagers());
        }
        return http;
    }
}
