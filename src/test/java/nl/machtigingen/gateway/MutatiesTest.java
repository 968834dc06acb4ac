package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.machtigingen.gateway.Foutantwoord.Soap;
import nl.machtigingen.xml.Mutations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What nobody thought of: messages with something changed at random are taken or refused, and never break anything. */
class MutatiesTest {

    private static final int AANTAL = 60;

    private final GatewayUnderTest gateway = GatewayUnderTest.running();
    private final RawHttps deKies = RawHttps.as("systeem/tandarts-de-kies");

    @ParameterizedTest
    @EnumSource
    void everyMutationIsTakenOrRefused(Soap soap) {
        GeweigerdGeval voorbeeld = GeweigerdGeval.met("verzekerde-onbekend");
        String goed = new String(
                        voorbeeld.bytes(soap, Uitgangssituatie.gemaakt().waarden()), StandardCharsets.UTF_8)
                .replace("999990056", "999990019");

        assertThat(Mutations.of(goed, AANTAL)).allSatisfy(bericht -> {
            Footprint footprint = Footprint.of(gateway);
            RawHttps.Reply antwoord = deKies.post(
                    gateway.adres("machtiging", soap.pad()),
                    Map.of("Content-Type", soap.mediatype + "; charset=utf-8"),
                    bericht);
            assertThat(antwoord.status()).isIn(200, 400, 415, 500);
            assertThat(antwoord.body()).doesNotContain("SYS-002");
            if (antwoord.status() != 200) {
                Foutantwoord.van(antwoord.body(), soap);
                assertThat(footprint.rows()).isEqualTo(footprint.before());
                assertThat(footprint.sentSince()).isEmpty();
            }
        });
    }
}
