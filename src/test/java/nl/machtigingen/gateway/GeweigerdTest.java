package nl.machtigingen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.machtigingen.gateway.Foutantwoord.Soap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input gets exactly the fault of the catalogue and changes nothing. The cases are the folders under berichten/geweigerd. */
class GeweigerdTest {

    private static final Map<String, RawHttps> CALLERS = new ConcurrentHashMap<>();

    private final GatewayUnderTest gateway = GatewayUnderTest.running();
    private final Uitgangssituatie uitgangssituatie = Uitgangssituatie.gemaakt();

    static Stream<Arguments> gevallen() {
        return GeweigerdGeval.alle().stream()
                .flatMap(geval -> geval.versies().stream().map(soap -> Arguments.of(geval, soap)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("gevallen")
    void isRefusedAndChangesNothing(GeweigerdGeval geval, Soap soap) throws IOException {
        Footprint footprint = Footprint.of(gateway);

        RawHttps.Reply antwoord = stuur(geval, soap, uitgangssituatie.waarden());

        Foutantwoord fout = Foutantwoord.van(antwoord.body(), soap);
        assertThat(antwoord.headers().get("content-type")).startsWith(soap.mediatype);
        assertThat(fout.code()).as(antwoord.body()).isEqualTo(geval.eis("code"));
        assertThat(fout.kant()).isEqualTo(geval.eis("kant"));
        assertThat(fout.herhaalbaar()).isEqualTo(Boolean.parseBoolean(geval.eis("herhaalbaar")));
        assertThat(fout.veld()).isEqualTo(geval.mogelijk("veld"));
        assertThat(fout.omschrijving() + antwoord.body())
                .contains(geval.verwacht().getProperty("omschrijving", ""));
        assertThat(antwoord.status())
                .isEqualTo(Integer.parseInt(geval.verwacht().getProperty("http", "500")));
        assertThat(antwoord.body()).doesNotContain("Voorbeeld-");
        assertThat(geval.persoonlijk()).noneMatch(waarde -> antwoord.body().contains(waarde));
        assertThat(footprint.rows()).isEqualTo(footprint.before());
        assertThat(footprint.sentSince()).isEmpty();
    }

    /** STA-002: existence is not revealed. */
    @Test
    void somebodyElsesMachtigingLooksLikeAnUnknownOne() throws IOException {
        Map<String, String> waarden = uitgangssituatie.waarden();

        assertThat(zonderCorrelatie(stuur(GeweigerdGeval.met("machtiging-van-een-ander"), Soap.SOAP11, waarden)))
                .isEqualTo(zonderCorrelatie(stuur(GeweigerdGeval.met("machtiging-onbekend"), Soap.SOAP11, waarden)));
        assertThat(zonderCorrelatie(stuur(GeweigerdGeval.met("melding-over-andermans-aanvraag"), Soap.SOAP11, waarden)))
                .isEqualTo(zonderCorrelatie(
                        stuur(GeweigerdGeval.met("melding-onbekende-machtiging"), Soap.SOAP11, waarden)));
    }

    private RawHttps.Reply stuur(GeweigerdGeval geval, Soap soap, Map<String, String> waarden) throws IOException {
        Map<String, String> invulling = new HashMap<>(waarden);
        invulling.put("mediatype", soap.mediatype);
        String actie = geval.mogelijk("soapAction");
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", contentType(geval, soap, invulling));
        if (actie != null && soap == Soap.SOAP11) {
            headers.put("SOAPAction", '"' + actie + '"');
        }
        String encoding = geval.mogelijk("contentEncoding");
        if (encoding != null) {
            headers.put("Content-Encoding", encoding);
        }
        return CALLERS.computeIfAbsent(geval.eis("certificaat"), RawHttps::as)
                .post(gateway.adres(geval.eis("dienst"), soap.pad()), headers, geval.bytes(soap, waarden));
    }

    private static String contentType(GeweigerdGeval geval, Soap soap, Map<String, String> waarden) {
        String contentType = GeweigerdGeval.gevuld(
                geval.verwacht().getProperty("contentType", "{{mediatype}}; charset=utf-8"), waarden);
        String actie = geval.mogelijk("soapAction");
        return actie == null || soap == Soap.SOAP11 ? contentType : contentType + "; action=\"" + actie + '"';
    }

    private static String zonderCorrelatie(RawHttps.Reply antwoord) {
        return antwoord.status()
                + antwoord.body().replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "");
    }
}
