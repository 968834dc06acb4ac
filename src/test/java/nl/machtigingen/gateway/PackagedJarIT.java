package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.crypto.KeyGenerator;
import nl.machtigingen.database.TestDatabase;
import nl.machtigingen.pki.HeldCertificate;
import nl.machtigingen.pki.TestPki;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is shipped: no test material on board, and no start in production without what production needs. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PackagedJarIT {

    private static final String PASSWORD = "van-deze-proef";

    /** Own material, as an operator would have it. */
    @TempDir
    private static Path eigen;

    private static TestDatabase database;

    @BeforeAll
    static void makeOwnMaterial() throws IOException, GeneralSecurityException {
        database = TestDatabase.create();
        HeldCertificate authority = TestPki.anAuthority("CN=Eigen uitgever").selfSigned();
        write(
                "gateway",
                TestPki.aCertificate("CN=gateway").forServers("localhost").signedBy(authority));
        write(
                "uitgaand",
                TestPki.aCertificate("CN=gateway uitgaand").forClients().signedBy(authority));
        Files.writeString(eigen.resolve("uitgever.pem"), TestPki.pem(authority.certificate()));
        Files.writeString(
                eigen.resolve("uitgever.crl"),
                TestPki.pem(TestPki.aRevocationListOf(authority).signed()));
        writeKluis();
    }

    @Test
    void holdsNothingOfTheTests() throws IOException {
        List<String> jar = namesInJar();
        Path tests = Path.of("target", "test-classes");
        Path main = Path.of("target", "classes");
        try (Stream<Path> files = Files.walk(tests)) {
            List<String> ofTests = files.filter(Files::isRegularFile)
                    .map(tests::relativize)
                    // both trees have packages of the same name, and so a package-info
                    .filter(file -> !Files.exists(main.resolve(file)))
                    .map(file -> "BOOT-INF/classes/" + file)
                    .toList();
            assertThat(ofTests).isNotEmpty();
            assertThat(jar).contains("BOOT-INF/classes/nl/machtigingen/GatewayApplication.class");
            assertThat(jar).doesNotContainAnyElementsOf(ofTests);
        }
        assertThat(jar)
                .filteredOn(name -> name.startsWith("BOOT-INF/lib/"))
                .isNotEmpty()
                .noneMatch(
                        name -> name.matches(
                                ".*/(wiremock|playwright|driver|junit|assertj|archunit|awaitility|mockito|spring-boot-.*test|spring-test).*"));
        assertThat(jar).noneMatch(name -> name.contains("certs-sample") || name.contains("stubs/"));
    }

    @Test
    void startsInProductionOnOwnMaterial() {
        try (GatewayProcess gateway = GatewayProcess.start("production", production())) {
            assertThat(gateway.isRunning()).isTrue();
        }
    }

    @Test
    void refusesSampleCertificatesInProduction() {
        Map<String, String> settings = production();
        bundle(settings, "uitgaand", "certs-sample/client/gateway-uitgaand", "certs-sample/trust/servers.pem");

        refuses("sample", settings, "'uitgaand' bevat voorbeeldmateriaal");
    }

    @Test
    void refusesToStartWithoutAMasterKey() {
        Map<String, String> settings = production();
        settings.remove("gateway.kluis.bestand");

        refuses("no-kluis", settings, "gateway.kluis.bestand");
    }

    @Test
    void refusesTheEmbeddedDatabaseInProduction() {
        Map<String, String> settings = production();
        settings.remove("gateway.database.url");

        refuses("no-database", settings, "gateway.database.url");
    }

    private static void refuses(String name, Map<String, String> settings, String because) {
        GatewayProcess.Refusal refusal = GatewayProcess.refusal("refuses-" + name, settings);

        assertThat(refusal.exit()).as(refusal.log()).isNotZero();
        assertThat(refusal.lastLine()).contains("APPLICATION FAILED TO START").contains(because);
        assertThat(refusal.log()).as("a sentence, no stack trace").doesNotContain("stack_trace");
    }

    private static Map<String, String> production() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("spring.profiles.active", "production");
        settings.put("server.port", "0");
        settings.put("management.server.port", "0");
        settings.put("gateway.database.url", database.jdbcUrl());
        settings.put("gateway.database.gebruiker", database.user());
        settings.put("gateway.database.wachtwoord", database.password());
        bundle(
                settings,
                "systemen",
                eigen.resolve("gateway").toString(),
                eigen.resolve("uitgever.pem").toString());
        bundle(
                settings,
                "uitgaand",
                eigen.resolve("uitgaand").toString(),
                eigen.resolve("uitgever.pem").toString());
        settings.put("gateway.tls.crl", eigen.resolve("uitgever.crl").toString());
        settings.put("gateway.kluis.bestand", eigen.resolve("kluis.p12").toString());
        settings.put("gateway.kluis.wachtwoord", PASSWORD);
        settings.put("gateway.kluis.sleutel", "eigen");
        settings.put("gateway.kluis.index-sleutel", "index");
        settings.put("gateway.cov.adres", "https://cov.voorbeeld.example/cov");
        return settings;
    }

    private static void bundle(Map<String, String> settings, String name, String identity, String trusted) {
        String bundle = "spring.ssl.bundle.pem." + name;
        settings.put(bundle + ".keystore.certificate", "file:" + identity + ".pem");
        settings.put(bundle + ".keystore.private-key", "file:" + identity + ".key");
        settings.put(bundle + ".truststore.certificate", "file:" + trusted);
    }

    private static void write(String name, HeldCertificate certificate) throws IOException {
        Files.writeString(eigen.resolve(name + ".pem"), certificate.chainPem());
        Files.writeString(eigen.resolve(name + ".key"), certificate.privateKeyPem());
    }

    private static void writeKluis() throws IOException, GeneralSecurityException {
        KeyGenerator aes = KeyGenerator.getInstance("AES");
        aes.init(256);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (String alias : List.of("eigen", "index")) {
            store.setEntry(
                    alias,
                    new KeyStore.SecretKeyEntry(aes.generateKey()),
                    new KeyStore.PasswordProtection(PASSWORD.toCharArray()));
        }
        try (OutputStream out = Files.newOutputStream(eigen.resolve("kluis.p12"))) {
            store.store(out, PASSWORD.toCharArray());
        }
    }

    private static List<String> namesInJar() throws IOException {
        try (JarFile jar = new JarFile(Objects.requireNonNull(System.getProperty("gateway.jar")))) {
            return jar.stream().map(ZipEntry::getName).toList();
        }
    }
}
