package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import nl.machtigingen.gateway.Foutantwoord.Soap;
import nl.machtigingen.pki.TestPki;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who does not get past the handshake hears nothing of HTTP, and costs nobody else anything. */
class TlsGeweigerdTest {

    private static final byte[] VRAAG = """
            <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
            <haalNotificatieAdres xmlns="urn:nl:machtigingen:machtiging:v1"/></s:Body></s:Envelope>""".getBytes(StandardCharsets.UTF_8);

    private static final String GROEPEN = "000a000600040017" + "0018";
    private static final String PUNTEN = "000b00020100";

    private final GatewayUnderTest gateway = GatewayUnderTest.running();
    private final URI adres = gateway.adres("machtiging", Soap.SOAP11.pad());

    @AfterEach
    void theGatewayStillServes() throws IOException {
        assertThat(vraag(RawHttps.as("systeem/tandarts-de-kies")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"fout/verlopen", "fout/nog-niet-geldig", "fout/verkeerd-gebruik", "fout/zelfde-naam-andere-ca"})
    void aBadCertificateFailsInTheHandshake(String certificaat) {
        assertThatIOException().isThrownBy(() -> vraag(RawHttps.as(certificaat)));
    }

    @Test
    void noCertificateFailsInTheHandshake() {
        RawHttps niemand = RawHttps.as(TestPki.sslContext(null, Software.vertrouwd()));

        assertThatIOException().isThrownBy(() -> vraag(niemand));
    }

    /** A hello that offers TLS 1.1 and nothing newer, by hand: a client of this JDK would not even try. */
    @Test
    void tls11IsAnsweredWithAnAlert() throws IOException {
        byte[] hello = HexFormat.of()
                .parseHex("0302" + "00".repeat(32) + "00" + "0006c014c00a002f" + "0100" + "0010" + GROEPEN + PUNTEN);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(inRecord(hello));
            InputStream in = socket.getInputStream();
            byte[] alert = in.readNBytes(7);
            assertThat(List.of(alert[0], alert[5], alert[6]))
                    .as("alert, fatal, protocol_version")
                    .containsExactly((byte) 21, (byte) 2, (byte) 70);
        }
    }

    private static byte[] inRecord(byte[] hello) {
        int length = hello.length;
        String header = "160301%04x01%06x".formatted(length + 4, length);
        return HexFormat.of().parseHex(header + HexFormat.of().formatHex(hello));
    }

    private RawHttps.Reply vraag(RawHttps wie) throws IOException {
        return wie.post(adres, Map.of("Content-Type", "text/xml; charset=utf-8"), VRAAG);
    }
}
