package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import nl.machtigingen.gateway.Foutantwoord.Soap;
import nl.machtigingen.pki.TestPki;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two doors in one process: what is behind the one is not behind the other, and each asks for a certificate. */
class PoortenTest {

    private static final String PERSOON = "persoon/tandarts-de-kies";
    private static final String SYSTEEM = "systeem/tandarts-de-kies";
    private static final byte[] NIETS = {};

    private final GatewayUnderTest gateway = GatewayUnderTest.running();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/diensten/machtiging/v1/soap11",
                "/diensten/terugkoppeling/v1/soap11",
                "/diensten/",
                "/portaal/../diensten/machtiging/v1/soap11",
                "/portaal/..;/diensten/machtiging/v1/soap11",
                "/error",
                "/actuator/health"
            })
    void noServiceForSystemsIsOnThePortForPeople(String pad) throws IOException {
        assertThat(vraag(PERSOON, gateway.personenpoort(), pad).status()).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/portaal/",
                "/portaal",
                "/",
                "/statisch/portaal.css",
                "/diensten/machtiging/../../portaal/",
                "/diensten/machtiging/..;/..;/portaal/"
            })
    void noPageIsOnThePortForSystems(String pad) throws IOException {
        assertThat(vraag(PERSOON, gateway.port(), pad).status()).isIn(400, 404);
        assertThat(vraag(SYSTEEM, gateway.port(), pad).status()).isIn(400, 404);
    }

    @Test
    void aPersonalCertificateIsStillOfTheWrongKindForSoftware() throws IOException {
        URI dienst = gateway.adres("machtiging", Soap.SOAP11.pad());

        assertThat(RawHttps.as(PERSOON)
                        .post(dienst, Map.of("Content-Type", "text/xml; charset=utf-8"), NIETS)
                        .body())
                .contains("AUT-004");
    }

    @Test
    void theBareAddressLeadsToTheFirstPage() throws IOException {
        RawHttps.Reply antwoord = vraag(PERSOON, gateway.personenpoort(), "/");

        assertThat(antwoord.status()).isEqualTo(302);
        assertThat(antwoord.headers()).containsEntry("location", "/portaal/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fout/persoon-verlopen", "fout/zelfde-naam-andere-ca", "fout/verkeerd-gebruik"})
    void aBadCertificateFailsInTheHandshakeOfThatPortToo(String certificaat) {
        assertThatIOException().isThrownBy(() -> vraag(certificaat, gateway.personenpoort(), "/portaal/"));
    }

    @Test
    void noCertificateFailsInTheHandshakeOfThatPortToo() {
        RawHttps niemand = RawHttps.as(TestPki.sslContext(null, Software.vertrouwd()));

        assertThatIOException()
                .isThrownBy(() -> niemand.send("GET", adres(gateway.personenpoort(), "/portaal/"), Map.of(), NIETS));
    }

    private static RawHttps.Reply vraag(String wie, int poort, String pad) throws IOException {
        return RawHttps.as(wie).send("GET", adres(poort, pad), Map.of(), NIETS);
    }

    private static URI adres(int poort, String pad) {
        return URI.create("https://localhost:" + poort + pad);
    }
}
