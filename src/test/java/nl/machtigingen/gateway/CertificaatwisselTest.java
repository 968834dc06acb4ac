package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import nl.machtigingen.pki.TestPki;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The authorities of certificates change while the gateway runs, on both ports, as docs/beheer.md says. */
class CertificaatwisselTest {

    private static final Path VERTROUWD = Path.of("certs-sample/trust/clients.pem");

    @TempDir
    private Path map;

    @Test
    void whoIsTrustedFollowsTheFileOnBothPorts() throws Exception {
        Path systemen = Files.copy(VERTROUWD, map.resolve("systemen.pem"));
        Path anderen = Files.writeString(
                map.resolve("anderen.pem"),
                TestPki.pem(TestPki.anAuthority("CN=Een ander").selfSigned().certificate()));
        Path personen = Files.copy(VERTROUWD, map.resolve("personen.pem"));
        GatewayUnderTest gateway = GatewayUnderTest.start(Map.of(
                "spring.ssl.bundle.watch.file.quiet-period", "200ms",
                "spring.ssl.bundle.pem.systemen.truststore.certificate", "file:" + systemen,
                "spring.ssl.bundle.pem.personen.truststore.certificate", "file:" + personen));
        try {
            URI portaal = URI.create("https://localhost:" + gateway.personenpoort() + "/portaal/");
            URI dienst = gateway.adres("machtiging", "soap11");
            assertThat(komtBinnen("persoon/tandarts-de-kies", portaal)).isTrue();
            assertThat(komtBinnen("systeem/tandarts-de-kies", dienst)).isTrue();

            wissel(personen, anderen);
            Await.until(
                    "people are shut out", () -> komtBinnen("persoon/tandarts-de-kies", portaal), binnen -> !binnen);
            assertThat(komtBinnen("systeem/tandarts-de-kies", dienst)).isTrue();

            wissel(systemen, anderen);
            wissel(personen, VERTROUWD);
            Await.until("people are back", () -> komtBinnen("persoon/tandarts-de-kies", portaal), binnen -> binnen);
            Await.until(
                    "systems are shut out", () -> komtBinnen("systeem/tandarts-de-kies", dienst), binnen -> !binnen);
        } finally {
            gateway.stop();
        }
    }

    /** Beside it and over it, as an operator should. */
    private void wissel(Path bestand, Path inhoud) throws IOException {
        Path nieuw = Files.copy(inhoud, map.resolve("nieuw.pem"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(nieuw, bestand, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** On a connection of its own: those that are open stay. */
    private static boolean komtBinnen(String certificaat, URI adres) {
        try {
            return RawHttps.as(certificaat)
                            .send("GET", adres, Map.of("Connection", "close"), new byte[0])
                            .status()
                    > 0;
        } catch (IOException e) {
            return false;
        }
    }
}
