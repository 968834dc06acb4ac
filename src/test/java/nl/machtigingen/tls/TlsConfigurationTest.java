package nl.machtigingen.tls;

import static nl.machtigingen.pki.TestPki.aCertificate;
import static nl.machtigingen.pki.TestPki.aRevocationListOf;
import static nl.machtigingen.pki.TestPki.anAuthority;
import static nl.machtigingen.pki.TestPki.pem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import nl.machtigingen.pki.HeldCertificate;
import nl.machtigingen.pki.SampleCertificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TlsConfigurationTest {

    private static final String BUNDLE = "spring.ssl.bundle.pem.";

    private final HeldCertificate ca = anAuthority("CN=CA").selfSigned();
    private final HeldCertificate server =
            aCertificate("CN=server").forServers("localhost").signedBy(ca);
    private final HeldCertificate client =
            aCertificate("CN=client").forClients().signedBy(ca);

    @TempDir
    private Path folder;

    @Test
    void startsWithSampleMaterialInTheDemonstration() {
        sample().withPropertyValues("spring.profiles.active=demo").run(context -> {
            RevocationLists lists = context.getBean(RevocationLists.class);

            assertThat(lists.status(sample("systeem/tandarts-de-kies"))).isEqualTo(Revocation.GOOD);
            assertThat(lists.status(sample("persoon/tandarts-de-kies"))).isEqualTo(Revocation.GOOD);
            assertThat(lists.status(sample("verzekeraar/de-linde"))).isEqualTo(Revocation.GOOD);
            assertThat(lists.status(sample("fout/ingetrokken"))).isEqualTo(Revocation.REVOKED);
            assertThat(lists.status(sample("fout/zelfde-naam-andere-ca"))).isEqualTo(Revocation.UNKNOWN);
        });
    }

    @Test
    void refusesSampleMaterialOutsideTheDemonstration() {
        sample().run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("SSL-bundel 'systemen' bevat voorbeeldmateriaal"));
    }

    @Test
    void startsWithMaterialOfOnesOwn() throws IOException {
        own().run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void refusesSampleTrustAmongMaterialOfOnesOwn() throws IOException {
        Files.writeString(
                folder.resolve("trust.pem"),
                pem(ca.certificate()) + Files.readString(SampleCertificates.FOLDER.resolve("ca/systemen.pem")));

        own("trust.pem")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("'systemen'"));
    }

    @Test
    void refusesSampleKeysAmongMaterialOfOnesOwn() throws IOException {
        own().withPropertyValues(
                        "spring.ssl.bundle.jks.anders.keystore.location=file:certs-sample/server/gateway.p12",
                        "spring.ssl.bundle.jks.anders.keystore.password=" + SampleCertificates.PASSWORD,
                        "spring.ssl.bundle.jks.anders.keystore.type=PKCS12")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("'anders'"));
    }

    @Test
    void looksAtTheListsAgainByItself() throws IOException {
        own().withPropertyValues("gateway.tls.reload-interval=1s").run(context -> {
            RevocationLists lists = context.getBean(RevocationLists.class);
            assertThat(lists.status(client.certificate())).isEqualTo(Revocation.GOOD);

            Files.writeString(
                    folder.resolve("ca.crl"),
                    pem(aRevocationListOf(ca).revoking(client).signed()));

            await().untilAsserted(
                            () -> assertThat(lists.status(client.certificate())).isEqualTo(Revocation.REVOKED));
        });
    }

    @Test
    void refusesToStartWithoutRevocationLists() throws IOException {
        own().withPropertyValues("gateway.tls.crl=")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("gateway.tls.crl"));
    }

    @Test
    void refusesNonsenseAndNamesTheKey() throws IOException {
        own().withPropertyValues("gateway.tls.reload-interval=0s")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("gateway.tls.reload-interval"));
        own().withPropertyValues("gateway.tls.grace=-1h")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("gateway.tls.grace"));
    }

    private static ApplicationContextRunner sample() {
        return gateway()
                .withPropertyValues(
                        BUNDLE + "systemen.keystore.certificate=file:certs-sample/server/gateway.pem",
                        BUNDLE + "systemen.keystore.private-key=file:certs-sample/server/gateway.key",
                        BUNDLE + "systemen.truststore.certificate=file:certs-sample/trust/clients.pem",
                        BUNDLE + "uitgaand.keystore.certificate=file:certs-sample/client/gateway-uitgaand.pem",
                        BUNDLE + "uitgaand.keystore.private-key=file:certs-sample/client/gateway-uitgaand.key",
                        BUNDLE + "uitgaand.truststore.certificate=file:certs-sample/trust/servers.pem",
                        "gateway.tls.crl=certs-sample/crl");
    }

    private ApplicationContextRunner own() throws IOException {
        Files.writeString(folder.resolve("ca.pem"), pem(ca.certificate()));
        return own("ca.pem");
    }

    private ApplicationContextRunner own(String trust) throws IOException {
        write("server", server);
        write("client", client);
        Files.writeString(folder.resolve("ca.pem"), pem(ca.certificate()));
        Files.writeString(folder.resolve("ca.crl"), pem(aRevocationListOf(ca).signed()));
        String here = "file:" + folder + "/";
        return gateway()
                .withPropertyValues(
                        BUNDLE + "systemen.keystore.certificate=" + here + "server.pem",
                        BUNDLE + "systemen.keystore.private-key=" + here + "server.key",
                        BUNDLE + "systemen.truststore.certificate=" + here + trust,
                        BUNDLE + "uitgaand.keystore.certificate=" + here + "client.pem",
                        BUNDLE + "uitgaand.keystore.private-key=" + here + "client.key",
                        BUNDLE + "uitgaand.truststore.certificate=" + here + "ca.pem",
                        "gateway.tls.crl=" + folder.resolve("ca.crl"));
    }

    private static ApplicationContextRunner gateway() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class))
                .withUserConfiguration(TlsConfiguration.class)
                .withBean(Clock.class, Clock::systemUTC);
    }

    private void write(String name, HeldCertificate held) throws IOException {
        Files.writeString(folder.resolve(name + ".pem"), held.chainPem());
        Files.writeString(folder.resolve(name + ".key"), held.privateKeyPem());
    }

    private static X509Certificate sample(String name) {
        return SampleCertificates.read(name).certificate();
    }
}
